package org.ketaref.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.ketaref.edition.SmallEdition.CLAIMS;
import static org.ketaref.edition.SmallEdition.CONDITION;
import static org.ketaref.edition.SmallEdition.EFFECT;
import static org.ketaref.edition.SmallEdition.HAZARDS;
import static org.ketaref.edition.SmallEdition.JUICE;
import static org.ketaref.edition.SmallEdition.REASON;
import static org.ketaref.edition.SmallEdition.SOURCES;
import static org.ketaref.edition.SmallEdition.VEIN;
import static org.ketaref.edition.SmallEdition.VIAL;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Words that the column of their table could not hold: each is refused at its line, and not by the database. */
class LongWordsTest {
    @TempDir
    private Path folder;

    /** File; what stands before the words to lengthen, and the words; most characters. */
    static Stream<Arguments> refusesAFieldLongerThanItsColumn() {
        return Stream.of(
                arguments(CONDITION, "title: ", "Example condition", 200),
                arguments(CONDITION, "aliases: [", "exemplary disorder", 120),
                arguments(CONDITION, "code: ", "X000001", 40),
                arguments(CONDITION, "display: ", "Example Condition", 200),
                arguments(
                        CONDITION, "revision: 2, date: 2026-01-15, note: ", "The example drug trial was added.", 1000),
                arguments(CONDITION, "where: ", "Trials", 200),
                arguments(CONDITION, "was: ", "No trial was found.", 2000),
                arguments(CONDITION, "now: ", "One trial was found.", 2000),
                arguments(CONDITION, "searched: {date: 2026-01-15, where: ", "The example library.", 500),
                arguments(CONDITION, "status: off-label, note: ", "not named in it", 500),
                arguments(CONDITION, "- outcome: ", "Example score at one week", 300),
                arguments(CONDITION, "why: ", "one small trial", 500),
                arguments(CONDITION, "      by: ", "Ketaref", 200),
                arguments(CONDITION, "  - id: ", "vein-adults-infusion", 80),
                arguments(CONDITION, "    name: ", "Infusion", 200),
                arguments(CONDITION, "    for: ", "age 18 years and over", 300),
                arguments(CONDITION, "    says: ", "Example label", 200),
                arguments(CONDITION, "when: ", "if needed", 300),
                arguments(CONDITION, "about: ", "How much to give", 500),
                arguments(CONDITION, "- {who: ", "Example label", 200),
                arguments(CONDITION, "says: ", "60 mg/hour to 120 mg/hour", 1500),
                arguments(CONDITION, "study: ", "Example trial 2020", 200),
                arguments(CONDITION, "comparator: ", "example placebo", 500),
                arguments(CONDITION, "outcome: ", "example score", 500),
                arguments(CONDITION, "result: ", "no difference", 1500),
                arguments(CONDITION, "who: ", "Example Society", 200),
                arguments(CONDITION, "year: 2021, says: ", "no position", 1500),
                arguments(VEIN, "abbreviation: ", "EXV", 20),
                arguments(VEIN, "of: ", "example effect", 300),
                arguments(VEIN, "says: ", "Example label", 200),
                arguments(REASON, "    who: ", "Example label", 200),
                arguments(REASON, "    says: ", "do not use", 1500),
                arguments(JUICE, "who: ", "Example guideline", 200),
                arguments(JUICE, "says: ", "watch for the example effect", 1500),
                arguments(EFFECT, "word: ", "common (label word)", 200),
                arguments(EFFECT, "    population: ", "Adults in the example drug trial", 500),
                arguments(EFFECT, "comparator: {name: ", "example placebo", 300),
                arguments(VIAL, "container: ", "100 mg per 10 mL vial", 200),
                arguments(VIAL, "use: ", "the example condition in fairy tales", 500),
                arguments(VIAL, "since: ", "\"1999\"", 60),
                arguments(CLAIMS, "  title: ", "All about the example drug", 300),
                arguments(CLAIMS, "    group: ", "indication", 60),
                arguments(CLAIMS, "    claim: ", "The example effect is common.", 1000),
                arguments(HAZARDS, "signed_by: ", "none yet", 200),
                arguments(HAZARDS, "hazard: ", "The example dose is misread", 500),
                arguments(HAZARDS, "cause: ", "The example print is small", 1000),
                arguments(HAZARDS, "effect: ", "More of the example effect", 1000),
                arguments(HAZARDS, "control: ", "Large print", 500),
                arguments(HAZARDS, "residual: ", "Readers without glasses", 1000),
                arguments(SOURCES, "    title: ", "The example guideline", 1000),
                arguments(SOURCES, "short: ", "Example label", 80));
    }

    @ParameterizedTest(name = "{0}: {1} has at most {3} characters")
    @MethodSource
    void refusesAFieldLongerThanItsColumn(String file, String before, String words, int most) {
        SmallEdition edition = SmallEdition.in(folder);
        String text = edition.text(file);
        int line = text.substring(0, text.indexOf(before + words)).split("\n", -1).length;

        assertThat(edition.replace(file, before + words, before + "x".repeat(most + 1))
                        .problems())
                .singleElement()
                .asString()
                .matches("\\Q" + file + ":" + line + ": \\E.*must be at most " + most + " characters long");
    }

    @Test
    void refusesALocatorLongerThanItsColumn() {
        assertThat(problems(CONDITION, "@example-label, sec. 4]", "@example-label, " + "x".repeat(301) + "]"))
                .singleElement()
                .asString()
                .startsWith(CONDITION + ":72: a section or page of 301 characters, expected at most 300");
    }

    @Test
    void refusesAHeadingLongerThanItsColumn() {
        assertThat(problems(CONDITION, "## Trials", "## " + "x".repeat(121)))
                .singleElement()
                .asString()
                .startsWith(CONDITION + ":87: a heading of 121 characters, expected at most 120");
    }

    @Test
    void refusesAnAddressThatNoReaderCanOpen() {
        assertThat(problems(
                        SOURCES,
                        "kind: rct, jurisdiction: INT, read: abstract",
                        "kind: rct, jurisdiction: INT, read: abstract, read-at: a copy of the record"))
                .singleElement()
                .asString()
                .startsWith(SOURCES + ":20: references.1.custom.read-at: does not match the regex pattern");
    }

    /** The columns hold so many digits: a database cuts the rest off, and a figure would be another. */
    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "onset: {low: 5; onset: {low: 4.0001; 62: doses.1.onset.low: must be multiple of",
                "every: {low: 5, high: 10; every: {low: 5, high: 100000; 43: doses.0.steps.1.every.high: must have a maximum",
                "fraction: {low: 0.5; fraction: {low: 0.50001; 43: doses.0.steps.1.fraction.low: must be multiple of"
            })
    void refusesAFigureThatItsColumnWouldCut(String figure, String other, String problem) {
        assertThat(problems(CONDITION, figure, other))
                .singleElement()
                .asString()
                .startsWith(CONDITION + ":" + problem);
    }

    private List<String> problems(String file, String words, String others) {
        return SmallEdition.in(folder).replace(file, words, others).problems();
    }
}
