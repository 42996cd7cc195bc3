package org.ketaref.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.ketaref.edition.SmallEdition.CLAIMS;
import static org.ketaref.edition.SmallEdition.CONDITION;
import static org.ketaref.edition.SmallEdition.JUICE;
import static org.ketaref.edition.SmallEdition.SOURCES;
import static org.ketaref.edition.SmallEdition.VEIN;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a right edition gives; {@code Bad...Test} has the wrong ones. */
class EditionReaderTest {
    @SuppressWarnings("unused") // named by @FieldSource
    private static final List<String> TABLES = EditionRows.TABLES;

    private static final String STOP = "  - \"Stop when the example sign appears [@example-label, sec. 4].\"";
    private static final String MONITORING =
            "  - \"Look at the example monitor every 5 minutes [@example-guideline, p. 7].\"";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @FieldSource("TABLES")
    void fillsEveryTable(String table) {
        assertThat(SmallEdition.in(folder).rows().of(table)).isNotEmpty();
    }

    @Test
    void givesATopicForEachFile() {
        assertThat(read("topic", "kind", "slug", "title"))
                .containsExactly(
                        tuple("CONTRAINDICATIONS", "example-reason", "Example reason"),
                        tuple("INDICATIONS", "example-condition", "Example condition"),
                        tuple("INTERACTIONS", "example-juice", "Example juice"),
                        tuple("PRODUCTS", "example-vial", "Example vial"),
                        tuple("ROUTES", "example-vein", "Example vein"),
                        tuple("SIDE_EFFECTS", "example-effect", "Example effect"));
    }

    @Test
    void givesTheStepsOfEachDoseInOrder() {
        assertThat(read("dose_step", "regimen_id", "ordinal", "phase"))
                .containsExactly(tuple(1, 0, "INITIAL"), tuple(1, 1, "REPEAT"), tuple(2, 0, "INFUSION"));
    }

    @Test
    void keepsTheFiguresOfADoseAsTheyArePrinted() {
        assertThat(read("dose_step", "dose_low", "dose_high", "dose_usual", "dose_unit")
                        .get(0))
                .isEqualTo(tuple(new BigDecimal("0.1"), new BigDecimal("0.3"), new BigDecimal("0.2"), "mg/kg"));
    }

    @Test
    void keepsTheMaximumOfADoseInItsOwnUnit() {
        assertThat(read("dose_step", "maximum_amount", "maximum_unit", "maximum_per")
                        .get(2))
                .isEqualTo(tuple(2, "mg/min", "HOUR"));
    }

    @Test
    void keepsForWhichPreparationAndRouteALineBesideDosesIs() {
        SmallEdition edition = SmallEdition.in(folder)
                .replace(
                        CONDITION,
                        MONITORING,
                        "  - {products: [racemic-injection, compounded], routes: [example-vein], says: "
                                + MONITORING.substring(4) + "}");

        assertThat(columns(edition.rows(), "statement", "part", "products", "routes"))
                .contains(tuple("stop", "", ""), tuple("monitoring", "RACEMIC_INJECTION,COMPOUNDED", "example-vein"));
    }

    static Stream<Arguments> refusesADoseThatNoLineIsFor() {
        return Stream.of(
                arguments("products: [esketamine-nasal-spray]", "monitoring", MONITORING),
                arguments("routes: [example-cheek]", "monitoring", MONITORING),
                arguments("products: [esketamine-nasal-spray]", "stop_conditions", STOP));
    }

