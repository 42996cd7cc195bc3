package org.ketaref.serving;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CountDownLatch;
import org.ketaref.site.Wire;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** Base of the tests of how answers are given: the whole application, its clock in our hand, its patience short. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "ketaref.site.base-address=https://ketaref.example",
            "server.forward-headers-strategy=native",
            "ketaref.limits.per-second=1",
            "ketaref.limits.burst=500",
            "ketaref.metrics.port=0",
            "management.prometheus.metrics.export.enabled=true",
            "server.tomcat.connection-timeout=1s",
            "server.tomcat.max-connections=100",
            "server.tomcat.accept-count=500"
        })
@Import(ServerIT.Parts.class)
abstract class ServerIT {
    static final String TODAY = "2026-11-22T12:00:00Z";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    StoredPages pages;

    @TestConfiguration(proxyBeanMethods = false)
    static class Parts {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock(TODAY);
        }

        @Bean
        ServletRegistrationBean<Waiting> waiting() {
            return new ServletRegistrationBean<>(new Waiting(), "/waiting");
        }
    }

    /** An address that answers only when it may. */
    static class Waiting extends HttpServlet {
        final CountDownLatch asked = new CountDownLatch(1);
        final CountDownLatch mayAnswer = new CountDownLatch(1);

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            asked.countDown();
            try {
                mayAnswer.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            response.getWriter().write("answered");
        }
    }

    /** Asks with headers, given as name and value in turn. */
    HttpResponse<byte[]> ask(String method, String address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<byte[]> get(String address, String... headers) {
        return ask("GET", address, headers);
    }

    Wire connect() throws IOException {
        return Wire.to(port);
    }
}
