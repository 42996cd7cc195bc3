package org.ketaref.edition;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A load balancer on loopback that gives each request to the next instance, as {@code deploy/nginx.conf} has it. */
final class Balancer implements AutoCloseable {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Integer> instances = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    Balancer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::pass);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    void add(int port) {
        instances.add(port);
    }

    void remove(int port) {
        instances.remove(Integer.valueOf(port));
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            // One that is stopping hangs up: the next is asked, since nothing here does more than read.
            for (int tried = 0; ; tried++) {
                List<Integer> now = List.copyOf(instances);
                int port = now.get(Math.floorMod(turn.getAndIncrement(), now.size()));
                try {
                    HttpResponse<byte[]> answer = client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + exchange.getRequestURI()))
                                    .build(),
                            BodyHandlers.ofByteArray());
                    exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
                    exchange.getResponseBody().write(answer.body());
                    return;
                } catch (IOException e) {
                    if (tried == 1) {
                        exchange.sendResponseHeaders(502, -1);
                        return;
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
