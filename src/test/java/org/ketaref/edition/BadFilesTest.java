package org.ketaref.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaref.edition.SmallEdition.CLAIMS;
import static org.ketaref.edition.SmallEdition.CONDITION;
import static org.ketaref.edition.SmallEdition.EFFECT;
import static org.ketaref.edition.SmallEdition.JUICE;
import static org.ketaref.edition.SmallEdition.REASON;
import static org.ketaref.edition.SmallEdition.SOURCES;
import static org.ketaref.edition.SmallEdition.VEIN;
import static org.ketaref.edition.SmallEdition.VIAL;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that cannot be read, or whose fields are not those of their schema: each is refused at its line. */
class BadFilesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refusesAFileThatCannotBeRead(Flaw flaw) {
        assertThat(flaw.problems(folder)).singleElement().asString().startsWith(flaw.problem());
    }

    static List<Flaw> refusesAFileThatCannotBeRead() {
        return List.of(
                new Flaw(
                        "a letter is not UTF-8",
                        edition -> edition.write(
                                REASON,
                                edition.text(REASON)
                                        .replace("made it worse", "lui a nui, hélas,")
                                        .getBytes(StandardCharsets.ISO_8859_1)),
                        REASON + ":12: this is not UTF-8, expected that encoding"),
                new Flaw(
                        "a file is UTF-16",
                        edition -> edition.write(VEIN, edition.text(VEIN).getBytes(StandardCharsets.UTF_16)),
                        VEIN + ":1: this is not UTF-8, expected that encoding"),
                new Flaw(
                        "a file is one byte too large",
                        edition -> edition.append(
                                VEIN, " ".repeat(65_537 - edition.text(VEIN).length())),
                        VEIN + ":1: the file has 65,537 bytes, expected at most 65,536"),
                new Flaw(
                        "a file is empty",
                        edition -> edition.write(VEIN, ""),
                        VEIN + ":1: there is no front matter, expected fields between two lines of ---"),
                new Flaw(
                        "front matter never ends",
                        edition -> edition.write(VEIN, edition.text(VEIN).replace("\n---\n", "\n")),
                        VEIN + ":1: there is no front matter, expected fields between two lines of ---"),
                new Flaw(
                        "front matter is empty",
                        edition -> edition.write(VEIN, "---\n\n---\n"),
                        VEIN + ":2: there is no front matter, expected fields such as title"),
                Flaw.of(
                        "a quotation mark never closes",
                        VEIN,
                        "sec. 3\"}",
                        "sec. 3}",
                        VEIN + ":14: this is not YAML: found unexpected end of stream"),
                Flaw.of(
                        "a line is indented with a tab",
                        REASON,
                        "    strength: absolute",
                        "\tstrength: absolute",
                        REASON + ":16: this is not YAML: found character '\\t(TAB)' that cannot start any token"),
                Flaw.of(
                        "a list never closes",
                        CLAIMS,
                        "[S9-2]",
                        "[S9-2",
                        CLAIMS + ":18: this is not YAML: expected ',' or ']'"),
                Flaw.of(
                        "a field stands twice",
                        VEIN,
                        "revision: 1\n",
                        "revision: 1\nrevision: 1\n",
                        VEIN + ":5: the field 'revision' stands twice, expected it once"),
                new Flaw(
                        "a topic is of no kind",
                        edition -> edition.write("recipes/soup.md", "Stir.\n"),
                        "recipes/soup.md:1: a file that is no topic, bibliography or list of claims"),
                new Flaw(
                        "an address has a capital letter",
                        edition -> edition.write("routes/Example-Vein.md", edition.text(VEIN)),
                        "routes/Example-Vein.md:1: a file that is no topic, bibliography or list of claims"),
                new Flaw(
                        "a topic stands in a folder too many",
                        edition -> edition.write("routes/old/vein.md", edition.text(VEIN)),
                        "routes/old/vein.md:1: a file that is no topic, bibliography or list of claims"),
                new Flaw(
                        "a topic stands among the schemas' names",
                        edition -> edition.write("common/vein.md", edition.text(VEIN)),
                        "common/vein.md:1: a file that is no topic, bibliography or list of claims"),
                new Flaw(
                        "claims are written as a topic",
                        edition -> edition.write("web-claims/vein.md", "---\n" + edition.text(CLAIMS) + "---\n"),
                        "web-claims/vein.md:1: a file that is no topic, bibliography or list of claims"),
                new Flaw(
                        "a list of claims ends in .yml",
                        edition -> edition.write("web-claims/more.yml", edition.text(CLAIMS)),
                        "web-claims/more.yml:1: a file that is no topic, bibliography or list of claims"),
                new Flaw(
                        "JSON stands among the topics",
                        edition -> edition.write("routes/vein.json", "{}"),
                        "routes/vein.json:1: a file that is no topic, bibliography or list of claims"),
                new Flaw(
                        "prose holds a control character",
                        edition -> edition.append(CONDITION, "\nDing \u0007 [@example-trial, p. 1].\n"),
                        CONDITION + ":94: a control or private-use character"),
                new Flaw(
                        "prose holds a private-use character",
                        edition -> edition.append(CONDITION, "\nDing \uE0020\uE003 [@example-trial, p. 1].\n"),
                        CONDITION + ":94: a control or private-use character"),
                Flaw.of(
                        "a title hides a control character",
                        VEIN,
                        "title: Example vein",
                        "title: \"Example\\0vein\"",
                        VEIN + ":2: a control or private-use character"),
                new Flaw(
                        "there is a second bibliography",
                        edition -> edition.write("more-sources.yaml", edition.text(SOURCES)),
                        "more-sources.yaml:1: a file that is no topic, bibliography or list of claims"),
                new Flaw(
                        "there is no bibliography",
                        edition -> edition.delete(SOURCES),
                        SOURCES + ":1: there is no bibliography, expected a list of references"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refusesYamlBeyondPlainValues(Flaw flaw) {
        assertThat(flaw.problems(folder))
                .anySatisfy(problem -> assertThat(problem).startsWith(flaw.problem()));
    }

    static List<Flaw> refusesYamlBeyondPlainValues() {
        return List.of(
                Flaw.of(
                        "a value is an alias of another",
                        EFFECT,
                        "aliases: [exemplary effect]",
                        "aliases: [&name exemplary effect, *name ]",
                        EFFECT + ":3: anchors and aliases (& and *) are not allowed, expected the value itself"),
                Flaw.of(
                        "a figure is written in hexadecimal",
                        EFFECT,
                        "participants: 40",
                        "participants: 0x28",
                        EFFECT + ":17: '0x28' is not a plain figure, expected one such as 0.5"),
                Flaw.of(
                        "a list is the name of a field",
                        VEIN,
                        "revision: 1\n",
                        "revision: 1\n? [a, b]\n: c\n",
                        VEIN + ":5: a list or map as the name of a field, expected a word"),
                new Flaw(
                        "aliases of aliases (a billion laughs)",
                        edition -> edition.write(CLAIMS, laughs()),
                        CLAIMS
                                + ":1: this is not YAML: Number of aliases for non-scalar nodes exceeds the specified max=50"),
                Flaw.of(
                        "a value holds itself",
                        VEIN,
                        "aliases: [into a vein, EXV]",
                        "aliases: &all [*all ]",
                        VEIN + ":3: anchors and aliases (& and *) are not allowed"),
                Flaw.of(
                        "lists nest without end",
                        VEIN,
                        "aliases: [into a vein, EXV]",
                        "aliases: " + "[".repeat(20_000) + "]".repeat(20_000),
                        VEIN + ":2: this is not YAML: Nesting Depth exceeded max 20"));
    }

    /** Each nests or repeats far beyond what anybody writes; a reader that follows would run out of stack, memory or time. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {">", "- ", "[", "*", "_", "![", "`", "<", "[[", "[@", "**a ", "a*_", "&", "\\"})
    void refusesProseThatNestsWithoutEnd(String mark) {
        SmallEdition edition = SmallEdition.in(folder);
        int times = (60_000 - edition.text(CONDITION).length()) / mark.length();

        assertThat(edition.append(CONDITION, "\n" + mark.repeat(times) + "\n").problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).startsWith(CONDITION + ":"));
    }

    /** A folder without schemas is not looked up in the network. */
    @Test
    void saysThatASchemaIsMissing() {
        assertThat(SmallEdition.in(folder).delete("schema/hazards.schema.json").problems())
                .containsExactly(
                        "schema/hazards.schema.json:1: there is no such schema, expected it beside the content");
    }

    @Test
    void readsNothingOfAFileThatIsFarTooLarge() throws IOException {
        SmallEdition edition = SmallEdition.in(folder);
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("routes/huge.md").toFile(), "rw")) {
            file.setLength(5_000_000_000L);
        }

        assertThat(edition.problems())
                .containsExactly("routes/huge.md:1: the file has 5,000,000,000 bytes, expected at most 100,000,000");
    }

    private static String laughs() {
        StringBuilder yaml = new StringBuilder("a0: &a0 ha\n");
        for (int i = 1; i < 40; i++) {
            yaml.append("a%d: &a%d [*a%d , *a%d ]\n".formatted(i, i, i - 1, i - 1));
        }
        return yaml.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refusesFieldsThatAreNotThoseOfTheSchema(Flaw flaw) {
        assertThat(flaw.problems(folder)).singleElement().asString().startsWith(flaw.problem());
    }

    static List<Flaw> refusesFieldsThatAreNotThoseOfTheSchema() {
        return List.of(
                Flaw.of(
                        "a topic has no title",
                        VEIN,
                        "title: Example vein\n",
                        "",
                        VEIN + ":2: required property 'title' not found"),
                Flaw.of(
                        "an indication has no monitoring",
                        CONDITION,
                        "monitoring:\n  - \"Look at the example monitor every 5 minutes [@example-guideline, p. 7].\"\n",
                        "",
                        CONDITION + ":2: required property 'monitoring' not found"),
                Flaw.of(
                        "a dose has no route",
                        CONDITION,
                        "    lead: true\n    route: example-vein\n",
                        "    lead: true\n",
                        CONDITION + ":31: doses.0: required property 'route' not found"),
                Flaw.of(
                        "a dose has no citation",
                        CONDITION,
                        "    cite: \"example-label, sec. 2\"\n",
                        "",
                        CONDITION + ":31: doses.0: required property 'cite' not found"),
                Flaw.of(
                        "a dose has an empty citation",
                        CONDITION,
                        "    cite: \"example-label, sec. 2\"\n",
                        "    cite: \"example-label\"\n",
                        CONDITION + ":46: doses.0.cite: does not match the regex pattern"),
                Flaw.of(
                        "a dose has no step",
                        CONDITION,
                        "    steps:\n      - {phase: infusion, method: infusion, low: 60, high: 120, unit: mg/h,"
                                + " maximum: [{amount: 2, unit: mg/min, per: hour}]}\n",
                        "    steps: []\n",
                        CONDITION + ":59: doses.1.steps: must have at least 1 items but found 0"),
                Flaw.of(
                        "a dose is in a unit that no dose is written in",
                        CONDITION,
                        "high: 120, unit: mg/h",
                        "high: 120, unit: mL/h",
                        CONDITION + ":60: doses.1.steps.0.unit: does not have a value in the enumeration"),
                Flaw.of(
                        "a dose is zero",
                        CONDITION,
                        "low: 60, high: 120",
                        "low: 0, high: 120",
                        CONDITION + ":60: doses.1.steps.0.low: must have an exclusive minimum value of 0"),
                Flaw.of(
                        "a strength is of no known degree",
                        REASON,
                        "strength: absolute",
                        "strength: strong",
                        REASON + ":16: positions.0.strength: does not have a value in the enumeration"),
                Flaw.of(
                        "a verdict is of no known sort",
                        CLAIMS,
                        "verdict: contradicted",
                        "verdict: \"false\"",
                        CLAIMS + ":13: claims.0.verdict: does not have a value in the enumeration"),
                Flaw.of(
                        "a claim has a verdict and nothing that puts it right",
                        CLAIMS,
                        "    says:\n      - \"The label calls it common [@example-label, sec. 5].\"\n",
                        "",
                        CLAIMS + ":18: claims.1: required property 'says' not found"),
                Flaw.of(
                        "a topic has a field of no meaning",
                        VEIN,
                        "revision: 1\n",
                        "color: red\nrevision: 1\n",
                        VEIN + ":4: property 'color' is not evaluated"),
                Flaw.of(
                        "a dose has a field of no meaning",
                        CONDITION,
                        "    lead: true\n",
                        "    leading: true\n",
                        CONDITION + ":32: doses.0: property 'leading' is not defined in the schema"),
                Flaw.of(
                        "Norway is written as a truth value",
                        VIAL,
                        "container: 100 mg per 10 mL vial, jurisdiction: US",
                        "container: 100 mg per 10 mL vial, jurisdiction: false",
                        VIAL + ":14: strengths.0.jurisdiction: boolean found, string expected"),
                Flaw.of(
                        "a list is a word",
                        JUICE,
                        "aliases: [juice]",
                        "aliases: juice",
                        JUICE + ":3: aliases: string found, array expected"),
                Flaw.of(
                        "a source is of no known kind",
                        SOURCES,
                        "kind: rct",
                        "kind: rumor",
                        SOURCES + ":20: references.1.custom.kind: does not have a value in the enumeration"),
                Flaw.of(
                        "a sentence of front matter has no citation",
                        JUICE,
                        "The example enzyme is slowed [@example-guideline, p. 11].",
                        "The example enzyme is slowed.",
                        JUICE + ":12: mechanism.0: does not match the regex pattern"),
                Flaw.of(
                        "a sentence of front matter goes on after its citation",
                        JUICE,
                        "The example enzyme is slowed [@example-guideline, p. 11].",
                        "The example enzyme [@example-guideline, p. 11] is slowed.",
                        JUICE + ":12: mechanism.0: does not match the regex pattern"));
    }

    @Test
    void countsTheLinesOfAFileThatEndsThemAsWindowsDoes() {
        SmallEdition edition = SmallEdition.in(folder);
        edition.write(
                REASON,
                edition.text(REASON)
                        .replace("strength: absolute", "strength: strong")
                        .replace("\n", "\r\n"));

        assertThat(edition.problems())
                .singleElement()
                .asString()
                .startsWith(REASON + ":16: positions.0.strength: does not have a value in the enumeration");
    }

    @Test
    void readsAFileThatBeginsWithAByteOrderMark() {
        SmallEdition edition = SmallEdition.in(folder);

        assertThat(edition.write(VEIN, "\uFEFF" + edition.text(VEIN)).problems())
                .isEmpty();
    }

    @Test
    void leavesFilesForEditorsAlone() {
        SmallEdition edition = SmallEdition.in(folder);

        assertThat(edition.write("README.md", "Write as follows.").problems()).isEmpty();
    }
}
