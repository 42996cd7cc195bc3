package org.ketaref.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sheets that repeat no page, or the wrong one, and topics withdrawn that are not. */
class BadSheetsTest {
    private static final String SHEETS = "sheets.yaml";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refusesASheetThatItsPagesDoNotBear(Flaw flaw) {
        assertThat(flaw.problems(folder)).singleElement().asString().startsWith(flaw.problem());
    }

    static List<Flaw> refusesASheetThatItsPagesDoNotBear() {
        return List.of(
                Flaw.of(
                        "a line is no statement of its page",
                        SHEETS,
                        "The example drug did no more",
                        "The example drug did far more",
                        SHEETS + ":14: 0 statements of indications/example-condition begin with"
                                + " 'The example drug did far more', expected one"),
                Flaw.of(
                        "a line could be either of two statements",
                        SHEETS,
                        "The example label does not",
                        "The example",
                        SHEETS + ":15: "),
                Flaw.of(
                        "a sheet has the name of an indication",
                        SHEETS,
                        "slug: example-checklist",
                        "slug: example-condition",
                        SHEETS + ":2: there is a sheet 'example-condition' already, expected another name"),
                Flaw.of(
                        "it is due before it was reviewed",
                        SHEETS,
                        "review_by: 2027-01-15",
                        "review_by: 2026-01-15",
                        SHEETS + ":7: review_by is not after reviewed, expected a later day"),
                Flaw.of(
                        "its newest change is of another revision",
                        SHEETS,
                        "    revision: 2\n",
                        "    revision: 3\n",
                        SHEETS + ":9: revision 2, expected the sheet's own revision first and then older ones"),
                Flaw.of(
                        "a withdrawn topic is published",
                        SHEETS,
                        "page: indications/former-condition",
                        "page: indications/example-condition",
                        SHEETS + ":17: 'indications/example-condition' is published, expected a topic that is no more"),
                Flaw.of(
                        "what is read in its place is not there",
                        SHEETS,
                        "instead: indications/example-condition",
                        "instead: indications/nowhere",
                        SHEETS + ":17: there is no topic 'indications/nowhere', expected one that is published"));
    }
}
