package org.ketaref.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaref.site.PublishedPage;
import org.ketaref.site.SiteIT;

/** What is typed, and what stands first; then what nobody should type. */
class SearchIT extends SiteIT {

    @ParameterizedTest(name = "{0} leads to {1}")
    @CsvSource({
        // title
        "severe agitation, /indications/severe-agitation",
        "Status Epilepticus, /indications/status-epilepticus",
        "laryngospasm, /side-effects/laryngospasm",
        "intramuscular, /routes/intramuscular",
        "monitoring, /safe-use/monitoring",
        // other names: abbreviations, brands, British spelling, lay words
        "ExDS, /indications/severe-agitation",
        "IM, /routes/intramuscular",
        "im, /routes/intramuscular",
        "IN, /routes/intranasal",
        "IO, /routes/intraosseous",
        "TRD, /indications/treatment-resistant-depression",
        "CRPS, /indications/complex-regional-pain-syndrome",
        "PTSD, /indications/post-traumatic-stress-disorder",
        "RSI, /indications/rapid-sequence-intubation",
        "Spravato, /products/esketamine-nasal-spray",
        "Ketalar, /products/racemic-injection",
        "anaesthesia, /indications/general-anesthesia",
        "ketamine bladder, /side-effects/urinary-tract-toxicity",
        // codes
        "R45.1, /indications/severe-agitation",
        "G40.901, /indications/status-epilepticus",
        // misspelled
        "migrane, /indications/migraine",
        "hypersalivaton, /side-effects/hypersalivation",
        "agitaton, /indications/severe-agitation",
        "severe agitaton, /indications/severe-agitation",
        "laringospasm, /side-effects/laryngospasm",
        "migrene, /indications/migraine",
        "anafilaxis, /side-effects/anaphylaxis",
        // figures of a handover
        "HR 38 post ket, /side-effects/bradycardia",
        "eGFR 14, /populations/renal-impairment"
    })
    void findsFirst(String typed, String address) {
        assertThat(results(typed)).first().isEqualTo(address);
    }

    @ParameterizedTest(name = "{0} finds both")
    @ValueSource(strings = {"ICP", "raised ICP"})
    void findsAPressureBothAsAReasonAndAsAnEffect(String typed) {
        assertThat(results(typed))
                .contains(
                        "/side-effects/raised-intracranial-pressure",
                        "/contraindications/raised-intracranial-pressure");
    }

    @Test
    void putsWhatBarsKetamineBeforeTheUseNamedBesideIt() {
        assertThat(results("toxaemia blood pressure 36 weeks GA section"))
                .first()
                .isEqualTo("/contraindications/pre-eclampsia");
    }

