package org.ketaref.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketaref.dosing.FiguresDialect;
import org.ketaref.evidence.LabelStatus;
import org.ketaref.evidence.Preparation;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Every picture as the browser gets it. */
class PictureFragmentsTest {
    private static final Map<String, Object> PICTURES = Map.of(
            "doseRanges",
            DoseRanges.of(List.of(
                    DoseRangesTest.range("4", "5", "mg/kg", Preparation.RACEMIC_INJECTION, LabelStatus.LABELED),
                    DoseRangesTest.range("4", "4", "mg/kg", Preparation.RACEMIC_INJECTION, LabelStatus.OFF_LABEL),
                    DoseRangesTest.range(
                            "5", "10", "ug/kg/min", Preparation.RACEMIC_INJECTION, LabelStatus.INVESTIGATIONAL))),
            "timeline",
            Timeline.of(List.of(
                    TimelineTest.figure("Intramuscular", Timeline.Phase.ONSET, "3", "4", "min"),
                    TimelineTest.figure("Oral", Timeline.Phase.PEAK, "2", "2", "h"))),
            "frequencies",
            Frequencies.of(List.of(
                            FrequenciesTest.figure("28", "28", FrequenciesTest.PLACEBO),
                            FrequenciesTest.figure("7.1", "12.3", null)))
                    .orElseThrow(),
            "levels",
            PlasmaLevels.of(
                    List.of(PlasmaLevelsTest.observed("A", 40, "185", "185")),
                    PlasmaLevelsTest.MARKS,
                    PlasmaLevelsTest.MARKS));

    private final SpringTemplateEngine engine = engine();

    static Stream<String> pictures() {
        return PICTURES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void everyPictureHasANameADescriptionAndItsWordsBesideIt(String picture) {
        Document page = page(picture);

        assertThat(page.select("svg[role=img]")).isNotEmpty().allSatisfy(svg -> {
            assertThat(svg.selectFirst("> title"))
                    .extracting(Element::text)
                    .asString()
                    .isNotBlank();
            assertThat(svg.selectFirst("> desc"))
                    .extracting(Element::text)
                    .asString()
                    .isNotBlank();
        });
        assertThat(page.select("table")).isNotEmpty();
        assertThat(page.select("svg:not([role=img]):not(svg svg)"))
                .allSatisfy(key -> assertThat(key.attr("aria-hidden")).isEqualTo("true"));
    }

    /** The policy of the site forbids styles in the page; color comes from classes alone. */
    @ParameterizedTest
    @MethodSource("pictures")
    void noPictureCarriesStylesOrColors(String picture) {
        Document page = page(picture);

        assertThat(page.select("[style], style, script, [fill], [stroke]")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void everyFigureEndsInItsCitation(String picture) {
        assertThat(page(picture).select("tbody tr:has(svg[role=img])"))
                .allSatisfy(row -> assertThat(row.select("a.citation")).isNotEmpty());
        assertThat(page(picture).select("a.citation")).isNotEmpty();
    }

    @Test
    void noDoseStandsWithoutWhatBarsItAndWhatToWatch() {
        assertThat(page("doseRanges").select("tbody")).isNotEmpty().allSatisfy(group -> {
            assertThat(group.select(".guard.stop").text()).contains("Psychosis");
            assertThat(group.select(".guard.care").text()).contains("Watch the airway.");
        });
    }

    @Test
    void aDoseIsNamedInTheBarAndInTheRow() {
        Element row = page("doseRanges").selectFirst("tr:has(svg[role=img])");

        assertThat(row.selectFirst("title").text()).endsWith("4 mg/kg to 5 mg/kg");
        assertThat(row.text()).contains("Intramuscular, adults", "4 mg/kg to 5 mg/kg", "Labeled", "Cole 2016");
    }

    @Test
    void thePlotNamesItsModelItsLimitsAndWhatWasObserved() {
        assertThat(page("levels").text())
                .contains("Otto 2021", "133 L", "95.2 L/hour", "S-ketamine stands for the racemate", "185 ng/mL")
                .contains("15% below what was observed", "intramuscular and intranasal regimens are not drawn");
    }

    private Document page(String picture) {
        Context context = new Context();
        context.setVariable("it", PICTURES.get(picture));
        return Jsoup.parse(engine.process(
                "<section th:replace=\"~{picture/fragments :: %s(${it})}\"></section>".formatted(picture), context));
    }

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setOrder(1);
        files.setCheckExistence(true);
        StringTemplateResolver words = new StringTemplateResolver();
        words.setTemplateMode(TemplateMode.HTML);
        words.setOrder(2);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.addDialect(new FiguresDialect());
        engine.addTemplateResolver(files);
        engine.addTemplateResolver(words);
        return engine;
    }
}
