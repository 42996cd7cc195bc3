package org.ketaref.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaref.site.Wire;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;

/** Clients that misbehave, and the end of the program. The server has 8 threads, and waits a second for a client. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultsIT extends ServerIT {
    /** Far more than threads. */
    private static final int MANY = 60;

    private final List<Wire> wires = new ArrayList<>();

    @Autowired
    private ServletRegistrationBean<Waiting> waiting;

    @AfterEach
    void hangUp() throws IOException {
        for (Wire wire : wires) {
            wire.close();
        }
    }

    @Test
    void slowSendersOfARequestHoldUpNobody() throws IOException {
        many("GET / HTTP/1.1\r\nHo");

        assertThat(get("/about").statusCode()).isEqualTo(200);
        for (Wire wire : wires) {
            // A request cut short is hung up on, with or without a word.
            assertThat(wire.rest()).doesNotStartWith("HTTP/1.1 200");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 1000000", "Transfer-Encoding: chunked"})
    void slowSendersOfABodyHoldUpNobody(String header) throws IOException {
        many("POST /search HTTP/1.1\r\nHost: a\r\n" + header + "\r\n\r\n1");

        assertThat(get("/about").statusCode()).isEqualTo(200);
        for (Wire wire : wires) {
            assertThat(wire.rest()).startsWith("HTTP/1.1 405");
        }
    }

    @Test
    void slowSendersOfABodyThatNobodyAskedForHoldUpNobody() throws IOException {
        get("/about");
        many("GET /about HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n1");

        assertThat(get("/about").statusCode()).isEqualTo(200);
        for (Wire wire : wires) {
            assertThat(wire.rest()).startsWith("HTTP/1.1 200");
        }
    }

    /** None of them reads a byte of the largest pages. */
    @ParameterizedTest
    @ValueSource(strings = {"/indications", "/indications?not=stored"})
    void slowReadersHoldUpNobody(String address) throws IOException {
        get(address);
        many("GET " + address + " HTTP/1.1\r\nHost: a\r\nAccept-Encoding: identity\r\n\r\n");

        assertThat(get("/about").statusCode()).isEqualTo(200);
        assertThat(get("/search?q=im").statusCode()).isEqualTo(200);
    }

    /** Twice as many as it holds at once, all silent. */
    @Test
    void tooManyConnectionsWaitAndAreAnswered() throws IOException {
        for (int i = 0; i < 200; i++) {
            wires.add(connect());
        }

        assertThat(Wire.ask(port, "GET /about HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    /** The longer one does not fit into the buffers of a connection: the server hangs up while it is being sent. */
    @ParameterizedTest
    @ValueSource(ints = {10_000, 20_000_000})
    void refusesAHugeHeader(int letters) throws IOException {
        String answer = Wire.ask(
                port,
                "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX-Huge: %s\r\n\r\n".formatted("a".repeat(letters)));

        assertThat(answer).matches("(?s)HTTP/1.1 4(00|31).*");
        assertThat(answer).contains("Content-Security-Policy: default-src 'none'");
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesTooManyHeaders() throws IOException {
        String answer = Wire.ask(port, "GET / HTTP/1.1\r\nHost: a\r\n" + "a: b\r\n".repeat(1000) + "\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 4(00|31).*");
    }

    @Test
    void refusesAHugeAddress() throws IOException {
        String answer = Wire.ask(
                port,
                "GET /search?q=%s HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".formatted("a".repeat(100_000)));

        assertThat(answer).matches("(?s)HTTP/1.1 4(00|14|31).*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 50000000000", "Transfer-Encoding: chunked"})
    void readsNothingOfAHugeBody(String header) throws IOException {
        try (Wire wire = connect()) {
            wire.send("PUT / HTTP/1.1\r\nHost: a\r\n" + header + "\r\n\r\n100000\r\n");

            assertThat(wire.rest()).startsWith("HTTP/1.1 405").contains("Connection: close");
        }
    }

    /** What SIGTERM starts: nobody new comes in, and who is in is answered. */
    @Test
    @Order(Integer.MAX_VALUE)
    @DirtiesContext
    void finishesRunningRequestsWhenItIsStopped(@Autowired ConfigurableApplicationContext program) throws Exception {
        // The common pool may have one thread, which the request would hold.
        Executor each = task -> new Thread(task).start();
        CompletableFuture<String> running = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return Wire.ask(port, "GET /waiting HTTP/1.1\r\nHost: a\r\n\r\n");
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                },
                each);
        Waiting servlet = waiting.getServlet();
        assertThat(servlet.asked.await(30, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<Void> stopping = CompletableFuture.runAsync(program::stop, each);
        awaitRefusal();
        assertThat(running).isNotDone();
        assertThat(stopping).isNotDone();
        servlet.mayAnswer.countDown();

        assertThat(running.get(30, TimeUnit.SECONDS)).startsWith("HTTP/1.1 200").contains("answered");
        stopping.get(30, TimeUnit.SECONDS);
    }

    private void awaitRefusal() throws IOException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (System.nanoTime() < until) {
            try (Wire wire = connect()) {
                Thread.onSpinWait();
            } catch (ConnectException e) {
                return;
            }
        }
        throw new AssertionError("still takes connections");
    }

    private void many(String sent) throws IOException {
        for (int i = 0; i < MANY; i++) {
            wires.add(connect().send(sent));
        }
    }
}
