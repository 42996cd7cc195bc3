package org.ketaref.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaref.site.PublishedPage;
import org.ketaref.site.SiteIT;

/** What a clinician finds on the way from home to a dose and its source, and what an address that is wrong answers. */
class TopicPagesIT extends SiteIT {
    private static final String AGITATION = "/indications/severe-agitation";

    @Test
    void beginsWithWhetherItMayBeUsed() {
        assertThat(fact("May it be used").text()).contains("Off-label US, racemic ketamine injection", "Off-label UK");
    }

    @Test
    void beginsWithTheUsualDoseAndWhoGaveIt() {
        Element usual = fact("Usual dose")
                .select("li:has(a[href=#ref-isfahan-agitation])")
                .get(0);

        assertThat(usual.text()).startsWith("Intramuscular 4 mg/kg");
        assertThat(usual.select("a[href^=#dose-i]")).hasSize(1);
    }

    @ParameterizedTest(name = "{0} as {1} says")
    @CsvSource({
        "4 mg/kg, isfahan-agitation",
        "5 mg/kg, barbic-2021",
        "5 mg/kg, cole-2016",
        "4 mg/kg to 5 mg/kg, bcehs-ketamine"
    })
    void showsEachDoseAsItsSourceGivesIt(String dose, String source) {
        assertThat(get(AGITATION).select(".dose:has(.dose-row a[href=#ref-" + source + "])").stream()
                        .map(row -> row.select(".dose-figure").text()))
                .contains(dose);
    }

    @Test
    void beginsWithWhenNotToGiveIt() {
        assertThat(fact("Do not give").text())
                .contains(
                        "Hypersensitivity",
                        "Severe cardiac disease",
                        "to incapacitate someone purely for law enforcement");
    }

    @Test
    void beginsWithWhatToMonitor() {
        assertThat(fact("Monitor").select(".statement")).isNotEmpty();
    }

    @Test
    void beginsWithHowCertainItIs() {
        assertThat(fact("Certainty").text()).contains("Benefit: low", "Harm: very low");
    }

    @Test
    void beginsWithItsRevisionAndItsState() {
        assertThat(fact("Revision").text())
                .matches("\\d+, [A-Z][a-z]+ \\d+, 20\\d\\d: (current|due|overdue); .*none yet.*");
    }

    private Element fact(String name) {
        return get(AGITATION)
                .select(".answer .fact:has(> dt:matchesOwn(^" + name + "$)) dd")
                .get(0);
    }

