package org.ketaref.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of results as it is read. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SearchPageIT {
    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "im dose agitation, /indications/severe-agitation#dose-im",
        "rsi dose 70 kg, /indications/rapid-sequence-intubation#dose-",
        "oral bioavailability, /routes/oral#kinetic-bioavailability",
        "ketamine lamotrigine, /interactions/lamotrigine#position-",
        "head injury, /contraindications/raised-intracranial-pressure#position-",
        "how long does im last, /routes/intramuscular#kinetic-duration"
    })
    void leadsToTheRowItself(String typed, String address) throws Exception {
        Element first = search(typed).selectFirst("#results .hit");

        assertThat(first.selectFirst("h2 a").attr("href")).startsWith(address);
        assertThat(first.select("a.citation")).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "im dose agitation",
                "rsi dose 70 kg",
                "oral bioavailability",
                "ketamine lamotrigine",
                "head injury",
                "how long does im last",
                "spravato dose",
                "how common is nausea",
                "fibromyalgia dose",
                "pediatric sedation im dose 20 kg"
            })
    void citesOnlyWhatItListsAndUsesNoIdTwice(String typed) throws Exception {
        Document page = search(typed);

        for (Element citation : page.select("a.citation")) {
            assertThat(page.getElementById(citation.attr("href").substring(1)))
                    .as(citation.outerHtml())
                    .isNotNull();
        }
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void showsADoseWithItsStopConditionsItsMonitoringAndTheRowOfTheWeight() throws Exception {
        Element answer = search("rsi dose 70 kg").selectFirst("#results .hit-dose");

        assertThat(answer.select(".dose-row")).isNotEmpty();
        assertThat(answer.select(".dose-guard .guard.stop")).hasSameSizeAs(answer.select(".dose-row"));
        assertThat(answer.select(".dose-guard .guard.care")).hasSameSizeAs(answer.select(".dose-row"));
        assertThat(answer.select(".at-weight tbody tr:not(.which) th").eachText())
                .isNotEmpty()
                .containsOnly("70 kg");
        assertThat(answer.text()).containsOnlyOnce("Volumes are rounded down");
    }

    @Test
    void saysThatTheLighterRowIsShownBetweenTwoRows() throws Exception {
        Element answer = search("rsi dose 72 kg").selectFirst("#results .hit-dose");

        assertThat(answer.text()).contains("No row for 72 kg: the row of 70 kg is shown.");
        assertThat(answer.select(".at-weight tbody tr:not(.which) th").eachText())
                .containsOnly("70 kg");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "0.5 mg/kg 40 min, 0.5 mg/kg",
        "ketamine 0.3 mg/kg over 15 min, 0.3 mg/kg",
        "4 mg/kg im, 4 mg/kg",
        "56 mg, 56 mg",
        "10 mg tds, 10 mg",
        "10 mg three times daily, 10 mg"
    })
    void answersAnAmountAloneByTheRowsThatGiveIt(String typed, String amount) throws Exception {
        Document page = search(typed);

        assertThat(page.select("#results .hit-dose .dose-figure").eachText())
                .isNotEmpty()
                .anyMatch(figure -> figure.contains(amount));
        assertThat(page.select(".dose-guard .guard.stop")).hasSameSizeAs(page.select(".dose-row"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"0.77 mg", "99 mg/kg", "0.5 mg/kg over 7 hours", "100 mg oral nightly"})
    void showsNoRowForAnAmountThatNoneGives(String typed) throws Exception {
        assertThat(search(typed).select(".dose-figure, .ladder")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "start 10 mg tds and go up slowly",
                "start at 50 mg po and double every night",
                "agitation im 50 mg/kg",
                "0,5 mg/kg im agitation",
                "agitation im 5 ml",
                "half a mg/kg im agitation",
                "0.5 mg/kg iv daily depression",
                "double dose agitation im",
                "what if the patient panics during the infusion",
                "alcohol before esketamine"
            })
    void showsNoRowThatDiffersFromWhatWasTyped(String typed) throws Exception {
        assertThat(search(typed).select(".dose-figure, .ladder")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "0.5 mg/kg over 40 min depression twice weekly, 0.5 mg/kg",
        "400 mg im agitation 100 kg, 4 mg/kg",
        "500 mcg/kg iv depression over 40 min, 0.5 mg/kg",
        "25 mg tds oral cancer pain, 25 mg"
    })
    void showsTheRowThatGivesAllThatWasTyped(String typed, String amount) throws Exception {
        assertThat(search(typed)
                        .select("#results .hit:first-child .dose-figure")
                        .eachText())
                .anyMatch(figure -> figure.contains(amount));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "list of contraindications, /contraindications",
        "side effects, /side-effects",
        "drug interactions, /interactions",
        "summary sheets, /sheets",
        "check a sheet code, /check",
        "approval status, /status",
        "web claims, /web-claims",
        "contraindcations, /contraindications",
        "refrences, /sources",
        "full list of side effects of ketamine, /side-effects",
        "which of the claims on ketamine clinic websites are actually true?, /web-claims",
        "glossary, /about#words"
    })
    void findsTheListsAndToolsOfTheSite(String typed, String address) throws Exception {
        assertThat(search(typed).select("#results .hit h2 a").get(0).attr("href"))
                .isEqualTo(address);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"interactions with midazolam", "side effects in pregnancy", "contact dermatitis", "mood changes"
            })
    void showsNoListToWhoAsksOfOneThingInIt(String typed) throws Exception {
        assertThat(search(typed).select("#results .hit-kind").eachText()).doesNotContain("List or tool");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "psilocybin for depression, /indications/treatment-resistant-depression",
        "hip fracture physiotherapy protocol, /indications/trauma-analgesia",
        "CT head rules for children, /contraindications/raised-intracranial-pressure"
    })
    void offersWhatIsNearToAnotherSubjectWithoutCallingItCovered(String typed, String near) throws Exception {
        Document page = search(typed);

        assertThat(page.select("[role=status]").text()).startsWith("Ketaref does not cover");
        assertThat(page.select("#results .hit")).isEmpty();
        assertThat(page.select("#near ~ ul a").eachAttr("href")).contains(near);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "asthma not improving on salbutamol",
                "paracetamol-sparing acute pain",
                "sedation for CT head",
                "diluted in dextrose 5%",
                "can ketamine be mixed with cefazolin in one syringe",
                "can we run ketamine through a peripheral line on the ward"
            })
    void coversAQuestionThatNamesAnotherDrugOrSubjectBesideItsOwn(String typed) throws Exception {
        assertThat(search(typed).select("#results .hit")).isNotEmpty();
    }

    @Test
    void leadsToEachListAndTool() throws Exception {
        for (SearchHit page : new OwnPages().all()) {
            Document read = Jsoup.parse(get(page.address().replaceFirst("#.*", "")));
            assertThat(read.select("h1, h2").eachText()).as(page.address()).contains(page.title());
        }
    }

    @Test
    void takesAnInfusionUnderTheSkinForNoneIntoAVein() throws Exception {
        Document page = search("50 kg woman sc infusion pain");

        assertThat(page.select(".hit-answer").text()).contains("No source that was read gives such a dose");
        assertThat(page.select(".dose-figure, .ladder")).isEmpty();
    }

    @Test
    void listsEveryUseOfAnAmountThatSeveralGive() throws Exception {
        assertThat(search("0.5 mg/kg 40 min").select("#results .hit-answer").text())
                .contains("An amount alone does not say what it is for");
    }

    @Test
    void saysThatAPageIsAboutTheClassOfADrugThatItDoesNotName() throws Exception {
        Document page = search("lormetazepam");

        assertThat(page.select("#results .hit h2 a").get(0).attr("href")).startsWith("/interactions/benzodiazepines");
        assertThat(page.select("main > p.muted").text())
                .contains("is about the class and does not name \"lormetazepam\" itself");
    }

    @Test
    void saysThatItHasNoDosesOfAnotherDrug() throws Exception {
        assertThat(search("etomidate rsi dose").select("[role=status]").text())
                .startsWith("Ketaref does not cover doses of other drugs than ketamine and esketamine.");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "propofol dose rsi",
                "magnesium dose asthma",
                "buprenorphine induction dose",
                "levetiracetam dose status epilepticus",
                "gave 500 instead of 50 mg",
                "etomidate dose rsi",
                "fentanyl intranasal dose",
                "morphine dose",
                "metformin dose",
                "gout dose",
                "ketorolac dose",
                "ketotifen im dose",
                "pneumonia dose 70 kg"
            })
    void neverFillsInTheNearestDose(String typed) throws Exception {
        assertThat(search(typed).select(".dose-figure, .ladder")).isEmpty();
    }

    @Test
    void saysWhatIsMissingWhereNoRowIsForThePartNamed() throws Exception {
        Element answer = search("rectal dose agitation").selectFirst("#results .hit");

        assertThat(answer.text()).contains("No source that was read gives such a dose");
        assertThat(answer.select("table")).isEmpty();
        assertThat(answer.select(".dose-figure")).isEmpty();
    }

    @Test
    void showsTheReadingsOfARouteWithoutAUse() throws Exception {
        Element answer = search("im dose").selectFirst("#results .hit");

        assertThat(answer.text()).contains("A dose depends on its use");
        assertThat(answer.select("a[href='/indications/severe-agitation#doses']"))
                .hasSize(1);
        assertThat(answer.select(".dose-figure")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"ketorolac", "ketoprofen", "ketotifen", "ketorolak", "ketoconazole"})
    void warnsOfNamesThatLookAlike(String typed) throws Exception {
        Document page = search(typed);

        assertThat(page.select(".trap").text()).contains("not ketamine").contains("Did you mean");
        assertThat(page.select(".trap a[href=/safe-use/dosing-errors]")).isNotEmpty();
        assertThat(page.select("#results .hit h2 a").eachAttr("href").stream()
                        .limit(2)
                        .toList())
                .doesNotContain("/products/racemic-injection");
    }

    @Test
    void saysWhatItDoesNotCoverAndOffersWhatIsNear() throws Exception {
        Document page = search("ibuprofen dose children");

        assertThat(page.select("[role=status]").text()).startsWith("Ketaref does not cover \"ibuprofen\"");
        assertThat(page.select("#results .hit")).isEmpty();
    }

    @Test
    void saysAsWhatAMisspelledWordWasRead() throws Exception {
        assertThat(search("agitaton").select("main > p.muted").text()).contains("read as \"agitation\"");
    }

    @Test
    void marksTheWordsThatWereLookedFor() throws Exception {
        assertThat(search("glycopyrrolate").select("#results mark").eachText())
                .isNotEmpty()
                .allMatch(word -> word.toLowerCase(Locale.ROOT).contains("glycopyrrol"));
    }

    @Test
    void givesNoTopicMoreThanTwoHits() throws Exception {
        var perPage = search("depression").select("#results .hit:not(.hit-answer) h2 a").eachAttr("href").stream()
                .collect(Collectors.groupingBy(address -> address.replaceFirst("#.*", ""), Collectors.counting()));

        assertThat(perPage.values()).isNotEmpty().allMatch(count -> count <= 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search?q=a%C0%AF", "/search?q=%FF", "/search/suggest?q=%C0%AF"})
    void saysThatBytesAreNotText(String address) throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("not text");
    }

    @Test
    void isReadyWhenTheIndexHoldsEveryTopic() throws Exception {
        assertThat(get("/actuator/health/readiness")).contains("UP");
    }

    @Test
    void suggestsTopicsWhileTyping() throws Exception {
        Document list = Jsoup.parseBodyFragment(get("/search/suggest?q=agit"));

        assertThat(list.select("a[role=option]").eachAttr("href")).startsWith("/indications/severe-agitation");
    }

    @Test
    void describesItselfToBrowsers() throws Exception {
        assertThat(get("/opensearch.xml")).contains("template=\"http://localhost:8080/search?q={searchTerms}\"");
        assertThat(search("im").select("link[rel=search][href=/opensearch.xml]"))
                .hasSize(1);
    }

    private Document search(String typed) throws IOException, InterruptedException {
        return Jsoup.parse(get("/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)));
    }

    private String get(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
