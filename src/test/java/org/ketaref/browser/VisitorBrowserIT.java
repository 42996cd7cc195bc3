package org.ketaref.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What the tests in a browser rest on: that a visitor is as described, and that no request goes unseen. */
class VisitorBrowserIT extends BrowserIT {

    private static final String EMPTY = "about:blank";

    @Test
    void seesAScreenOfTheGivenSize() {
        assertThat(open(EMPTY, Visitor.PHONE).evaluate("innerWidth + ' x ' + innerHeight"))
                .isEqualTo("320 x 640");
    }

    @Test
    void asksForDarkColors() {
        assertThat(matches(open(EMPTY, Visitor.DESKTOP.dark()), "(prefers-color-scheme: dark)"))
                .isTrue();
    }

    @Test
    void readsOnPaper() {
        assertThat(matches(open(EMPTY, Visitor.PAPER_A4), "print and (min-width: 210mm)"))
                .isTrue();
    }

    @Test
    void readsWithoutScripts() {
        Page page = open(EMPTY, Visitor.DESKTOP.withoutScripts());
        page.setContent("<noscript>plain</noscript>");

        assertThat(page.innerText("body")).isEqualTo("plain");
    }

    @Test
    void isSeenAskingElsewhereAndGetsNoAnswer() {
        Page page = open(EMPTY);
        page.setContent("<img src='http://elsewhere.example/a.png' onerror='document.title = \"refused\"'>");
        page.waitForFunction("document.title === 'refused'");

        assertThat(requestsElsewhere()).containsExactly("http://elsewhere.example/a.png");
    }

    @Test
    void isHeardComplaining() {
        open(EMPTY).evaluate("console.error('broken')");

        assertThat(complaints()).containsExactly("broken");
    }

    private static boolean matches(Page page, String query) {
        return (boolean) page.evaluate("query => matchMedia(query).matches", query);
    }
}