    @ParameterizedTest(name = "{1} beside {0}")
    @CsvSource({
        "iv-standard, Infusion: one academic service, pray",
        "sc-fixed, of a subcutaneous dose, pray",
        "esketamine-us, US label of esketamine nasal spray, nfusion"
    })
    void showsBesideADoseOnlyWhatIsForItsOwnPreparationAndRoute(String dose, String own, String other) {
        PublishedPage page = get("/indications/treatment-resistant-depression");
        String beside = page.document()
                .getElementById("dose-" + dose)
                .select(".guard .statement-again")
                .text();

        assertThat(beside).contains(own).doesNotContain(other);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "iv-standard, Vials differ tenfold: read mg per mL aloud before drawing up",
        "esketamine-us, 'Ketamine, esketamine and ketorolac are different drugs at different doses'"
    })
    void marksEachDoseWithTheMixUpThatTouchesIt(String dose, String marker) {
        assertThat(get("/indications/treatment-resistant-depression")
                        .document()
                        .getElementById("dose-" + dose)
                        .text())
                .contains(marker);
    }

    @Test
    void namesTheStopConditionsOfADoseAgainWhereTheyAreThoseOfTheDoseBefore() {
        List<Element> guards = get("/indications/general-anesthesia").select("#doses .dose-guard");

        assertThat(guards).anyMatch(guard -> guard.hasClass("again"));
        assertThat(guards)
                .allSatisfy(guard -> assertThat(guard.select(".guard.stop").text())
                        .contains("Do not give", "Hypersensitivity to ketamine"));
    }

    @Test
    void listsEveryWebClaimWithItsVerdictAndWhereItIsJudged() {
        PublishedPage page = get("/web-claims");

        assertThat(page.select(".claim:has([class^=verdict-]):has(a[href^=/web-claims/s])"))
                .hasSameSizeAs(asked("select id from web_claim"));
        // What is wrong is not told again without what is right (standards A.11).
        assertThat(page.select(".claim:has(.verdict-contradicted)"))
                .isNotEmpty()
                .allSatisfy(claim ->
                        assertThat(claim.select(".statement-again a.citation")).isNotEmpty());
    }

    @Test
    void leadsFromAWebClaimToWhatIsKnownOfIt() {
        String address = get("/web-claims")
                .select("#claim-s1-2 a[href^=/web-claims/]")
                .get(0)
                .attr("href");
        Element claim = get(address.replaceAll("#.*", "")).document().getElementById(address.replaceAll(".*#", ""));

        assertThat(claim.select("[class^=verdict-]")).hasSize(1);
        assertThat(claim.select(".claim-answer .statement a.citation")).isNotEmpty();
    }

    @Test
    void listsEverySourceByItsTitleAndInFullWithItsKind() {
        assertThat(get("/sources").select("section a[href^=/sources/]:not([href^=/sources/kinds/])"))
                .hasSameSizeAs(asked("select id from source"));
        assertThat(get("/sources/kinds/label")
                        .select("main li:has(a[href=/sources/us-ketalar-pi])")
                        .get(0)
                        .text())
                .contains("Available from", "Read in part");
    }

    /** Issue 2: within three clicks of home, and what each of them shows. */
    @Test
    void leadsFromHomeToADoseItsStopConditionsAndItsSourceInThreeClicks() {
        PublishedPage home = get("/");
        Element condition = home.select("main a:matchesOwn(^Severe agitation$)").get(0);
        PublishedPage page = get(condition.attr("href"));
        Element route = page.select(".answer a[href^=#dose-]:matchesOwn(^Intramuscular$)")
                .get(0);
        Element dose = page.document().getElementById(route.attr("href").substring(1));
        Element citation = dose.select(".dose-row a.citation").get(0);
        Element source = page.document().getElementById(citation.attr("href").substring(1));

        assertThat(dose.select(".dose-figure").text()).isEqualTo("4 mg/kg");
        assertThat(dose.select(".guard.stop").text()).contains("Do not give", "Hypersensitivity");
        assertThat(dose.select(".guard.care .statement-again")).isNotEmpty();
        assertThat(source.text()).contains("Intramuscular Ketamine versus Haloperidol");
    }

    @Test
    void listsEachConditionUnderItsSpecialtyWithStatusAndCertainty() {
        Element line = get("/indications")
                .select("section#emergency tr:has(a[href=" + AGITATION + "])")
                .get(0);

        assertThat(line.select("td[data-label=United States]").text())
                .isEqualTo("Off-label racemic ketamine injection");
        assertThat(line.select("td[data-label=Benefit] [class^=certainty-]")).isNotEmpty();
        assertThat(line.select("td[data-label=Harm] [class^=certainty-]")).isNotEmpty();
    }

    @Test
    void showsContraindicationsBySettingWithWhoSaysSo() {
        PublishedPage page = get("/contraindications");
        Element matrix = page.select("table.matrix").get(0);
        Element line = matrix.select("tr:has(a[href=/contraindications/raised-intracranial-pressure])")
                .get(0);

        assertThat(matrix.select("thead th").eachText()).first().isEqualTo("Condition");
        assertThat(matrix.select("thead th")).hasSizeGreaterThanOrEqualTo(6);
        assertThat(line.select("td")).hasSize(matrix.select("thead th").size() - 1);
        assertThat(line.select("[class^=strength-]").eachText()).contains("absolute", "disputed");
        assertThat(matrix.select("td:has(.strength-absolute, .strength-relative, .strength-disputed)"))
                .allSatisfy(cell -> assertThat(cell.select("a.citation")).isNotEmpty());
    }

    @Test
    void linksAContraindicationToTheUsesThatItBearsOnAndBack() {
        PublishedPage psychosis = get("/contraindications/psychosis");

        assertThat(psychosis.leadsTo()).contains(AGITATION);
        assertThat(get(AGITATION).leadsTo()).contains("/contraindications/psychosis");
    }

    @Test
    void saysWhatASideEffectDoesAfterEachExposure() {
        Element table = get("/side-effects/urinary-tract-toxicity")
                .select("table.exposure")
                .get(0);

        assertThat(table.select("thead th").eachText()).hasSize(4);
        assertThat(table.select("tbody th").eachText()).contains("How often", "What to watch", "What to do");
        assertThat(table.select("td").eachText()).doesNotContain("");
    }

    @ParameterizedTest(name = "{0} offers {1}")
    @CsvSource({
        "/indications/severe-agitaton, " + AGITATION,
        "/indications/migrane, /indications/migraine",
        "/side-effects/laringospasm, /side-effects/laryngospasm",
        "/contraindications/migraine, /indications/migraine",
        "/sheets/severe-agitaton, " + AGITATION,
        "/sheets/intramuscular, /routes/intramuscular"
    })
    void offersNearNamesWhereNothingIs(String address, String offered) {
        PublishedPage page = get(address);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.select("h1").get(0).text()).isEqualTo("No page at this address");
        assertThat(page.select("main a").stream().map(link -> link.attr("href")))
                .contains(offered);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/indications/",
                "/Indications",
                "/indications/severe-agitation/",
                "/indications/severe-agitation/more",
                "/indications/severe-agitation/dose-none",
                "/sources/nothing",
                "/sources/us-ketalar-pi/more",
                "/sources/kinds/nothing",
                "/web-claims/nothing",
                "/sheets/nothing",
                "/sheets/nothing.pdf",
                "/content/sources.yaml",
                "/css/",
                "/indications/%3Cscript%3E"
            })
    void saysThatNothingIsThere(String address) {
        PublishedPage page = get(address);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.select("h1").get(0).text()).isEqualTo("No page at this address");
        assertThat(page.select("main script")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/about?revision=abc", "/about?topic=a/b&revision=99999999999", "/search?q=%C0%AF"})
    void saysThatAnAddressCannotBeRead(String address) {
        PublishedPage page = get(address);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.select("main").get(0).text()).contains("The address holds something that cannot be read");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "POST, /",
        "POST, /search?q=migraine",
        "PUT, " + AGITATION,
        "DELETE, /sources/us-ketalar-pi",
        "PATCH, /sheets/migraine",
        "POST, /about"
    })
    void onlyAnswersRequestsToRead(String method, String address) {
        PublishedPage page = send(method, address);

        assertThat(page.status()).isEqualTo(405);
        assertThat(page.select("main").get(0).text()).contains("only answers requests to read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/sources/nothing",
                "/about?revision=abc",
                "/search?q=%C0%AF",
                "/indications/%C0%AF",
                "/indications/..%2F..%2Fapplication.yaml",
                "/error",
                "/actuator/env"
            })
    void showsNothingOfItsInside(String address) {
        PublishedPage page = get(address);

        assertThat(page.status()).isBetween(400, 599);
        assertThat(page.document().html())
                .doesNotContain(
                        "Exception", "\tat ", "org.ketaref", "org.springframework", "java.lang", "Tomcat", "trace");
    }

    @Test
    void namesThePageOfAReportOnlyWhereItCanBeOne() {
        assertThat(get("/about?topic=indications/migraine&revision=1").text())
                .contains("/indications/migraine, revision 1");
        assertThat(get("/about?topic=%3Cb%3Ebad%3C/b%3E&revision=1").text()).doesNotContain("bad");
    }

    @Test
    void tellsOfTheHealthOfTheSiteAndNoMore() {
        assertThat(new String(bytes("/actuator/health"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"status\":\"UP\"")
                .doesNotContain("jdbc", "diskSpace", "path");
        assertThat(List.of("/actuator/env", "/actuator/beans", "/actuator/metrics", "/actuator/heapdump"))
                .allSatisfy(address -> assertThat(get(address).status()).isEqualTo(404));
    }
}
