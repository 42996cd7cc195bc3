package org.ketaref.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;

/**
 * Standards B.6, R6: what a reader types, a patient's name by mistake included, reaches no log, also where whoever runs it
 * logs more than is set here.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"logging.level.root=info", "logging.level.org.ketaref=debug"})
@ExtendWith(OutputCaptureExtension.class)
class NothingTypedIsLoggedIT {
    private static final String TYPED = "mrs-typed-name";

    /** The first is text; bytes that are none, an escape cut short, letters that no address may hold, far too much. */
    private static final List<String> WRITTEN = List.of(
            TYPED,
            TYPED + "%C0%AF",
            TYPED + "%zz",
            "%FF" + TYPED,
            TYPED + "%00",
            TYPED + "%2F..%5C",
            TYPED + "/%2e%2e/x",
            TYPED + "../x",
            TYPED + "%25u0041",
            TYPED + "/WEB-INF/web.xml",
            TYPED + ":8080",
            TYPED + "<>\"\\^`{|}",
            TYPED + ";a=b",
            TYPED + "\u00e9",
            TYPED.repeat(40),
            TYPED.repeat(4000));

    private static final List<String> PLACES = List.of(
            "/search?q=",
            "/search/suggest?q=",
            "/about?topic=",
            "/about?revision=",
            "/about?revision=3&topic=",
            "/?q=",
            "/indications/migraine?q=",
            "/indications?",
            "/indications/",
            "/indications/migraine/",
            "/indications/migraine/dose-",
            "/sources/",
            "/sheets/",
            "/changes.atom?",
            "/css/",
            "/webjars/",
            "/actuator/",
            "/actuator/health/",
            "/error?path=",
            "/");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @MethodSource("places")
    void inAnAddress(String place, CapturedOutput log) throws IOException {
        for (String written : WRITTEN) {
            Wire.ask(port, "GET %s%s HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".formatted(place, written));
        }
        assertThat(log.getAll()).doesNotContain(TYPED);
    }

    static Stream<String> places() {
        return PLACES.stream();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept",
                "Accept-Charset",
                "Accept-Encoding",
                "Accept-Language",
                "Authorization",
                "Content-Type",
                "Content-Length",
                "Content-Encoding",
                "Cookie",
                "Expect",
                "Forwarded",
                "Host",
                "If-Match",
                "If-Modified-Since",
                "If-None-Match",
                "If-Range",
                "Origin",
                "Range",
                "Referer",
                "TE",
                "Transfer-Encoding",
                "Upgrade",
                "User-Agent",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "traceparent",
                "X-Anything",
                TYPED
            })
    void inAHeader(String header, CapturedOutput log) throws IOException {
        for (String address : List.of("/search?q=im", "/changes.atom", "/css/ketaref.css")) {
            for (String written : headers()) {
                Wire.ask(
                        port,
                        "GET %s HTTP/1.1\r\nHost: a\r\nConnection: close\r\n%s: %s\r\n\r\n"
                                .formatted(address, header, written));
            }
        }
        assertThat(log.getAll()).doesNotContain(TYPED);
    }

    private static List<String> headers() {
        return List.of(
                TYPED,
                TYPED + "\u00e9",
                TYPED + "/x;q=2;;,=",
                "text/html;charset=" + TYPED,
                "bytes=0-" + TYPED,
                "a=" + TYPED + "; \u0001",
                TYPED.repeat(4000));
    }

    @Test
    void asTheMethodOrTheBody(CapturedOutput log) throws IOException {
        for (String request : List.of(
                TYPED + " / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET / " + TYPED + "\r\n\r\n",
                TYPED + "\r\n\r\n",
                "POST /search HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 18\r\n\r\nq=" + TYPED
                        + "%C",
                "POST /search HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + TYPED)) {
            Wire.ask(port, request);
        }
        assertThat(log.getAll()).doesNotContain(TYPED);
    }

    /** A failure that nobody foresaw is logged, and its message, which may repeat what was typed, is not. */
    @Test
    void whenTheProgramFails(CapturedOutput log) throws IOException {
        assertThat(Wire.ask(port, "GET /failing?q=" + TYPED + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 500")
                .contains("logged without anything that you typed")
                .doesNotContain(TYPED, "Exception");
        assertThat(log.getAll())
                .contains("A request failed", "IllegalArgumentException", "IllegalStateException")
                .doesNotContain(TYPED);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Parts {
        @Bean
        ServletRegistrationBean<HttpServlet> failing() {
            return new ServletRegistrationBean<>(
                    new HttpServlet() {
                        @Override
                        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
                            throw new IllegalStateException(
                                    request.getParameter("q"), new IllegalArgumentException(request.getQueryString()));
                        }
                    },
                    "/failing");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/about?revision=" + TYPED, "/about?topic=%C0%AF", "/?q=%FF", "/indications?%FF"})
    void andAPageSaysThatItIsNotText(String address) throws IOException {
        assertThat(Wire.ask(port, "GET %s HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".formatted(address)))
                .startsWith("HTTP/1.1 400")
                .contains("Content-Type: text/html", "not text", "Type it again")
                .doesNotContain(TYPED);
    }
}
