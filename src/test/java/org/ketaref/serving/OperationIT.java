package org.ketaref.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaref.site.Wire;
import org.springframework.beans.factory.annotation.Autowired;

/** What whoever runs it sees of it, and what readers do not. */
class OperationIT extends ServerIT {
    @Autowired
    private MetricsServer metrics;

    @Autowired
    private LimitSettings limits;

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void saysOnItsOwnPortThatItIsWellAndNothingElse(String address) {
        HttpResponse<byte[]> answer = get(address);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(text(answer)).contains("\"status\":\"UP\"").doesNotContain("details", "components");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/prometheus",
                "/actuator/metrics",
                "/actuator/env",
                "/actuator/beans",
                "/actuator/heapdump",
                "/actuator/shutdown",
                "/actuator/health/search",
                "/metrics"
            })
    void showsNothingElseToReaders(String address) {
        assertThat(get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void givesMetricsToTheMachineItself() throws IOException {
        get("/about");
        get("/about");
        get("/search?q=im");

        String read = Wire.ask(metrics.port(), "GET /metrics HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(read)
                .startsWith("HTTP/1.1 200")
                .contains(
                        "ketaref_pages_answered_total",
                        "ketaref_pages_stored",
                        "ketaref_pages_size_bytes",
                        "ketaref_limits_refused_total",
                        "jvm_memory_used_bytes",
                        "http_server_requests_seconds_count{")
                .contains("uri=\"/search\"");
    }

    @Test
    void answersNothingButMetricsThere() throws IOException {
        assertThat(Wire.ask(metrics.port(), "GET /actuator/env HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 404");
        assertThat(Wire.ask(metrics.port(), "POST /metrics HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 404");
    }

    @Test
    void givesNoMetricsToOtherMachines() throws IOException {
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
        for (InetAddress address : others) {
            assertThat(connects(address, metrics.port())).as(address.toString()).isFalse();
            assertThat(connects(address, port)).as(address.toString()).isTrue();
        }
    }

    private static boolean connects(InetAddress address, int port) {
        try (Socket socket = new Socket(address, port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void answersAClientThatAsksTooMuchWithAPageThatSaysSo() {
        String[] client = {"X-Forwarded-For", "203.0.113.9"};
        List<Integer> statuses = Stream.generate(() -> get("/search/suggest?q=im", client))
                .limit(limits.burst() + 1L)
                .map(HttpResponse::statusCode)
                .toList();

        assertThat(statuses).startsWith(200).endsWith(429);
        HttpResponse<byte[]> refused = get("/search?q=im", client);
        assertThat(refused.headers().firstValue("Retry-After"))
                .hasValueSatisfying(seconds -> assertThat(seconds).matches("[1-9][0-9]*"));
        assertThat(refused.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(text(refused)).contains("ask again");
        assertThat(get("/", client).statusCode()).isEqualTo(200);
        assertThat(get("/search?q=im", "X-Forwarded-For", "203.0.113.10").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"Host, evil.example", "X-Forwarded-Host, evil.example", "Forwarded, host=evil.example"})
    void neverRepeatsTheHostThatARequestNames(String header, String host) throws IOException {
        for (String address :
                List.of("/", "/search?q=im", "/opensearch.xml", "/changes.atom", "/nowhere", "/actuator/health")) {
            String request = "GET %s HTTP/1.1\r\n%s%s: %s\r\nConnection: close\r\n\r\n"
                    .formatted(address, header.equals("Host") ? "" : "Host: a\r\n", header, host);

            assertThat(Wire.ask(port, request)).as(address).doesNotContain("evil.example");
        }
        assertThat(text(get("/opensearch.xml"))).contains("https://ketaref.example/search?q=");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
