package org.ketaref.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading with the keyboard alone, and without scripts. */
class KeyboardBrowserIT extends BrowserIT {
    private static final String AGITATION = "/indications/severe-agitation";
    private static final Visitor TABLET = new Visitor(768, 600, false, false, true);
    private static final String FOCUSED = "(() => { const e = document.activeElement; return e === document.body ? '' :"
            + " e.matches('.skip-link') ? 'skip' : e.matches('.wordmark') ? 'home' : e.matches('input[type=search]') ? 'search'"
            + " : e.matches('[type=submit]') ? 'submit' : e.matches('.browse') ? 'browse' : e.closest('.kinds') ? 'kinds' :"
            + " e.closest('main') ? 'main' : e.closest('footer') ? 'footer' : e.outerHTML; })()";

    /** What has the focus but cannot be seen: covered, outside of the screen, or without an outline. */
    private static final String HIDDEN = """
            (() => {
              const e = document.activeElement;
              if (e === document.body) return 'end';
              const style = getComputedStyle(e);
              if (style.outlineStyle === 'none' && style.boxShadow === 'none') return 'no outline: ' + e.outerHTML.slice(0, 160);
              const boxes = [...e.getClientRects()].filter(b => b.width > 0 && b.height > 0);
              if (e.closest('.site-header, .kinds, .skip-link')) return '';
              const bottom = document.querySelector('.site-header')?.getBoundingClientRect().bottom ?? 0;
              if (!boxes.some(b => b.bottom > bottom + 1 && b.top < innerHeight)) {
                return 'under the header or off the screen: ' + e.outerHTML.slice(0, 160);
              }
              return '';
            })()""";

    @Test
    void goesFromTheSkipLinkToSearchThenToTheKinds() {
        assertThat(stops(open(AGITATION), 7))
                .containsExactly("skip", "home", "search", "submit", "kinds", "kinds", "kinds");
    }

    @Test
    void goesFromTheSkipLinkToSearchThenToTheMenuOnAPhone() {
        assertThat(stops(open(AGITATION, Visitor.PHONE), 6))
                .containsExactly("skip", "home", "search", "submit", "browse", "main");
    }

    private static List<String> stops(Page page, int count) {
        List<String> stops = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            page.keyboard().press("Tab");
            stops.add((String) page.evaluate(FOCUSED));
        }
        return stops;
    }

    @Test
    void showsTheSkipLinkOnceItHasTheFocus() {
        Page page = open(AGITATION);
        page.keyboard().press("Tab");

        assertThat((boolean) page.evaluate("document.querySelector('.skip-link').getBoundingClientRect().top >= 0"))
                .isTrue();
    }

    @Test
    void skipsToTheContent() {
        Page page = open(AGITATION);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");

        assertThat(page.evaluate(FOCUSED)).isEqualTo("main");
    }

    @Test
    void opensTheMenuOnAPhone() {
        Page page = open(AGITATION, Visitor.PHONE);
        page.focus(".browse");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");

        assertThat(page.evaluate(FOCUSED)).isEqualTo("kinds");
        assertThat(page.isVisible(".kinds a[href='/routes']")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tab", "Shift+Tab"})
    void neverHidesTheFocusAtADesk(String key) {
        assertThat(hidden(open("/routes/rectal"), key)).isEmpty();
    }

    /** Backwards is where a link comes to lie under what sticks to the top. */
    @ParameterizedTest
    @ValueSource(strings = {"Tab", "Shift+Tab"})
    void neverHidesTheFocusOnAPhone(String key) {
        assertThat(hidden(open("/routes/rectal", Visitor.PHONE), key)).isEmpty();
    }

    @Test
    void neverHidesTheFocusInALongPage() {
        assertThat(hidden(open(AGITATION, TABLET), "Shift+Tab")).isEmpty();
    }

    private static List<String> hidden(Page page, String key) {
        List<String> hidden = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            page.keyboard().press(key);
            String what = (String) page.evaluate(HIDDEN);
            if (what.equals("end")) {
                break;
            }
            if (!what.isEmpty()) {
                hidden.add(what);
            }
        }
        return hidden;
    }

    @Test
    void showsWhereAnAddressLeadsBelowTheHeader() {
        Page page = open(AGITATION + "#stops");

        assertThat((boolean) page.evaluate("document.querySelector('#stops').getBoundingClientRect().top"
                        + " >= document.querySelector('.site-header').getBoundingClientRect().bottom"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void browsesWithoutScripts(boolean atADesk) {
        Page page = open("/", (atADesk ? Visitor.DESKTOP : Visitor.PHONE).withoutScripts());
        page.click("main a:text-is('Severe agitation')");
        page.click(".answer a[href='#dose-im-adults-ed']");

        assertThat(page.url()).endsWith(AGITATION + "#dose-im-adults-ed");
        assertThat(page.isVisible("#dose-im-adults-ed .guard.stop")).isTrue();
    }

    @Test
    void opensTheMenuWithoutScripts() {
        Page page = open(AGITATION, Visitor.PHONE.withoutScripts());
        page.click(".browse");
        page.click(".kinds a[href='/routes']");

        assertThat(page.innerText("h1")).isEqualTo("Routes");
    }

    @Test
    void searchesWithoutScripts() {
        Page page = open(AGITATION, Visitor.DESKTOP.withoutScripts());
        page.fill("header input[name=q]", "ICP");
        page.keyboard().press("Enter");
        page.click("#results a >> nth=0");

        assertThat(page.innerText("h1")).containsIgnoringCase("intracranial pressure");
    }
}
