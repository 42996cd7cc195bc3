package org.ketaref.site;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How doses and approvals are written wherever a reader sees words: standards B.1 and B.4. Other names of a topic are what
 * a clinician types and titles of publications are not ours: neither is held to it, nor what was searched for.
 */
@TestInstance(Lifecycle.PER_CLASS)
class EveryWordIT extends SiteIT {
    private final Map<String, List<String>> lines = new HashMap<>();

    private static final String[] NOT_OURS = {
        ".sheet-code",
        ".aliases:matches(^Also: )",
        "dt:matchesOwn(^(Also known as|Codes)$) + dd",
        ".tries",
        ".results-title",
        "#results",
        ".gloss",
        ".references",
        "#references",
        ".cites",
        ".citation",
        "section[aria-labelledby=sf]",
        // The title and the reference of a source stand as they were published.
        "article:has(> header a[href=/sources]) h1",
        "article:has(> header a[href=/sources]) dt:not(:matchesOwn(^Note$)) + dd"
    };

    private static final String UNIT =
            "(?:mg|mcg|ng|g|mL|L|kg|mmHg|min|seconds?|minutes?|hours?|days?|weeks?|months?|years?)(?![\\w])";
    private static final String DOSE_UNIT = "(?:mg|mcg|ng|mL|L|g|kg|mmHg)(?![\\w])";
    private static final String FIGURE = "\\d+(?:[.,]\\d+)*";
    private static final String PEOPLE = "(?:patients|people|participants|children|adults|doses|cases|units)\\b";

