package org.ketaref.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaref.site.Headers;
import org.ketaref.site.SiteSettings;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

/** What is kept, for how long, and what is answered when a page cannot be rendered anew. */
class StoringFilterTest {
    private static final String PAGE = "/indications/migraine";

    private final MovableClock clock = new MovableClock("2026-11-22T23:59:59Z");
    private final Headers headers = new Headers(new SiteSettings("https://ketaref.example"));
    private final StoredPages pages = pages("1MB");
    private final StoringFilter filter = new StoringFilter(pages, headers, clock);

    private int rendered;

    private StoredPages pages(String memory) {
        return new StoredPages(clock, new ServingSettings(DataSize.parse(memory), false));
    }

    @Test
    void rendersAPageOnceADay() throws Exception {
        ask(PAGE);
        assertThat(pages.find(PAGE)).isNotNull();

        clock.set("2026-11-23T00:00:00Z");

        assertThat(pages.find(PAGE)).isNull();
        assertThat(ask(PAGE).getContentAsString()).isEqualTo("rendered 2");
        assertThat(pages.find(PAGE)).isNotNull();
    }

    @Test
    void keepsTheSmallFormOfAPageThatTheDayDidNotChange() throws Exception {
        byte[] text = "the same every day".getBytes();
        pages.keep(PAGE, text, "text/html", "no-cache");
        pages.shrink();
        clock.add(Duration.ofDays(1));
        pages.keep(PAGE, text, "text/html", "no-cache");

        assertThat(pages.find(PAGE).best()).isEqualTo(Coding.BROTLI_HERE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a b", "/a%20b", "/a;b=c", "//a", "/a/", "/./a", "/.hidden", "/\u00e4", "/a\\b", "*", ""})
    void keepsNothingAtAnAddressThatCanBeWrittenInOtherWays(String address) throws Exception {
        assertThat(ask(address).getContentAsString()).isEqualTo("rendered 1");

        assertThat(pages.count()).isZero();
    }

    @Test
    void keepsNothingThatParametersMade() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", PAGE);
        request.setQueryString("q=typed");

        MockHttpServletResponse answer = ask(request, page("text/html", 200));

        assertThat(pages.count()).isZero();
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 206, 301, 304, 400, 404, 500, 503})
    void keepsNothingThatIsNoPage(int status) throws Exception {
        MockHttpServletResponse answer = ask(new MockHttpServletRequest("GET", PAGE), page("text/html", status));

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentAsString()).isEqualTo("rendered 1");
        assertThat(pages.count()).isZero();
    }

    @Test
    void leavesPdfToItsMaker() throws Exception {
        ask(new MockHttpServletRequest("GET", "/sheets/migraine.pdf"), page("application/pdf", 200));

        assertThat(pages.count()).isZero();
    }

    @Test
    void holdsNoMoreThanItMay() throws Exception {
        StoredPages few = pages("1KB");
        for (int i = 0; i < 1000; i++) {
            few.keep("/" + i, ("page " + i).getBytes(), "text/html", "no-cache");
        }

        assertThat(few.size()).isLessThanOrEqualTo(1024);
        assertThat(few.count()).isPositive();
        assertThat(few.find("/0")).isNotNull();
    }

    @Test
    void answersWithWhatDoesNotFitAllTheSame() throws Exception {
        StoringFilter full = new StoringFilter(pages("1B"), headers, clock);
        MockHttpServletResponse answer = new MockHttpServletResponse();
        full.doFilter(new MockHttpServletRequest("GET", PAGE), answer, new MockFilterChain(page("text/html", 200)));

        assertThat(answer.getContentAsString()).isEqualTo("rendered 1");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void answersWithThePageOfTheDayBeforeWhereItCannotBeRenderedAnew(boolean thrown) throws Exception {
        ask(PAGE);
        clock.add(Duration.ofDays(1));

        MockHttpServletResponse answer =
                ask(new MockHttpServletRequest("GET", PAGE), thrown ? throwing() : page("text/html", 500));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).isEqualTo("rendered 1");
        assertThat(answer.getHeader("Content-Security-Policy")).isNotNull();
    }

    /** They come by with a body, which the server leaves unread. */
    @Test
    void answersFromWhatItKeptWhoeverComesBy() throws Exception {
        ask(PAGE);

        assertThat(ask(PAGE).getContentAsString()).isEqualTo("rendered 1");
        assertThat(rendered).isEqualTo(1);
    }

    @Test
    void triesAgainOnlyAfterAWhile() throws Exception {
        ask(PAGE);
        clock.add(Duration.ofDays(1));
        ask(new MockHttpServletRequest("GET", PAGE), throwing());
        int before = rendered;

        MockHttpServletResponse meanwhile = ask(PAGE);
        assertThat(rendered).isEqualTo(before);
        assertThat(meanwhile.getHeaders("Cache-Control")).containsExactly("no-cache");
        assertThat(meanwhile.getHeaders("X-Content-Type-Options")).hasSize(1);

        clock.add(Duration.ofMinutes(1));
        ask(PAGE);
        assertThat(rendered).isEqualTo(before + 1);
    }

    @Test
    void letsAFailureThroughWhereThereIsNothingElse() {
        assertThatThrownBy(() -> ask(new MockHttpServletRequest("GET", PAGE), throwing()))
                .isInstanceOf(ServletException.class);
    }

    private MockHttpServletResponse ask(String address) throws ServletException, IOException {
        return ask(new MockHttpServletRequest("GET", address), page("text/html", 200));
    }

    private MockHttpServletResponse ask(MockHttpServletRequest request, Servlet servlet)
            throws ServletException, IOException {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        filter.doFilter(request, answer, new MockFilterChain(servlet));
        return answer;
    }

    private Servlet page(String type, int status) {
        return new HttpServlet() {
            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                response.setStatus(status);
                response.setContentType(type);
                response.getWriter().write("rendered " + ++rendered);
            }
        };
    }

    private static Servlet throwing() {
        return new HttpServlet() {
            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException {
                throw new ServletException("the database is away");
            }
        };
    }
}