    @Test
    void givesAnInfantUnderThreeMonthsTheBarAndNoDoseOfOlderChildren() {
        PublishedPage page = search("5 kg 2 mo old ketamine LP");

        assertThat(page.select(".hit h2 a").get(0).attr("href")).startsWith("/contraindications/infant-under-3-months");
        assertThat(page.select(".hit-dose").get(0).text())
                .contains("No source that was read gives such a dose for this use: for children, at 2 months of age.")
                .doesNotContain("mg/kg");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"neonate LP ketamine dose, for a newborn", "6 week old baby RSI dose ketamine, at 6 weeks of age"})
    void givesNoDoseToAnInfantWhomNoRowIsFor(String typed, String whom) {
        assertThat(search(typed).text())
                .contains("Age under 3 months")
                .contains(whom)
                .doesNotContain("Initial dose");
    }

    @Test
    void givesAMotherHerDoseWhateverTheAgeOfHerBaby() {
        assertThat(search("breastfeeding mother of a 6 week old baby, depression after birth dose")
                        .text())
                .doesNotContain("at 6 weeks of age");
    }

    @Test
    void givesAPersonOfSeventeenTheRowsFromSixteenOn() {
        assertThat(search("17 yo general anesthesia im dose")
                        .select(".hit-dose")
                        .get(0)
                        .text())
                .contains("age 16 years and over");
    }

    @Test
    void leadsToAListByItsStrongNameWhateverElseIsTyped() {
        assertThat(results("a one page handout to tape to the drug trolley"))
                .first()
                .isEqualTo("/sheets");
    }

    @Test
    void saysThatRowsForOlderPeopleAreThoseForAdults() {
        assertThat(search("rsi dose 80 year old 70 kg")
                        .select(".hit-dose")
                        .get(0)
                        .text())
                .contains("No source that was read gives older adults a dose of their own", "70 kg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"midazolam contraindications", "haloperidol side effects", "lithium half-life"})
    void doesNotCoverOtherDrugsByThemselves(String typed) {
        assertThat(search(typed).select("[role=status]").get(0).text())
                .startsWith("Ketaref does not cover other drugs by themselves");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aminophylline drip and ketamine together asthma", "clarithro started, on oral ket"})
    void coversAnotherDrugBesideKetamine(String typed) {
        assertThat(search(typed).select("[role=status]").get(0).text()).doesNotContain("does not cover");
    }

    @Test
    void findsASentenceByItsWords() {
        List<String> results = results("incapacitate someone purely for law enforcement");

        assertThat(results).anyMatch(address -> address.startsWith("/indications/severe-agitation#"));
    }

    @Test
    void leadsToAnchorsThatExist() {
        List<String> dead = new ArrayList<>();
        for (String typed :
                List.of("agitation", "ketamine", "ICP", "0.5 mg/kg", "label", "dose", "bladder", "children")) {
            for (String address : results(typed)) {
                PublishedPage page = get(address.replaceFirst("#.*", ""));
                boolean anchored = address.contains("#");
                if (page.status() != 200
                        || anchored && page.document().getElementById(address.replaceFirst(".*#", "")) == null) {
                    dead.add(typed + ": " + address);
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void saysWhatWasSearchedForAndHowManyWereFound() {
        PublishedPage page = search("ExDS");

        assertThat(page.select("h1").get(0).text()).isEqualTo("ExDS");
        assertThat(page.select("[role=status]").get(0).text()).isEqualTo("1 result.");
        assertThat(page.select("header input[name=q]").get(0).val()).isEqualTo("ExDS");
        assertThat(page.document().title()).startsWith("ExDS");
    }

    @Test
    void namesTheKindOfEachResult() {
        assertThat(search("agitation").select("#results li"))
                .isNotEmpty()
                .allSatisfy(
                        result -> assertThat(result.select(".hit-kind").text()).isNotBlank());
    }

    @Test
    void doesNotFloodTheListWithOneTopic() {
        List<String> pages = results("ketamine").stream()
                .map(address -> address.replaceFirst("#.*", ""))
                .toList();

        assertThat(pages)
                .allSatisfy(page ->
                        assertThat(pages.stream().filter(page::equals).count()).isLessThanOrEqualTo(2));
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"", " ", "\t", "  \n "})
    void asksForWordsWhereThereAreNone(String typed) {
        PublishedPage page = search(typed);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.select("h1").get(0).text()).isEqualTo("Search");
        assertThat(page.select("[role=status]").get(0).text())
                .isEqualTo("Type a condition, a route, a name or a code.");
    }

    @Test
    void answersWithoutAQuestion() {
        assertThat(get("/search").select("[role=status]").get(0).text())
                .isEqualTo("Type a condition, a route, a name or a code.");
    }

    @Test
    void takesTwoHundredCharacters() {
        assertThat(search("a".repeat(200)).text()).contains("Ketaref does not cover");
    }

    @ParameterizedTest(name = "{0} characters")
    @ValueSource(ints = {201, 5_000})
    void saysWhereThereAreTooMany(int length) {
        PublishedPage page = search("x".repeat(length));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.select("[role=status]").get(0).text())
                .isEqualTo("A search holds at most 200 characters; this one is longer.");
        assertThat(page.select("#results a")).isEmpty();
    }

    @Test
    void saysThatItHasNothing() {
        PublishedPage page = search("qqxzvw");

        assertThat(page.select("[role=status]").get(0).text()).isEqualTo("Ketaref does not cover \"qqxzvw\".");
        assertThat(page.select("#results a")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<b>agitation</b>",
                "\" onfocus=alert(1) autofocus x=\"",
                "'><img src=x onerror=alert(1)>",
                "&lt;b&gt;",
                "</title><script>"
            })
    void showsMarkupAsItWasTyped(String typed) {
        PublishedPage page = search(typed);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.select("h1").get(0).wholeText()).isEqualTo(typed);
        assertThat(page.select("header input[name=q]").get(0).val()).isEqualTo(typed);
        assertThat(page.select("main script, main img, main b, h1 *, title *, [onfocus], [autofocus]"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "?",
                "*:*",
                "agit*",
                "name:agitation",
                "\\",
                "\"",
                "\"agitation",
                "(((",
                "[a TO",
                "AND",
                "OR NOT",
                "agitation~2",
                "a^100",
                "+-!",
                "//",
                "%",
                "%25",
                "100%",
                "\u0000",
                "a\u0000b",
                "\u202Eagitation",
                "\uD83D\uDE00",
                "кетамин",
                "氯胺酮",
                "كيتامين",
                "e\u0301pilepsie",
                "0.5 mg/kg",
                ".5",
                "1,000",
                "a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f g h i j k l m n o p q r s t u v w x y z",
                "${7*7} #{7*7} *{7*7} __${7*7}__",
                "' or 1=1 --",
                "../../etc/passwd"
            })
    void answersWhateverIsTyped(String typed) {
        PublishedPage page = search(typed);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.select("[role=status]").get(0).text()).isNotBlank();
        assertThat(page.text()).doesNotContain("49 49");
    }

    @Test
    void answersAQuestionAskedTwice() {
        assertThat(get("/search?q=migraine&q=agitation").status()).isEqualTo(200);
    }

    private PublishedPage search(String typed) {
        return get("/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
    }

    private List<String> results(String typed) {
        return search(typed).select("#results .hit h2 a").stream()
                .map((Element link) -> link.attr("href"))
                .toList();
    }
}
