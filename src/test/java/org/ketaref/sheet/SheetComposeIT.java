package org.ketaref.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaref.site.PublishedPage;
import org.ketaref.site.SiteIT;

/** Sheets that a reader composes, with what is entered well and badly. */
class SheetComposeIT extends SiteIT {
    private static final String SHEET = "/sheets/severe-agitation";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"weight=70, 70 kg", "weight=72.5, 70 kg", "weight=40&population=adults, 40 kg", "weight=150, 150 kg"})
    void showsTheRowOfOneWeightInEachTable(String asked, String row) {
        List<Element> tables = get(SHEET + "?" + asked).select(".sheet-ladder");

        assertThat(tables)
                .isNotEmpty()
                .allSatisfy(
                        table -> assertThat(table.select("tbody th[scope=row]").eachText())
                                .containsExactly(row));
    }

    @Test
    void saysThatTheNearestListedWeightStandsForOneBetween() {
        assertThat(get(SHEET + "?weight=72.5").text()).contains("For 72.5 kg, or the nearest listed weight below it.");
    }

    @Test
    void leavesOutWhatWasNotChosenButNeverStopConditionsAndMonitoring() {
        PublishedPage page = get(SHEET + "?sections=doses");

        assertThat(page.select(".sheet h2").stream().map(Element::text))
                .containsExactly("Dose", "Do not give", "Monitor", "Sources");
    }

    @Test
    void keepsToAPopulation() {
        assertThat(get("/sheets/sickle-cell-crisis?population=adults").select(".dose-basis").stream()
                        .map(Element::text))
                .isNotEmpty()
                .allSatisfy(basis -> assertThat(basis).matches("Adults[,:.] .*"));
    }

    /** The spray's four steps find no room beside the infusion, and have a side of their own. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"a4", "letter"})
    void keepsToARoute(String paper) {
        PublishedPage page = get("/sheets/treatment-resistant-depression?route=intranasal&paper=" + paper);

        assertThat(page.select(".dose").stream()
                        .map(dose -> dose.select(".dose-figure").get(0).text()))
                .isNotEmpty()
                .allMatch(figure -> figure.startsWith("Intranasal"));
        assertThat(page.select(".sheet").get(0).text())
                .contains("from week 9, either 56 mg or 84 mg")
                .contains("at least 2 hours of observation");
        assertThat(page.select("#route option[selected]").get(0).val()).isEqualTo("intranasal");
    }

    @ParameterizedTest(name = "{0}: a message at {1}")
    @CsvSource({
        "weight=2, weight",
        "weight=151, weight",
        "weight=.5, weight",
        "'weight=70,5', weight",
        "weight=70kg, weight",
        "weight=-70, weight",
        "weight=1e2, weight",
        "weight=10, weight",
        "weight=%3Cscript%3E, weight",
        "weight=70&weight=80, weight",
        "weight=%EF%BC%97%EF%BC%90, weight",
        "population=horses, population",
        "population=INFANTS, population",
        "route=intrathecal, route",
        "route=INTRAVENOUS, route",
        "route=intramuscular%3Cb%3E, route",
        "sections=everything, sections",
        "sections=..%2F..%2Fetc, sections"
    })
    void saysAtTheFieldWhatCannotBe(String asked, String field) {
        PublishedPage page = get(SHEET + "?" + asked);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.select(".problems a").stream().map(link -> link.attr("href")))
                .containsExactly("#" + field);
        assertThat(page.document().getElementById(field).parent().select(".message"))
                .isNotEmpty();
        assertThat(page.select("main .sheet-ladder")).as("the usual sheet").isNotEmpty();
        assertThat(page.select("script")).isEmpty();
    }

    @Test
    void keepsWhatWasEntered() {
        PublishedPage page = get(SHEET + "?weight=700&population=adults&sections=doses");

        assertThat(page.select("#weight").get(0).val()).isEqualTo("700");
        assertThat(page.select("#population option[selected]").get(0).val()).isEqualTo("adults");
        assertThat(page.select("[name=sections][checked]").stream().map(Element::val))
                .containsExactly("doses");
    }

    /** An address with entries that cannot be gives the page with its messages, never a PDF of something else. */
    @ParameterizedTest
    @ValueSource(strings = {"weight=700", "population=horses", "sections=x"})
    void aPdfOfWhatCannotBeIsThePageWithItsMessages(String asked) {
        PublishedPage page = get(SHEET + ".pdf?" + asked);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.select(".problems")).isNotEmpty();
    }

    @Test
    void aComposedPdfHoldsTheSameRow() {
        PaperSheet sheet = PaperSheet.of(bytes(SHEET + ".pdf?paper=letter&weight=70&population=adults"));

        assertThat(sheet.pages()).isEqualTo(1);
        assertThat(sheet.words()).contains("70kg280mg28mL5.6mL2.8mL").doesNotContain("80kg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"paper=a5", "paper=", "paper=../../x", "x=y"})
    void whatIsNoPaperIsA4(String asked) {
        assertThat(Math.round(
                        PaperSheet.of(bytes("/sheets/migraine.pdf?" + asked)).width()))
                .isEqualTo(595);
    }
}