    @ParameterizedTest(name = "{1} is for {0}")
    @MethodSource
    void refusesADoseThatNoLineIsFor(String scope, String list, String line) {
        SmallEdition edition = SmallEdition.in(folder);
        edition.write(
                        "routes/example-cheek.md",
                        edition.text(VEIN).replace("vein", "cheek").replace("EXV", "EXK"))
                .replace(CONDITION, line, "  - {" + scope + ", says: " + line.substring(4) + "}");

        String wrong = "no line of " + list + " is for racemic-injection by the route example-vein, expected";
        assertThat(edition.problems())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith(CONDITION + ":31: " + wrong),
                        second -> assertThat(second).startsWith(CONDITION + ":47: " + wrong));
    }

    @Test
    void takesALineForRacemicInjectionBesideACompoundedDose() {
        SmallEdition edition = SmallEdition.in(folder);
        String compounded = edition.text(CONDITION)
                .replace(
                        "    product: racemic-injection\n    status: off-label\n    weight",
                        "    product: compounded\n    status: off-label\n    weight")
                .replace(MONITORING, "  - {products: [racemic-injection], says: " + MONITORING.substring(4) + "}");

        assertThat(edition.write(CONDITION, compounded).problems()).isEmpty();
    }

    @Test
    void takesLowForHighWhereTheSourceGivesOneFigure() {
        assertThat(read("dose_step", "over_low", "over_high", "over_unit").get(0))
                .isEqualTo(tuple(1, 1, "min"));
    }

    @Test
    void spreadsALabelOverEverySetting() {
        assertThat(read("contraindication_setting", "position_id", "setting"))
                .contains(
                        tuple(1, "ANESTHESIA"),
                        tuple(1, "SEDATION"),
                        tuple(1, "ANALGESIA"),
                        tuple(1, "PSYCHIATRY"),
                        tuple(1, "PALLIATIVE"));
    }

    @Test
    void linksTopicsThatFrontMatterOrProseNames() {
        assertThat(read("topic_link", "from_id", "to_id"))
                .containsExactlyInAnyOrder(
                        tuple(1, 2), // the reason is limited to the condition
                        tuple(2, 1), // the condition's prose names the reason,
                        tuple(2, 3), // its front matter the juice to see as well,
                        tuple(2, 5), // the vein by which it is given,
                        tuple(2, 6), // and the effect to expect
                        tuple(3, 2), // the juice touches the condition
                        tuple(4, 2), // the vial is labeled for it
                        tuple(6, 5)); // the effect was counted after the vein
    }

    @Test
    void givesEachStatementACitation() {
        EditionRows rows = SmallEdition.in(folder).rows();

        assertThat(columns(rows, "citation", "statement_id")).containsAll(columns(rows, "statement", "id"));
    }

    @Test
    void keepsTheLocatorOfACitation() {
        assertThat(read("citation", "source_id", "locator")).contains(tuple("example-guideline", "p. 11"));
    }

    @Test
    void writesABareReferenceInTheVancouverStyle() {
        assertThat(read("source", "vancouver"))
                .contains(tuple("Mustermann EF. The example drug trial. Journal of Examples. 2020;1:1–9."));
    }

    @Test
    void putsEachLineOfProseUnderItsHeading() {
        assertThat(read("statement", "part", "block_kind", "plain"))
                .endsWith(
                        tuple("leaves-out:S9", "ROW", "The example drug trial found no difference."),
                        tuple("claim:S9-1", "ROW", "It did no more than the example placebo."),
                        tuple("claim:S9-2", "ROW", "The label calls it common."))
                .containsSubsequence(
                        tuple("prose:-1", "SENTENCE", "The example drug has been tried once."),
                        tuple("prose:0", "SENTENCE", "One trial gave it into a vein, as Example vein describes."),
                        tuple("prose:0", "SENTENCE", "It found no difference at 1 week."),
                        tuple("prose:0", "BULLET", "The example reason shut people out."));
    }

    @Test
    void givesTheSameWordsOnAPageTheSameId() {
        List<Tuple> before = read("statement", "id", "plain");
        List<Tuple> after = columns(
                SmallEdition.in(folder.resolve("again"))
                        .replace(CONDITION, "table 2; @example-guideline, p. 9]", "table 2]")
                        .rows(),
                "statement",
                "id",
                "plain");

        assertThat(after).isEqualTo(before);
    }

    @Test
    void givesOtherWordsAnotherId() {
        List<Tuple> before = read("statement", "id");
        List<Tuple> after = columns(
                SmallEdition.in(folder.resolve("again"))
                        .replace(JUICE, "enzyme is slowed", "enzyme is sped up")
                        .rows(),
                "statement",
                "id");

        assertThat(after).filteredOn(id -> !before.contains(id)).hasSize(1);
    }

    @Test
    void ordersTheProblemsOfSeveralFilesByFileAndLine() {
        SmallEdition edition = SmallEdition.in(folder)
                .replace(VEIN, "revision: 1\nreviewed", "revision: one\nreviewed")
                .replace(CONDITION, "see_also: [interactions/example-juice]", "see_also: [interactions/example-soup]")
                .replace(CONDITION, "low: 60, high: 120", "low: 120, high: 60")
                .replace(CLAIMS, "conflicts_with: [S9-2]", "conflicts_with: [S9-3]");

        assertThat(edition.problems())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith(CONDITION + ":60: low must be above 0"),
                        second -> assertThat(second).startsWith(CONDITION + ":79: there is no topic"),
                        third -> assertThat(third).startsWith(VEIN + ":4: revision: string found, integer expected"),
                        fourth -> assertThat(fourth).startsWith(CLAIMS + ":17: there is no other claim 'S9-3'"));
    }

    @Test
    void tellsOfOtherFilesWhereTheBibliographyIsWrong() {
        SmallEdition edition = SmallEdition.in(folder)
                .replace(SOURCES, "kind: rct", "kind: rumor")
                .replace(CONDITION, "see_also: [interactions/example-juice]", "see_also: [interactions/example-soup]");

        assertThat(edition.problems())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith(CONDITION + ":79: there is no topic"),
                        second -> assertThat(second).startsWith(SOURCES + ":20: references.1.custom.kind: does not"));
    }

    @Test
    void tellsNothingOfALinkToATopicThatCouldNotBeRead() {
        SmallEdition edition = SmallEdition.in(folder).replace(JUICE, "title: Example juice", "title: \"Example juice");

        assertThat(edition.problems()).singleElement().asString().startsWith(JUICE + ":");
    }

    private List<Tuple> read(String table, String... columns) {
        return columns(SmallEdition.in(folder).rows(), table, columns);
    }

    private static List<Tuple> columns(EditionRows rows, String table, String... columns) {
        return rows.of(table).stream()
                .map(row -> tuple(List.of(columns).stream()
                        .map(row::get)
                        .map(EditionReaderTest::plain)
                        .toArray()))
                .toList();
    }

    /** Whole figures as {@code Integer}: whether 1 was read as a decimal is of no matter. */
    private static Object plain(Object value) {
        return value instanceof BigDecimal decimal
                        && decimal.stripTrailingZeros().scale() <= 0
                ? (Object) decimal.intValueExact()
                : Objects.requireNonNullElse(value, "");
    }
}
