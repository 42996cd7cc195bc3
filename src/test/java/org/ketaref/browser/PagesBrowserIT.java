package org.ketaref.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One page of each type, as people with different eyes, screens and hands read it. */
class PagesBrowserIT extends BrowserIT {
    private static final int[] WIDTHS = {320, 768, 1280};
    private static final String WIDER = """
            document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > innerWidth && !e.closest('.table-wrap'))
                .map(e => `${e.getBoundingClientRect().right}: ${e.outerHTML.slice(0, 200)}`).slice(-3)""";
    private static final String AXE = """
            when => axe.run(document, {resultTypes: ['violations']}).then(found => found.violations.map(v =>
                `${when}${v.id} (${v.help}), ${v.nodes.length} times, first ${v.nodes[0].html}: ${v.nodes[0].failureSummary}`))""";

    /** Standards B.3, A1. The short ones where there is a choice: each is read six times. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/",
                "/indications",
                "/contraindications",
                "/safe-use",
                "/hazards",
                "/status",
                "/indications/adjustment-disorder",
                "/indications/severe-asthma",
                "/indications/severe-agitation/dose-im-adults-ed",
                "/routes/rectal",
                "/contraindications/porphyria",
                "/side-effects/numbness",
                "/interactions/theophylline",
                "/populations/obesity",
                "/pharmacology/enantiomers",
                "/products/racemic-injection",
                "/safe-use/laryngospasm-management",
                "/sources/us-ketalar-pi",
                "/search?q=laryngospasm",
                "/search?q=qqxzvw",
                "/nothing",
                "/about",
                "/accessibility",
                "/sheets/severe-agitation"
            })
    void canBeReadByEveryone(String address) {
        Page page = open(address);
        List<Object> violations = new ArrayList<>();
        for (ColorScheme colors : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            // A color on its way from one theme to the other is in neither.
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(colors).setReducedMotion(ReducedMotion.REDUCE));
            page.reload();
            page.evaluate(AxeBuilder.getAxeScript());
            for (int width : WIDTHS) {
                page.setViewportSize(width, 800);
                violations.addAll(violations(page, colors + " " + width + ": "));
            }
        }
        assertThat(violations).isEmpty();
    }

    /** Standards A.1: status, dose, stop-conditions, monitoring, certainty and date, on the first screen of a phone. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"treatment-resistant-depression", "general-anesthesia", "severe-agitation"})
    void answersOnTheFirstScreenOfAPhone(String use) {
        Page page = open("/indications/" + use, new Visitor(390, 844, false, false, true));

        assertThat((List<?>) page.evaluate("""
                ['.inline-list li [class^=status-]', '.brief li:last-child .brief-dose', '.stop li:first-child',
                 '.care li:first-child', '.basis [class^=certainty-]', '.basis time'].filter(part => {
                    const found = document.querySelector('.answer ' + part);
                    return !found || found.getBoundingClientRect().bottom > innerHeight;
                })""")).isEmpty();
    }

    /** Long and all of one kind: read in one theme at one width. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/web-claims",
                "/web-claims/s0",
                "/sources",
                "/sources/kinds/label",
                "/indications/severe-agitation"
            })
    void aLongPageCanBeReadByEveryone(String address) {
        Page page = open(address, Visitor.PHONE);
        page.evaluate(AxeBuilder.getAxeScript());

        assertThat(violations(page, "")).isEmpty();
    }

    /** AxeBuilder itself opens a page a run, which takes longer than the run. */
    private static List<?> violations(Page page, String when) {
        return (List<?>) page.evaluate(AXE, when);
    }

    /** WCAG 2.2, 1.4.10: only what can be focused and scrolled by itself may be wider. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/",
                "/indications",
                "/contraindications",
                "/side-effects",
                "/status",
                "/indications/severe-agitation",
                "/indications/treatment-resistant-depression",
                "/indications/severe-agitation/dose-im-adults-ed",
                "/routes/intramuscular",
                "/contraindications/raised-intracranial-pressure",
                "/side-effects/urinary-tract-toxicity",
                "/products/racemic-injection",
                "/pharmacology/pharmacokinetics",
                "/sources",
                "/sources/us-ketalar-pi",
                "/web-claims",
                "/search?q=laryngospasm",
                "/nothing",
                "/about",
                "/sheets/severe-agitation"
            })
    void doesNotScrollSideways(String address) {
        Page page = open(address, Visitor.PHONE);

        assertThat((List<?>) page.evaluate(WIDER)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/",
                "/indications",
                "/contraindications",
                "/indications/severe-agitation",
                "/indications/severe-agitation/dose-im-adults-ed",
                "/side-effects/laryngospasm",
                "/sources/us-ketalar-pi",
                "/web-claims",
                "/search?q=laryngospasm",
                "/about",
                "/sheets/severe-agitation"
            })
    void needsNoNetworkAndBreaksNoRule(String address) {
        Page page = open(address);

        assertThat(page.context().cookies()).isEmpty();
        assertThat(requestsElsewhere()).isEmpty();
        assertThat(complaints()).isEmpty();
    }
}
