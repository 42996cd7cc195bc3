package org.ketaref.edition;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names that lead nowhere, statements without a basis, and Markdown that no page may show: each is refused at its line. */
class BadWordsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refusesANameThatLeadsNowhere(Flaw flaw) {
        assertThat(flaw.problems(folder)).singleElement().asString().startsWith(flaw.problem());
    }

    static List<Flaw> refusesANameThatLeadsNowhere() {
        return List.of(
                Flaw.line(
                        "a link leads to nothing",
                        "- See [[routes/by-owl]] [@example-trial, p. 2].",
                        CONDITION + ":93: the link [[routes/by-owl]] leads to nothing"),
                Flaw.line(
                        "a link with words leads to nothing",
                        "- See [[by-owl|the owl]] [@example-trial, p. 2].",
                        CONDITION + ":93: the link [[by-owl]] leads to nothing"),
                Flaw.of(
                        "a topic to see as well is none",
                        CONDITION,
                        "see_also: [interactions/example-juice]",
                        "see_also: [interactions/example-soup]",
                        CONDITION + ":79: there is no topic interactions/example-soup"),
                Flaw.of(
                        "an event to be rescued from is none",
                        CONDITION,
                        "event: side-effects/example-effect",
                        "event: side-effects/no-effect",
                        CONDITION + ":76: there is no topic side-effects/no-effect"),
                Flaw.of(
                        "a side effect to expect is none",
                        CONDITION,
                        "topic: side-effects/example-effect",
                        "topic: side-effects/no-effect",
                        CONDITION + ":78: there is no topic side-effects/no-effect"),
                Flaw.of(
                        "a dose goes by no route",
                        CONDITION,
                        "route: example-vein\n    population: adults\n    for",
                        "route: by-owl\n    population: adults\n    for",
                        CONDITION + ":49: there is no topic routes/by-owl"),
                Flaw.of(
                        "a frequency goes by no route",
                        EFFECT,
                        "route: example-vein",
                        "route: by-owl",
                        EFFECT + ":20: there is no topic routes/by-owl"),
                Flaw.of(
                        "a position is limited to no use",
                        REASON,
                        "indications: [example-condition]",
                        "indications: [no-condition]",
                        REASON + ":26: there is no topic indications/no-condition"),
                Flaw.of(
                        "an interaction touches no use",
                        JUICE,
                        "indications: [example-condition]",
                        "indications: [no-condition]",
                        JUICE + ":13: there is no topic indications/no-condition"),
                Flaw.of(
                        "a labeled use is none",
                        VIAL,
                        "indication: example-condition",
                        "indication: no-condition",
                        VIAL + ":16: there is no topic indications/no-condition"),
                Flaw.of(
                        "a disagreement is about no dose",
                        CONDITION,
                        "doses: [vein-adults, vein-adults-infusion]",
                        "doses: [vein-adults, vein-children]",
                        CONDITION + ":67: there is no dose 'vein-children' on this page"),
                Flaw.of(
                        "a claim is put right on no page",
                        CLAIMS,
                        "topics: [indications/example-condition]",
                        "topics: [indications/no-condition]",
                        CLAIMS + ":16: there is no topic indications/no-condition"),
                Flaw.of(
                        "a claim conflicts with itself",
                        CLAIMS,
                        "conflicts_with: [S9-2]",
                        "conflicts_with: [S9-1]",
                        CLAIMS + ":17: there is no other claim 'S9-1', expected the id of one"),
                Flaw.of(
                        "a claim conflicts with nothing",
                        CLAIMS,
                        "conflicts_with: [S9-2]",
                        "conflicts_with: [S9-3]",
                        CLAIMS + ":17: there is no other claim 'S9-3', expected the id of one"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refusesANameThatTwoThingsHave(Flaw flaw) {
        assertThat(flaw.problems(folder)).singleElement().asString().startsWith(flaw.problem());
    }

    static List<Flaw> refusesANameThatTwoThingsHave() {
        return List.of(
                new Flaw(
                        "two routes have one title",
                        edition -> edition.write(
                                "routes/other-vein.md", edition.text(VEIN).replace("[into a vein, EXV]", "[]")),
                        "routes/other-vein.md:2: the name 'Example vein' belongs to routes/example-vein already"),
                new Flaw(
                        "an alias is the title of another route, but for its capitals",
                        edition -> edition.write(
                                "routes/other-vein.md",
                                edition.text(VEIN)
                                        .replace("title: Example vein", "title: Other vein")
                                        .replace("[into a vein, EXV]", "[EXAMPLE VEIN]")),
                        "routes/other-vein.md:3: the name 'EXAMPLE VEIN' belongs to routes/example-vein already"),
                Flaw.of(
                        "an alias is the title itself",
                        VEIN,
                        "[into a vein, EXV]",
                        "[into a vein, example vein]",
                        VEIN + ":3: the name 'example vein' stands twice, expected it once"),
                Flaw.of(
                        "two positions have one id",
                        REASON,
                        "id: guideline",
                        "id: label",
                        REASON + ":22: the id 'label' stands twice in this list, expected it once"),
                Flaw.of(
                        "two claims have one id",
                        CLAIMS,
                        "  - id: S9-2\n",
                        "  - id: S9-2\n    group: route\n    claim: It flies.\n    verdict: unproven\n    says:\n"
                                + "      - \"Nobody saw it [@example-trial, p. 1].\"\n"
                                + "    topics: [indications/example-condition]\n  - id: S9-2\n",
                        CLAIMS + ":25: the claim 'S9-2' stands twice, expected it once"),
                new Flaw(
                        "two articles have one id",
                        edition -> edition.write(
                                "web-claims/other.yaml", edition.text(CLAIMS).replace("S9-", "S8-")),
                        "web-claims/other.yaml:2: the article 'S9' stands twice, expected it once"),
                new Flaw(
                        "two pages are of one product",
                        edition -> edition.write(
                                "products/other-vial.md",
                                edition.text(VIAL)
                                        .replace("title: Example vial", "title: Other vial")
                                        .replace("[Exampletine]", "[]")),
                        "products/other-vial.md:11: there is a page for racemic-injection already, expected one"),
                Flaw.of(
                        "a position is limited to one use twice",
                        REASON,
                        "indications: [example-condition]",
                        "indications: [example-condition, example-condition]",
                        REASON + ":26: positions.1.indications: must have only unique items"),
                Flaw.of(
                        "a claim conflicts with another twice",
                        CLAIMS,
                        "conflicts_with: [S9-2]",
                        "conflicts_with: [S9-2, S9-2]",
                        CLAIMS + ":17: claims.0.conflicts_with: must have only unique items"),
                Flaw.of(
                        "two sources have one id",
                        SOURCES,
                        "  - id: example-guideline\n",
                        "  - id: example-trial\n    type: book\n    title: Another\n"
                                + "    custom: {short: Another, kind: opinion, jurisdiction: INT, read: full}\n"
                                + "  - id: example-guideline\n",
                        SOURCES + ":21: the source 'example-trial' stands twice, expected it once"),
                Flaw.of(
                        "two sources have one DOI",
                        SOURCES,
                        "10.9999/example.2",
                        "10.9999/example.1",
                        SOURCES + ":21: the sources 'example-trial' and 'example-guideline' have the same DOI"),
                Flaw.of(
                        "two sources have one PMID",
                        SOURCES,
                        "    DOI: 10.9999/example.2\n",
                        "    PMID: \"99999901\"\n",
                        SOURCES + ":21: the sources 'example-trial' and 'example-guideline' have the same PMID"),
                Flaw.of(
                        "a source once had the id of another",
                        SOURCES,
                        "kind: guideline, jurisdiction: INT, read: part}",
                        "kind: guideline, jurisdiction: INT, read: part, formerly: [example-trial]}",
                        SOURCES + ":28: 'example-trial' is the id of another source, expected one that no source has"),
                Flaw.of(
                        "two hazards have one id",
                        HAZARDS,
                        "    residual: Readers without glasses\n",
                        "    residual: Readers without glasses\n  - id: H1\n    hazard: It is lost\n    cause: Wind\n"
                                + "    effect: None\n    controls: [{control: A paperweight}]\n    residual: Storms\n",
                        HAZARDS + ":11: the hazard 'H1' stands twice, expected it once"),
                Flaw.line(
                        "a statement stands twice on a page",
                        "- It found no difference at 1 week [@example-label, sec. 9].",
                        CONDITION + ":93: this statement stands at " + CONDITION + ":90 already, expected it once"),
                Flaw.line(
                        "a heading stands twice on a page",
                        "\n### Trials",
                        CONDITION + ":94: the heading 'Trials' stands twice, expected it once"));
    }

    @Test
    void allowsANameInTwoKinds() {
        SmallEdition edition = SmallEdition.in(folder);

        assertThat(edition.replace(EFFECT, "aliases: [exemplary effect]", "aliases: [example reason]")
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refusesAStatementWithoutABasis(Flaw flaw) {
        assertThat(flaw.problems(folder)).singleElement().asString().startsWith(flaw.problem());
    }

    static List<Flaw> refusesAStatementWithoutABasis() {
        return List.of(
                Flaw.line(
                        "a list item has no citation",
                        "- It was a sunny day.",
                        CONDITION + ":93: this statement has no citation, expected one such as"),
                Flaw.line(
                        "a sentence has no citation",
                        "\nIt was a sunny day.",
                        CONDITION + ":94: this statement has no citation, expected one such as"),
                Flaw.of(
                        "the first of two lines has no citation",
                        CONDITION,
                        "describes [@example-trial, methods].",
                        "describes.",
                        CONDITION + ":89: this statement has no citation, expected one such as"),
                Flaw.line(
                        "a citation never closes",
                        "- It was a sunny day [@example-trial, p. 1.",
                        CONDITION + ":93: this statement has no citation, expected one such as"),
                Flaw.line(
                        "a second sentence on the line has no citation",
                        "- It was a sunny day [@example-trial, p. 1]. It rained all night.",
                        CONDITION + ":93: words after the last citation, expected the line to end in its citation"),
                Flaw.line(
                        "a citation has no locator",
                        "- It was a sunny day [@example-trial].",
                        CONDITION + ":93: 'example-trial' is not a citation, expected 'source-id, section or page'"),
                Flaw.line(
                        "the second of two citations has no locator",
                        "- It was a sunny day [@example-label, sec. 9; @example-trial].",
                        CONDITION + ":93: '@example-trial' is not a citation, expected 'source-id, section or page'"),
                Flaw.line(
                        "a citation is empty",
                        "- It was a sunny day [@].",
                        CONDITION + ":93: '' is not a citation, expected 'source-id, section or page'"),
                Flaw.line(
                        "a line of prose cites an unknown source",
                        "- It was a sunny day [@grandmother, letter 3].",
                        CONDITION + ":93: unknown source 'grandmother', expected an id of sources.yaml"),
                Flaw.of(
                        "a sentence of front matter cites an unknown source",
                        JUICE,
                        "The example enzyme is slowed [@example-guideline, p. 11].",
                        "The example enzyme is slowed [@grandmother, letter 3].",
                        JUICE + ":12: unknown source 'grandmother', expected an id of sources.yaml"),
                Flaw.of(
                        "a dose cites an unknown source",
                        CONDITION,
                        "    cite: \"example-label, sec. 2\"\n",
                        "    cite: \"grandmother, letter 3\"\n",
                        CONDITION + ":46: unknown source 'grandmother', expected an id of sources.yaml"),
                Flaw.of(
                        "a claim cites an unknown source",
                        CLAIMS,
                        "[@example-label, sec. 5]",
                        "[@grandmother, letter 3]",
                        CLAIMS + ":23: unknown source 'grandmother', expected an id of sources.yaml"),
                Flaw.of(
                        "a source bears nothing",
                        SOURCES,
                        "  - id: example-guideline\n",
                        "  - id: idle\n    type: book\n    title: Idle\n"
                                + "    custom: {short: Idle, kind: opinion, jurisdiction: INT, read: full}\n"
                                + "  - id: example-guideline\n",
                        SOURCES + ":21: no statement cites the source 'idle', expected one or no such source"));
    }

    @Test
    void refusesAnIndicationWithNeitherADoseNorTheReasonForNone() {
        SmallEdition edition = SmallEdition.in(folder);
        String text = edition.text(CONDITION);
        String without =
                text.replace(text.substring(text.indexOf("doses:\n"), text.indexOf("stop_conditions:")), "doses: []\n");

        assertThat(edition.write(CONDITION, without).problems())
                .singleElement()
                .asString()
                .startsWith(CONDITION + ":2: no dose, expected a row in doses or the reason in no_dose");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refusesMarkdownThatNoPageMayShow(Flaw flaw) {
        assertThat(flaw.problems(folder)).singleElement().asString().startsWith(flaw.problem());
    }

    static List<Flaw> refusesMarkdownThatNoPageMayShow() {
        return List.of(
                Flaw.line(
                        "prose holds a script",
                        "\n<script>alert(1)</script>",
                        CONDITION + ":94: HTML is not allowed, expected headings, sentences and lists"),
                Flaw.line(
                        "prose holds a block of HTML",
                        "\n<div>Hello [@example-trial, p. 1].</div>",
                        CONDITION + ":94: HTML is not allowed, expected headings, sentences and lists"),
                Flaw.line(
                        "prose holds a comment",
                        "\n<!-- hidden -->",
                        CONDITION + ":94: HTML is not allowed, expected headings, sentences and lists"),
                Flaw.line(
                        "a sentence of prose holds an element",
                        "- It was <br>sunny [@example-trial, p. 1].",
                        CONDITION + ":93: HTML such as <br> is not allowed, expected Markdown"),
                Flaw.of(
                        "a sentence of front matter holds an element",
                        JUICE,
                        "The example enzyme is slowed",
                        "The example enzyme is <img src=x onerror=alert(1)> slowed",
                        JUICE + ":12: HTML such as <img src=x onerror=alert(1)> is not allowed, expected Markdown"),
                Flaw.of(
                        "a claim's verdict holds an element",
                        CLAIMS,
                        "The label calls it common",
                        "The label <br/>calls it common",
                        CLAIMS + ":23: HTML such as <br/> is not allowed, expected Markdown"),
                Flaw.line(
                        "prose holds an image",
                        "- It was ![sunny](sun.png) [@example-trial, p. 1].",
                        CONDITION + ":93: a image is not allowed in a statement"),
                Flaw.line(
                        "prose holds a link out of the reference",
                        "- It was [sunny](https://example.org/) [@example-trial, p. 1].",
                        CONDITION + ":93: a link is not allowed in a statement"),
                Flaw.line(
                        "prose holds a link that runs a script",
                        "- It was [sunny](javascript:alert) [@example-trial, p. 1].",
                        CONDITION + ":93: a link is not allowed in a statement"),
                Flaw.line(
                        "prose holds a bare link",
                        "- It was sunny, <https://example.org/> [@example-trial, p. 1].",
                        CONDITION + ":93: a link is not allowed in a statement"),
                Flaw.line(
                        "prose holds an address",
                        "- It was sunny at https://example.org/ [@example-trial, p. 1].",
                        CONDITION + ":93: a bare link is not allowed in a statement"),
                Flaw.line(
                        "a heading holds a script",
                        "\n## <script>alert(1)</script>",
                        CONDITION + ":94: a heading with markup or without words, expected words alone"),
                Flaw.line(
                        "a heading has no words",
                        "\n##",
                        CONDITION + ":94: a heading with markup or without words, expected words alone"),
                Flaw.line(
                        "prose holds code",
                        "- It was `sunny` [@example-trial, p. 1].",
                        CONDITION + ":93: code is not allowed in a statement, expected words"),
                Flaw.line(
                        "prose holds a block of code",
                        "\n```\nsunny\n```",
                        CONDITION + ":94: a fenced code block is not allowed, expected headings, sentences and lists"),
                Flaw.line(
                        "prose holds a quotation",
                        "\n> Sunny [@example-trial, p. 1].",
                        CONDITION + ":94: a block quote is not allowed, expected headings, sentences and lists"),
                Flaw.line(
                        "prose holds a rule",
                        "\n***",
                        CONDITION + ":94: a thematic break is not allowed, expected headings, sentences and lists"),
                Flaw.line(
                        "prose holds a title of its own",
                        "\n# Weather",
                        CONDITION + ":94: a heading of level 1, expected ## or ###"),
                Flaw.line(
                        "prose holds a heading too deep",
                        "\n#### Weather",
                        CONDITION + ":94: a heading of level 4, expected ## or ###"),
                Flaw.line(
                        "prose holds a list within a list",
                        "- It was sunny [@example-trial, p. 1].\n  - Very much so [@example-trial, p. 1].",
                        CONDITION + ":93: a list within a list, expected one level"));
    }
}
