package org.ketaref.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {
    private final Problems problems = new Problems();
    private final Prose prose = new Prose(
            Map.of("routes/vein", "Example vein", "background/a-and-b", "A & B <sic>"),
            Set.of("label", "trial-2"),
            problems);

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource(delimiterString = "=>", textBlock = """
                    It rained [@label, p. 1]. => It rained.{{0}}
                    It rained [@label, p. 1] [@trial-2, p. 2]. => It rained.{{0}}{{1}}
                    It rained [@label, p. 1]! => It rained!{{0}}
                    Did it rain [@label, p. 1]? => Did it rain?{{0}}
                    It rained. [@label, p. 1] => It rained.{{0}}
                    It rained.[@label, p. 1] => It rained.{{0}}
                    It rained [@label, p. 1] => It rained{{0}}
                    It rained [@label, p. 1; @trial-2, table 3]. => It rained.{{0}}
                    It rained [@label, p. 1], or not [@trial-2, p. 2]. => It rained{{0}}, or not.{{1}}
                    Rain [@label, p. 1]. Sun [@trial-2, p. 2]. => Rain{{0}}. Sun.{{1}}
                    """)
    void putsTheMarkOfACitationAfterTheWordsThatItBears(String written, String html) {
        assertThat(sentence(written).html()).isEqualTo(html);
    }

    @Test
    void tellsWhichMarkEachCitationBelongsTo() {
        assertThat(sentence("It rained [@label, p. 1; @trial-2, table 3], or not [@trial-2, p. 2].")
                        .citations())
                .extracting(CitedText.Cite::mark, CitedText.Cite::source, CitedText.Cite::locator)
                .containsExactly(
                        tuple(0, "label", "p. 1"), tuple(0, "trial-2", "table 3"), tuple(1, "trial-2", "p. 2"));
    }

    @Test
    void keepsCommasInALocator() {
        assertThat(sentence("It rained [@label, sec. 2.2, table 1, p. 5].").citations())
                .extracting(CitedText.Cite::locator)
                .containsExactly("sec. 2.2, table 1, p. 5");
    }

    @ParameterizedTest(name = "{0} is read as {1}")
    @CsvSource(delimiterString = "=>", textBlock = """
                    It rained [@label, p. 1]. => It rained.
                    It rained [@label, p. 1], or not [@trial-2, p. 2]. => It rained, or not.
                    It **never** *ever* rained [@label, p. 1]. => It never ever rained.
                    See [[routes/vein]] [@label, p. 1]. => See Example vein.
                    See [[routes/vein|the vein]] [@label, p. 1]. => See the vein.
                    Give 5 mg at < 3 & > 2 [@label, p. 1]. => Give 5 mg at < 3 & > 2.
                    """)
    void keepsThePlainWordsForSearch(String written, String plain) {
        assertThat(sentence(written).plain()).isEqualTo(plain);
    }

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource(delimiterString = "=>", textBlock = """
                    See [[routes/vein]] [@label, p. 1]. => See <a href="/routes/vein">Example vein</a>.{{0}}
                    See [[routes/vein|the vein]] [@label, p. 1]. => See <a href="/routes/vein">the vein</a>.{{0}}
                    See [[routes/vein|a < b]] [@label, p. 1]. => See <a href="/routes/vein">a &lt; b</a>.{{0}}
                    See [[background/a-and-b]] [@label, p. 1]. => See <a href="/background/a-and-b">A &amp; B &lt;sic&gt;</a>.{{0}}
                    See **[[routes/vein]]** [@label, p. 1]. => See <strong><a href="/routes/vein">Example vein</a></strong>.{{0}}
                    [[routes/vein]] and [[routes/vein|it]] [@label, p. 1]. => <a href="/routes/vein">Example vein</a> and <a href="/routes/vein">it</a>.{{0}}
                    """)
    void linksATopicByItsTitleOrByTheWordsGiven(String written, String html) {
        assertThat(sentence(written).html()).isEqualTo(html);
    }

    @Test
    void tellsWhichTopicsASentenceLinksTo() {
        assertThat(sentence("See [[routes/vein]], [[routes/vein|it]] and [[background/a-and-b]] [@label, p. 1].")
                        .links())
                .containsExactly("routes/vein", "background/a-and-b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.5 mg",
                "1,000 mg",
                "4.5 mg/kg",
                "0.3 mg/kg/hour",
                "5 mcg/kg/min",
                "10 mg/mL",
                "60 mL",
                "2 g",
                "70 kg",
                "90 mmHg",
                "1 minute",
                "30 seconds",
                "24 hours",
                "4 weeks",
                "18 years"
            })
    void holdsAFigureAndItsUnitTogether(String figure) {
        assertThat(sentence("Give " + figure + " [@label, p. 1].").html())
                .isEqualTo("Give <span class=\"q\">" + figure + ".</span>{{0}}");
    }

    @Test
    void holdsBothEndsOfARangeTogether() {
        assertThat(sentence("Give 0.1 mg/kg to 0.3 mg/kg [@label, p. 1].").html())
                .isEqualTo("Give <span class=\"q\">0.1 mg/kg</span> to <span class=\"q\">0.3 mg/kg.</span>{{0}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5 patients", "17%", "3 of 40", "ketamine 2"})
    void leavesAFigureWithoutAUnitAlone(String figure) {
        assertThat(sentence("It was " + figure + " [@label, p. 1].").html()).isEqualTo("It was " + figure + ".{{0}}");
    }

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
                    a < b & c > d [@label, p. 1]. => a &lt; b &amp; c &gt; d.{{0}}
                    "so" it's said [@label, p. 1]. => &quot;so&quot; it&#39;s said.{{0}}
                    &lt;b&gt; [@label, p. 1]. => &lt;b&gt;.{{0}}
                    \\<b\\> [@label, p. 1]. => &lt;b&gt;.{{0}}
                    """)
    void escapesWhatABrowserWouldTakeForMarkup(String written, String html) {
        assertThat(sentence(written).html()).isEqualTo(html);
    }

    @Test
    void keepsLettersBeyondAscii() {
        assertThat(sentence("Müller’s naïve “Größe” ≥ 5 – 中文 😀 [@label, § 4].").html())
                .isEqualTo("Müller’s naïve “Größe” ≥ 5 – 中文 😀.{{0}}");
    }

    @Test
    void keepsALocatorBeyondAscii() {
        assertThat(sentence("It rained [@label, § 4 “Gebühr”].").citations())
                .extracting(CitedText.Cite::locator)
                .containsExactly("§ 4 “Gebühr”");
    }

    @Test
    void findsNothingWrongWithALongSentence() {
        sentence("*Never* **give** [[routes/vein]] 5 mg of it ".repeat(40) + "[@label, p. 1].");

        assertThat(problems.found()).isEmpty();
    }

    private CitedText sentence(String written) {
        return prose.sentence("background/weather.md", 7, written);
    }
}
