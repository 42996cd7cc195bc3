package org.ketaref.serving;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaref.site.Wire;

/** Answers from memory are those that were rendered, in each form in which they go out. */
class StoredPagesIT extends ServerIT {
    private static final String PAGE = "/indications/migraine";

    @AfterEach
    void today() {
        clock.set(TODAY);
    }

    /** A parameter goes past what is stored, so that the page is rendered for this request alone. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/about",
                "/accessibility",
                "/changes",
                "/changes.atom",
                "/contraindications",
                "/contraindications/raised-intracranial-pressure",
                "/favicon.svg",
                "/hazards",
                "/indications",
                "/indications/migraine",
                "/indications/severe-agitation",
                "/interactions/lamotrigine",
                "/opensearch.xml",
                "/routes",
                "/routes/intramuscular",
                "/sheets/severe-agitation",
                "/side-effects",
                "/sources",
                "/status",
                "/web-claims",
                "/css/ketaref.css",
                "/webjars/htmx.org/dist/htmx.min.js"
            })
    void answersWithTheBytesThatWereRendered(String address) throws IOException {
        HttpResponse<byte[]> rendered = get(address + "?not=stored");
        HttpResponse<byte[]> first = get(address);
        HttpResponse<byte[]> stored = get(address);
        HttpResponse<byte[]> gzip = get(address, "Accept-Encoding", "gzip");
        HttpResponse<byte[]> brotli = get(address, "Accept-Encoding", "gzip, br");

        assertThat(rendered.statusCode()).isEqualTo(200);
        assertThat(first.body()).isEqualTo(rendered.body());
        assertThat(stored.body()).isEqualTo(rendered.body());
        assertThat(Coding.gunzip(gzip.body())).isEqualTo(rendered.body());
        assertThat(Decoder.decompress(brotli.body()).getDecompressedData()).isEqualTo(rendered.body());
        assertThat(stored.headers().firstValue("Content-Type"))
                .isEqualTo(rendered.headers().firstValue("Content-Type"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {"identity | none", "gzip | gzip", "gzip, br | br"})
    void saysHowAnAnswerIsToBeReadAndKept(String accepted, String coding) {
        get(PAGE);
        HttpResponse<byte[]> answer = get(PAGE, "Accept-Encoding", accepted);

        HttpHeaders headers = answer.headers();
        assertThat(headers.firstValue("Content-Encoding").orElse(null)).isEqualTo(coding);
        assertThat(headers.firstValue("Content-Length")).hasValue(Integer.toString(answer.body().length));
        assertThat(headers.allValues("Vary")).containsExactly("Accept-Encoding");
        assertThat(headers.allValues("Cache-Control")).containsExactly("no-cache");
        assertThat(headers.firstValue("ETag").orElse("")).matches("\"[0-9a-f]{32}(-gz|-br5?)?\"");
        assertThat(headers.firstValue("Transfer-Encoding")).isEmpty();
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void leadsFromAnAddressThatASourceOnceHadToTheOneItHas() {
        HttpResponse<byte[]> answer = get("/sources/ketect-table3");

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("location")).hasValue("/sources/ketect-2022");
    }

    @Test
    void tagsEachFormOfAPageForItself() {
        assertThat(tag("identity")).isNotEqualTo(tag("gzip")).isNotEqualTo(tag("br"));
        assertThat(tag("gzip")).isNotEqualTo(tag("br"));
    }

    @Test
    void answersFirstAndLaterRequestsAndThoseThatAreNotStoredWithTheSameSecurityHeaders() {
        Map<String, String> first = security(get("/populations"));
        Map<String, String> later = security(get("/populations"));
        Map<String, String> search = security(get("/search?q=im"));
        Map<String, String> nowhere = security(get("/nowhere"));

        assertThat(first)
                .hasSize(7)
                .containsKeys("content-security-policy", "x-content-type-options", "strict-transport-security");
        assertThat(later).isEqualTo(first);
        assertThat(search).isEqualTo(first);
        assertThat(nowhere).isEqualTo(first);
    }

    @Test
    void keepsWhatIsFingerprintedForAYearAndNothingThatOnlyLooksLikeIt() {
        String page = new String(get("/").body(), StandardCharsets.UTF_8);
        Matcher parts = Pattern.compile("(?:href|src|data-htmx)=\"(/(?:css|js|webjars)/[^\"]+)")
                .matcher(page);

        assertThat(parts.results().map(part -> part.group(1)))
                .hasSizeGreaterThan(3)
                .allSatisfy(part -> assertThat(caching(part)).isEqualTo("public, max-age=31536000, immutable"));
        assertThat(caching("/css/ketaref.css")).isEqualTo("no-cache");
        assertThat(caching("/webjars/htmx.org/dist/htmx.min.js")).isEqualTo("no-cache");
        assertThat(get("/css/ketaref-00000000000000000000000000000000.css").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "%s, \"other\"", "W/\"other\",W/%s", "*"})
    void saysThatAClientHasThePageAlready(String asked) {
        for (String coding : new String[] {"identity", "gzip", "br"}) {
            String tag = tag(coding);
            HttpResponse<byte[]> answer = get(PAGE, "Accept-Encoding", coding, "If-None-Match", asked.formatted(tag));

            assertThat(answer.statusCode()).as(coding).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers().firstValue("ETag")).hasValue(tag);
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
            assertThat(answer.headers().firstValue("Vary")).hasValue("Accept-Encoding");
            assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"00000000000000000000000000000000\"",
                "%s-other",
                "\"%s",
                "%s",
                "\"%s-zz\"",
                "\"x%s\"",
                "garbage",
                ","
            })
    void sendsThePageToAClientThatHasAnother(String asked) {
        String digest = tag("identity").replace("\"", "");

        HttpResponse<byte[]> answer = get(PAGE, "If-None-Match", asked.formatted(digest));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isNotEmpty();
    }

    /** The first request of all must not be answered by what the client has, nor in part. */
    @Test
    void rendersThePageAsAWholeWhateverTheFirstRequestAsksFor() {
        assertThat(get(
                                "/populations/children",
                                "If-Modified-Since",
                                "Fri, 01 Jan 2100 00:00:00 GMT",
                                "Range",
                                "bytes=0-3",
                                "Accept-Language",
                                "de-DE",
                                "Accept",
                                "text/html;q=0.1")
                        .body())
                .isEqualTo(get("/populations/children?not=stored").body());
        assertThat(get("/js/weight.js", "Range", "bytes=0-3").body())
                .isEqualTo(get("/js/weight.js").body())
                .hasSizeGreaterThan(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip", "br"})
    void answersHeadAsGetWithoutTheBody(String coding) {
        get(PAGE);
        HttpResponse<byte[]> get = get(PAGE, "Accept-Encoding", coding);
        HttpResponse<byte[]> head = ask("HEAD", PAGE, "Accept-Encoding", coding);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(all(head)).isEqualTo(all(get));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/routes/oral", "/js/weight.js", "/favicon.svg", "/opensearch.xml"})
    void rendersTheWholeForHeadAsWell(String address) {
        HttpResponse<byte[]> head = ask("HEAD", address);
        byte[] body = get(address).body();

        assertThat(head.body()).isEmpty();
        assertThat(body).isNotEmpty();
        assertThat(head.headers().firstValue("Content-Length")).hasValue(Integer.toString(body.length));
    }

    @Test
    void sendsNotAByteMoreThanItSays() throws IOException {
        get(PAGE);
        String answer = Wire.ask(
                port,
                "GET %s HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n".formatted(PAGE));
        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);

        assertThat(answer).contains("Content-Length: " + body.length() + "\r\n");
    }

    @Test
    void answersSeveralRequestsOfOneConnectionInTheirOrder() throws IOException {
        get(PAGE);
        try (Wire wire = connect()) {
            wire.send(("HEAD %s HTTP/1.1\r\nHost: a\r\n\r\n".formatted(PAGE)).repeat(200)
                    + "HEAD /nowhere HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

            String[] answers = wire.rest().split("(?=HTTP/1\\.1 )");
            assertThat(answers).hasSize(201);
            assertThat(answers[199]).startsWith("HTTP/1.1 200");
            assertThat(answers[200]).startsWith("HTTP/1.1 404");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=im+dose",
                "/about?topic=indications/migraine&revision=1",
                "/nowhere",
                "/sheets/nothing"
            })
    void storesNothingOfWhatIsAskedFor(String address) {
        int before = pages.count();

        HttpResponse<byte[]> answer = get(address);

        assertThat(pages.count()).isEqualTo(before);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void rendersThePagesOfANewDayAnew() {
        get("/sheets/migraine");
        get(PAGE);
        clock.set("2026-11-23T00:00:00Z");

        assertThat(text("/sheets/migraine")).contains("Printed", "November 23, 2026");
        assertThat(text(PAGE)).doesNotContain("state-overdue");

        clock.set("2030-01-01T00:00:00Z");
        assertThat(text(PAGE)).contains("state-overdue");
    }

    @Test
    void refusesToWriteAtAStoredAddress() {
        get(PAGE);
        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"}) {
            HttpResponse<byte[]> answer = ask(method, PAGE);
            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
        }
    }

    private String text(String address) {
        return new String(get(address).body(), StandardCharsets.UTF_8);
    }

    private String tag(String coding) {
        get(PAGE);
        return get(PAGE, "Accept-Encoding", coding).headers().firstValue("ETag").orElseThrow();
    }

    private String caching(String address) {
        return get(address).headers().firstValue("Cache-Control").orElseThrow();
    }

    private static Map<String, String> security(HttpResponse<byte[]> answer) {
        Map<String, String> headers = all(answer);
        headers.keySet()
                .removeIf(name -> !name.matches(
                        "content-security-policy|x-content-.*|referrer-.*|permissions-.*|cross-origin-.*|strict-.*"));
        return headers;
    }

    private static Map<String, String> all(HttpResponse<byte[]> answer) {
        Map<String, String> headers = new TreeMap<>();
        answer.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(), String.join(" & ", values)));
        headers.remove("date");
        return headers;
    }
}
