package org.ketaref.serving;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

/** How much a client may ask, and who counts as one. */
class LimitFilterTest {
    private static final int BURST = 30;

    private final MovableClock clock = new MovableClock("2026-11-22T12:00:00Z");
    private final StoredPages pages = new StoredPages(clock, new ServingSettings(DataSize.ofMegabytes(1), false));

    private LimitFilter filter(int perSecond, int clients) {
        return new LimitFilter(new LimitSettings(perSecond, BURST, clients), pages, clock);
    }

    @Test
    void refusesAClientThatAsksTooMuchAndSaysWhenToAskAgain() throws Exception {
        LimitFilter filter = slow();
        assertThat(allowed(filter, "/search", "192.0.2.1")).isEqualTo(BURST);

        MockHttpServletResponse answer = ask(filter, "/search", "192.0.2.1");

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.getHeader("Retry-After"))).isPositive();
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(filter.refused()).isEqualTo(2);
    }

    @Test
    void answersAgainAsTimeGoesOn() throws Exception {
        LimitFilter filter = slow();
        allowed(filter, "/search", "192.0.2.1");
        clock.add(Duration.ofSeconds(2));

        assertThat(allowed(filter, "/search", "192.0.2.1")).isEqualTo(10);
    }

    @Test
    void leavesOtherClientsAlone() throws Exception {
        LimitFilter filter = slow();
        allowed(filter, "/search", "192.0.2.1");

        assertThat(ask(filter, "/search", "192.0.2.2").getStatus()).isEqualTo(200);
    }

    @Test
    void countsAPdfAsTenSearches() throws Exception {
        assertThat(allowed(slow(), "/sheets/migraine.pdf", "192.0.2.1")).isEqualTo(BURST / 10);
    }

    @Test
    void countsNoPageThatIsStored() throws Exception {
        LimitFilter filter = slow();
        pages.keep("/about", new byte[] {'a'}, "text/html", "no-cache");
        for (int i = 0; i < 10 * BURST; i++) {
            assertThat(ask(filter, "/about", "192.0.2.1").getStatus()).isEqualTo(200);
        }
    }

    @Test
    void neverRefusesToSayHowItIs() throws Exception {
        LimitFilter filter = slow();
        allowed(filter, "/search", "192.0.2.1");

        assertThat(ask(filter, "/actuator/health", "192.0.2.1").getStatus()).isEqualTo(200);
    }

    @Test
    void canBeTurnedOff() throws Exception {
        LimitFilter filter = filter(0, 10);
        for (int i = 0; i < 10 * BURST; i++) {
            assertThat(ask(filter, "/search", "192.0.2.1").getStatus()).isEqualTo(200);
        }
    }

    @Test
    void remembersNoMoreClientsThanItMay() throws Exception {
        LimitFilter filter = filter(1, 100);
        for (int i = 0; i < 10_000; i++) {
            ask(filter, "/search", "10.0." + i / 256 + "." + i % 256);
        }

        assertThat(filter.clients()).isLessThanOrEqualTo(100);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2:ffff::, 20010db800010002",
        "0:0:0:0:0:0:0:1, 0000000000000000",
        "some.name, some.name",
        "not:an:address, not:an:address",
        ":::, :::"
    })
    void takesANetworkOfIpv6ForOneClient(String address, String client) {
        assertThat(LimitFilter.client(address)).isEqualTo(client);
    }

    private LimitFilter slow() {
        return filter(5, 10);
    }

    /** How many are answered before the first that is not. */
    private static int allowed(LimitFilter filter, String address, String client) throws ServletException, IOException {
        int allowed = 0;
        while (ask(filter, address, client).getStatus() == 200) {
            allowed++;
        }
        return allowed;
    }

    private static MockHttpServletResponse ask(LimitFilter filter, String address, String client)
            throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", address);
        request.setRemoteAddr(client);
        MockHttpServletResponse answer = new MockHttpServletResponse();
        filter.doFilter(request, answer, new MockFilterChain());
        return answer;
    }
}
