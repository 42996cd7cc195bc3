package org.ketaref.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ketaref.browser.BrowserIT;
import org.ketaref.browser.Visitor;

/** Suggestions while one types, by keyboard and without scripts. */
class SuggestBrowserIT extends BrowserIT {

    @Test
    void slashGoesToTheBoxAndArrowsAndEnterToAPage() {
        Page page = open("/about");
        page.keyboard().press("/");
        page.keyboard().type("agitat");
        Locator list = page.locator("#q-suggestions");
        assertThat(list).isVisible();
        Locator box = page.locator("#q");
        assertThat(box).hasAttribute("aria-expanded", "true");
        assertThat(page.locator("form.search [role=status]").first()).containsText("suggestion");

        page.keyboard().press("ArrowDown");
        assertThat(box).hasAttribute("aria-activedescendant", "q-suggestions-0");
        page.keyboard().press("Enter");
        page.waitForURL("**/indications/severe-agitation");

        assertThat(complaints()).isEmpty();
        assertThat(requestsElsewhere()).isEmpty();
    }

    @Test
    void keepsTheChoiceWhenALaterAnswerArrives() {
        Page page = open("/about");
        page.locator("#q").pressSequentially("crp");
        Locator first = page.locator("#q-suggestions [role=option]").first();
        assertThat(first).containsText("Complex regional pain syndrome");
        AtomicReference<Route> held = new AtomicReference<>();
        page.route("**/search/suggest*", held::set);
        page.waitForRequest("**/search/suggest*", () -> page.keyboard().type("s"));
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#q")).hasAttribute("aria-activedescendant", "q-suggestions-0");

        String later = "<a role=\"option\" href=\"/about\">Later</a>" + first.evaluate("option => option.outerHTML");
        held.get()
                .fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(later));

        assertThat(first).hasText("Later");
        assertThat(page.locator("#q")).hasAttribute("aria-activedescendant", "q-suggestions-1");
    }

    @Test
    void escapeClosesTheListAndKeepsWhatWasTyped() {
        Page page = open("/about");
        page.locator("#q").pressSequentially("crps");
        assertThat(page.locator("#q-suggestions")).isVisible();
        page.keyboard().press("Escape");

        assertThat(page.locator("#q-suggestions")).isHidden();
        assertThat(page.locator("#q")).hasValue("crps");
    }

    @Test
    void enterWithoutAChoiceSearches() {
        Page page = open("/");
        page.locator("#find").fill("im dose agitation");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/search\\?q=im.*"));

        assertThat(page.locator("#results .hit-dose")).isVisible();
    }

    @Test
    void worksWithoutScripts() {
        Page page = open("/", Visitor.PHONE.withoutScripts());
        page.locator("#find").fill("head injury");
        page.keyboard().press("Enter");
        page.waitForURL("**/search?q=head+injury");

        assertThat(page.locator("#results .hit h2 a").first()).containsText("intracranial");
    }
}
