package org.ketaref.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Requests made up at random over every address and parameter: none is answered with an error of the program, with what was
 * sent as it was sent, or with anything of the inside. {@code -Dketaref.fuzz=100000} makes it long.
 */
class FuzzIT extends SiteIT {
    private static final int REQUESTS = Integer.getInteger("ketaref.fuzz", 3_000);
    private static final int REPORTED = 10_000;
    private static final long SEED = Long.getLong("ketaref.fuzz.seed", 20_261_122);

    /** Stands in what is sent; unescaped in an answer it would be markup, an attribute, or a header. */
    private static final List<String> MARKS = List.of(
            "<kzq>", "\"kzq=", "'kzq=", "</title><kzq>", "{{kzq}}", "\r\nkzq: 1", "%0d%0akzq: 1", "javascript:kzq");

    private static final Pattern REFLECTED = Pattern.compile("<kzq|[\"']kzq=|\nkzq: 1|(href|src)=\"javascript:");
    private static final Pattern INSIDE = Pattern.compile(
            "\\bat (org|java|jakarta|sun)\\.[\\w.$]+\\(|[a-z]\\.[A-Z]\\w+Exception|(?i)sqlstate|syntax error");

    private static final List<String> PIECES = List.of(
            "ketamine",
            "im dose",
            "70 kg",
            "0",
            "-1",
            "1e309",
            "99999999999999999999",
            "null",
            "true",
            "../",
            "..%2f",
            "%2e%2e/",
            "..\\",
            "%00",
            "%C0%AF",
            "%FF",
            "%",
            "%zz",
            "%u0041",
            "'; drop table topic; --",
            "' or '1'='1",
            "${7*7}",
            "#{T(java.lang.Runtime)}",
            "__${T(java.lang.Runtime).getRuntime()}__::.x",
            "~{::main}",
            "{{7*7}}",
            "\u202E",
            "\u0000",
            "\uFFFF",
            "\uD800",
            "\uD83D\uDE00",
            "e\u0301",
            ";jsessionid=1",
            ";a=b",
            "//",
            "/./",
            "?",
            "&",
            "#",
            "=",
            "+",
            " ",
            "\t",
            "*",
            "[]",
            "(",
            "\\",
            "file:///etc/passwd",
            "http://elsewhere.example/",
            "WEB-INF/web.xml",
            "META-INF/MANIFEST.MF",
            "application.yaml",
            "content/sources.yaml");

    private static final List<String> PARAMETERS = List.of(
            "q", "topic", "revision", "version", "paper", "size", "format", "page", "lang", "_method", "q[]", "x");

    private static final List<String> HEADERS = List.of(
            "Accept",
            "Accept-Encoding",
            "Accept-Language",
            "Content-Type",
            "Cookie",
            "Forwarded",
            "HX-Request",
            "If-Modified-Since",
            "If-None-Match",
            "Origin",
            "Range",
            "Referer",
            "User-Agent",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-HTTP-Method-Override",
            "X-Original-URL");

    private static final List<String> METHODS = List.of(
            "GET", "GET", "GET", "GET", "GET", "GET", "GET", "GET", "GET", "GET", "GET", "GET", "HEAD", "HEAD", "POST",
            "PUT", "DELETE", "OPTIONS", "TRACE", "get");

    @LocalServerPort
    private int port;

    private final Random random = new Random(SEED);

    @Test
    void answersWhateverIsAsked() throws IOException {
        List<String> addresses = addresses();
        Map<String, Integer> statuses = new TreeMap<>();
        for (int i = 0; i < REQUESTS; i++) {
            String request = request(addresses);
            String answer = Wire.ask(port, request);
            String status = answer.isEmpty() ? "hung up" : answer.substring(9, 12);
            statuses.merge(status, 1, Integer::sum);

            String shown = "request %d of seed %d: %s".formatted(i, SEED, request);
            assertThat(status).as(shown).doesNotMatch("5.."); // none of these requests has a reason for 503
            assertThat(REFLECTED.matcher(answer).results().map(found -> found.group()))
                    .as(shown)
                    .isEmpty();
            assertThat(INSIDE.matcher(answer).results().map(found -> found.group()))
                    .as(shown)
                    .isEmpty();
            if ((i + 1) % REPORTED == 0) {
                System.out.println("Fuzzed with " + (i + 1) + " requests: " + statuses);
            }
            assertThat(answer).as(shown).doesNotContain("Set-Cookie:", "kzq.example", "Location: http");
        }
        assertThat(statuses).as("some of everything").containsKeys("200", "400", "404", "405");
    }

    private List<String> addresses() {
        return asked("""
                select '/' || lower(replace(kind, '_', '-')) || '/' || slug from topic
                union all select '/sources/' || id from source
                union all select '/sheets/' || slug from topic where kind = 'INDICATIONS'
                union all select '/sheets/' || slug || '.pdf' from topic where slug = 'migraine'
                union all select v from (values ('/'), ('/about'), ('/accessibility'), ('/changes'), ('/changes.atom'),
                ('/hazards'), ('/sources'), ('/status'), ('/web-claims'), ('/search'), ('/search/suggest'), ('/indications'),
                ('/opensearch.xml'), ('/favicon.svg'), ('/css/ketaref.css'), ('/js/suggest.js'), ('/webjars/'), ('/error'),
                ('/actuator'), ('/actuator/health'), ('/actuator/health/readiness'), ('/indications/migraine/dose-iv'),
                ('/nowhere')) as t(v)""");
    }

    private String request(List<String> addresses) {
        StringBuilder request = new StringBuilder(any(METHODS)).append(' ').append(any(addresses));
        if (random.nextInt(3) == 0) {
            request.append(random.nextBoolean() ? "/" : "").append(written());
        }
        if (random.nextInt(2) == 0) {
            String mark = "?";
            for (int i = random.nextInt(3); i >= 0; i--) {
                request.append(mark).append(any(PARAMETERS)).append('=').append(written());
                mark = "&";
            }
        }
        request.append(" HTTP/1.1\r\nHost: ")
                .append(random.nextInt(5) == 0 ? "kzq.example" : "localhost")
                .append("\r\nConnection: close\r\n");
        for (int i = random.nextInt(3); i > 0; i--) {
            request.append(any(HEADERS))
                    .append(": ")
                    .append(sent().replaceAll("[\r\n\u0000]", " "))
                    .append("\r\n");
        }
        return request.append("\r\n").toString();
    }

    /** As it may stand in an address: nearly always escaped, as every browser does. */
    private String written() {
        String sent = sent();
        return random.nextInt(8) == 0
                ? sent.replaceAll("[ \r\n\t\u0000]", "+")
                : URLEncoder.encode(sent, StandardCharsets.UTF_8).replace("%25", random.nextBoolean() ? "%" : "%25");
    }

    private String sent() {
        StringBuilder sent = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            switch (random.nextInt(5)) {
                case 0 -> sent.append(any(MARKS));
                case 1 -> random.ints(1 + random.nextInt(10), 1, 0x250).forEach(letter -> sent.append((char) letter));
                default -> sent.append(any(PIECES));
            }
        }
        return random.nextInt(200) == 0 ? sent.toString().repeat(300) : sent.toString();
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
