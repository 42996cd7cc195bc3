package org.ketaref.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What comes out of a printer. */
class PrintBrowserIT extends BrowserIT {
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b(?!s)");

    @Autowired
    private JdbcClient database;

    /** Standards B.2, P1: one side, at full size. */
    @TestFactory
    List<DynamicTest> aSheetIsOnePageOnA4AndOnLetter() {
        return database
                .sql(
                        "select slug from topic where kind = 'INDICATIONS' union select slug from combined_sheet order by 1")
                .query(String.class)
                .list()
                .stream()
                .map(slug -> DynamicTest.dynamicTest(slug, () -> {
                    Page page = open("/sheets/" + slug, Visitor.PAPER_A4);
                    String pages = "A4: %d, Letter: %d".formatted(pages(page, "A4"), pages(page, "Letter"));
                    page.navigate(page.url() + "?paper=a4");
                    pages += ", for A4: " + pages(page, "A4");
                    page.navigate(page.url().replace("a4", "letter"));
                    pages += ", for Letter: " + pages(page, "Letter");
                    page.context().close();

                    assertThat(pages).isEqualTo("A4: 1, Letter: 1, for A4: 1, for Letter: 1");
                }))
                .toList();
    }

    private static long pages(Page page, String paper) {
        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat(paper));
        return PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    @Test
    void aLongPageIsCounted() {
        assertThat(pages(open("/indications/severe-agitation", Visitor.PAPER_A4), "A4"))
                .isGreaterThan(1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/",
                "/indications",
                "/contraindications",
                "/indications/severe-agitation",
                "/side-effects/laryngospasm",
                "/sources/us-ketalar-pi",
                "/web-claims",
                "/search?q=laryngospasm",
                "/about",
                "/sheets/severe-agitation"
            })
    void aPageIsPrintedWithoutNavigationAndSearch(String address) {
        Page page = open(address, Visitor.PAPER_A4);

        assertThat((List<?>) page.evaluate(
                        "[...document.querySelectorAll('nav, form, button, input, .skip-link, .site-header')]"
                                + ".filter(e => e.getClientRects().length > 0).map(e => e.outerHTML.slice(0, 120))"))
                .isEmpty();
    }

    @Test
    void aPageIsPrintedWithItsDosesCitationsReferencesAndRevision() {
        Page page = open("/indications/severe-agitation", Visitor.PAPER_A4);

        assertThat(List.of(
                        "#dose-im-adults-ed .guard.stop",
                        "#dose-im-adults-ed .guard.care",
                        "#dose-im-adults-ed a.citation >> nth=0",
                        "#references li >> nth=0",
                        "#history",
                        ".site-footer p"))
                .allSatisfy(part -> assertThat(page.isVisible(part)).as(part).isTrue());
    }

    @Test
    void aSheetFitsThePaperWithoutSidewaysOverflow() {
        Page page = open("/sheets/severe-agitation", Visitor.PAPER_LETTER);

        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(816);
    }

    /** Standards B.2, P2. */
    @Test
    void aSheetIsSetInReadableSizes() {
        Page page = open("/sheets/severe-agitation", Visitor.PAPER_A4);
        String smallest =
                "Math.min(...[...document.querySelectorAll('%s')].filter(e => [...e.childNodes].some(n => n.nodeType === 3"
                        + " && n.data.trim())).map(e => Math.round(parseFloat(getComputedStyle(e).fontSize) * 75) / 100))";

        assertThat(((Number)
                                page.evaluate(
                                        smallest.formatted(
                                                ".sheet-dose p, .sheet-dose p *, .sheet-ladder th, .sheet-ladder td, .sheet-ladder .q")))
                        .doubleValue())
                .as("dose, in points")
                .isGreaterThanOrEqualTo(12);
        assertThat(((Number) page.evaluate(smallest.formatted(".sheet :is(p, li, h2, a, b, span)"))).doubleValue())
                .as("the rest, in points")
                .isGreaterThanOrEqualTo(10);
    }

    /** Standards B.2, P3: nothing but black on white, in whatever colors the reader's screen is. */
    @Test
    void aSheetIsBlackOnWhiteAtNightToo() {
        Page page = open("/sheets/severe-agitation", Visitor.PAPER_A4.dark());

        assertThat((List<?>) page.evaluate(
                        "[...new Set([...document.querySelectorAll('.sheet *')].map(e => getComputedStyle(e).color))]"))
                .isEqualTo(List.of("rgb(0, 0, 0)"));
    }

    /** Standards B.2, P3: printers leave backgrounds out. */
    @Test
    void aSheetNeedsNoBackground() {
        Page page = open("/sheets/severe-agitation", Visitor.PAPER_A4);

        assertThat((List<?>) page.evaluate("[...new Set([...document.querySelectorAll('.sheet, .sheet *')]"
                        + ".map(e => getComputedStyle(e)).map(s => s.backgroundColor + ' ' + s.backgroundImage))]"))
                .isEqualTo(List.of("rgba(0, 0, 0, 0) none"));
    }

    /** Standards B.2, P5: 20 mm with its quiet zone, on paper from a browser. */
    @Test
    void aSheetCarriesItsQrCodeLargeEnough() {
        Page page = open("/sheets/severe-agitation", Visitor.PAPER_A4);

        assertThat(((Number) page.evaluate("document.querySelector('.qr').getBoundingClientRect().width * 25.4 / 96"))
                        .doubleValue())
                .as("millimeters")
                .isGreaterThanOrEqualTo(20);
    }

    @Test
    void aSheetSaysHowOldItIsAndWhereItsPageIs() {
        String text = open("/sheets/severe-agitation", Visitor.PAPER_A4).innerText(".sheet-foot");

        assertThat(text)
                .containsPattern("Revision [1-9]")
                .contains("Review by", "Edition ", "Printed ", "Page 1 of 1")
                .contains("/indications/severe-agitation", "Printed copies are not updated");
    }
}