    static Stream<Arguments> dosesAreWritten() {
        return Stream.of(
                arguments("D1: without a trailing zero", "\\d+\\.\\d*0(?=(?: to [\\d.,]+)?[ \u00a0]?" + UNIT + ")"),
                arguments("D2: with a leading zero", "(?<!\\d)\\.\\d"),
                arguments("D3: with a space before the unit", "\\d(?:mg|mcg|mL|g|kg)\\b"),
                arguments("D4: without µg and ug", "[µμ]g|\\bug\\b"),
                arguments("D4: without cc, U and IU", "\\d[ \u00a0]?(?:cc|U|u)\\b|\\bIU\\b"),
                arguments(
                        "D4: without Latin and its letters",
                        "\\b(?:QD|QOD|TIW|BID|TID|QID|HS|qd|qod|tiw|bid|tid|qid|qhs|prn|PRN|per os)\\b|(?i)\\bq\\.?[ \u00a0]?\\d+[ \u00a0]?h|\\bq\\.d\\."),
                arguments("D4: with routes written out", "\\b(?:IN|IJ|SC|SQ|SL|PO|[Ss]ub[ -]q|subq|subcut)\\b"),
                arguments("D4: without D/C and @", "\\bD/C\\b|@"),
                // A telephone number begins with a plus sign, and the name of an enantiomer holds one.
                arguments("D6: without signs for words", "[<>≤≥&±]|\\+(?!\\d{1,3} \\d|\\))"),
                arguments(
                        "D8: with a comma from 1,000 up",
                        "(?<![\\d.,A-Za-z/-])\\d{4,}(?:\\.\\d+)?(?=[ \u00a0](?:" + UNIT + "|" + PEOPLE + "))"),
                arguments("D8: without abbreviated thousands", "\\d[ \u00a0]?[KM]\\b"),
                arguments(
                        "D9: without a dash in a range",
                        "\\d[ \u00a0]*[-–—][ \u00a0]*\\d[\\d.,]*[ \u00a0]*" + DOSE_UNIT),
                arguments(
                        "D9: with the unit on both ends of a range",
                        "\\d[ \u00a0]to[ \u00a0]\\d[\\d.,]*[ \u00a0]" + DOSE_UNIT
                                + "|\\bbetween \\d[\\d.,]* and \\d[\\d.,]*[ \u00a0]" + DOSE_UNIT),
                arguments(
                        "D9: with the unit on each figure of a list",
                        "(?<![\\w.,/-])%1$s(?:(?:, %1$s)+,?)?[ \u00a0](?:and|or|versus|against)[ \u00a0]%1$s[ \u00a0]"
                                        .formatted(FIGURE)
                                + DOSE_UNIT),
                arguments(
                        "codes: a place by its name",
                        "\\bINT\\b|\\b(?:[Ll]abeled|[Oo]ff-label|[Ii]nvestigational|in source) (?!US|UK|EU)[A-Z]{2}\\b"),
                arguments(
                        "codes: none as it is stored",
                        "\\b(?:(?:racemic|esketamine)-(?:injection|nasal-spray)|off-label-|not-stated|icd-10-cm|very-low|risk-of-bias"
                                + "|publication-bias|systematic-review|meta-analysis-|case-series|single-injection|slow-push"
                                + "|RACEMIC_INJECTION|OFF_LABEL|NOT_STATED|VERY_LOW|SINGLE_DOSE|LONG_TERM)\\b"),
                arguments("D15: without the signs of trade marks", "[®™]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void dosesAreWritten(String rule, String never) {
        Pattern pattern = Pattern.compile(never);
        List<Fault> faults = new ArrayList<>();
        for (PublishedPage page : everyPage()) {
            for (String line : lines.computeIfAbsent(page.address(), any -> page.lines(NOT_OURS))) {
                pattern.matcher(line)
                        .results()
                        .forEach(found -> faults.add(new Fault(page.address(), around(line, found))));
            }
        }
        assertNone(faults);
    }

    /** D3: a line may end between any two words but not between a figure and its unit. */
    @Test
    void figuresStayWithTheirUnits() {
        Pattern parted = Pattern.compile("\\d (?:mg|mcg|ng|mL|g|kg)(?![\\w])");
        List<Fault> faults = new ArrayList<>();
        for (PublishedPage page : everyPage()) {
            Element body = page.document().body().clone();
            Stream.of(NOT_OURS).forEach(part -> body.select(part).remove());
            // the text of a picture has no line ends
            body.select(".q, svg").remove();
            body.select("*")
                    .forEach(element -> element.textNodes().stream()
                            .map(TextNode::getWholeText)
                            .forEach(text -> parted.matcher(text)
                                    .results()
                                    .forEach(found -> faults.add(new Fault(page.address(), around(text, found))))));
        }
        assertNone(faults);
    }

    private static final Pattern STATUS = Pattern.compile("(?i)\\b(?:approved|licensed|labeled|authorized)\\b");
    private static final Pattern COUNTRY = Pattern.compile(
            "\\b(?:US|UK|EU|FDA|EMA|MHRA|TGA|U\\.S\\.|United States|United Kingdom|Europe\\w*|Swiss|Switzerland|German\\w*|Nor(?:way|wegian)"
                    + "|Canad\\w+|Australia\\w*|Italy|Italian|Hong Kong|Chin(?:a|ese)|Malaysia\\w*|Japan\\w*|New Zealand|Philippine\\w*"
                    + "|Brazil\\w*|India\\w*|Ireland|Irish|Scot\\w+|Colorado|countr(?:y|ies)|jurisdictions?|nowhere|anywhere)\\b");
    private static final Pattern PRODUCT = Pattern.compile(
            "(?i)\\b(?:ketamine|esketamine|spravato|ketalar|ketanest|vesierra|sprays?|injections?|products?|preparations?|drugs?|tablets?|it)\\b");

    /** E6. A status beside its country and product, as in a table, is no sentence. */
    @Test
    void approvalsNameTheirCountryAndProduct() {
        List<Fault> faults = new ArrayList<>();
        for (PublishedPage page : everyPage()) {
            for (Element sentence : page.select(".statement, .statement-again")) {
                Element words = sentence.clone();
                words.select(".citation").remove();
                String text = words.text();
                if (STATUS.matcher(text).find()
                        && !(COUNTRY.matcher(text).find()
                                && PRODUCT.matcher(text).find())) {
                    faults.add(new Fault(page.address(), text));
                }
            }
        }
        assertNone(faults);
    }

    /** What a web article claims is told as a claim; the rest is our own voice. */
    @Test
    void nothingIsPraised() {
        Pattern praise = Pattern.compile(
                "\\b(?:proven|breakthrough(?! (?:\\w+ )?pain)|game[- ]chang\\w+|promising|groundbreaking|miracle|revolutionary)\\b",
                Pattern.CASE_INSENSITIVE);
        List<Fault> faults = new ArrayList<>();
        for (PublishedPage page : everyPage()) {
            for (String line : page.lines(
                    Stream.concat(Stream.of(NOT_OURS), Stream.of(".claim-text")).toArray(String[]::new))) {
                praise.matcher(line)
                        .results()
                        .forEach(found -> faults.add(new Fault(page.address(), around(line, found))));
            }
        }
        assertNone(faults);
    }

    private static String around(String line, MatchResult found) {
        int from = Math.max(0, found.start() - 50);
        int to = Math.min(line.length(), found.end() + 50);
        return "\"%s\" in \"%s\""
                .formatted(found.group(), line.substring(from, to).strip());
    }
}
