package org.ketaref.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.ketaref.site.PublishedPage;
import org.ketaref.site.SiteIT;

/** What every cited sentence, every dose and every source holds, wherever it is shown. */
class EveryStatementIT extends SiteIT {
    private static final Pattern MARK = Pattern.compile("\\[(\\d+), [a-z-]+]");

    @Test
    void hasAnAnchorAndASource() {
        assertNone(faults(".statement", sentence -> {
            if (!sentence.id().matches("[a-z][a-z0-9-]+")) {
                return "no id: " + sentence.text();
            }
            return sentence.select("a.citation").isEmpty() ? "no citation: " + sentence.text() : "";
        }));
    }

    @Test
    void isCitedWhereItIsRepeatedOrStandsInARow() {
        assertNone(faults(
                ".statement-again, .cites",
                row -> row.select("a.citation").isEmpty()
                        ? "no citation: " + row.parent().text()
                        : ""));
    }

    @Test
    void leadsToAReferenceOnItsPage() {
        assertNone(faults("a.citation", mark -> {
            String to = mark.attr("href");
            if (!to.startsWith("#ref-")) {
                return mark.text() + " leads to " + to;
            }
            return mark.ownerDocument().getElementById(to.substring(1)) == null
                    ? mark.text() + " leads to " + to + ", which is not on the page"
                    : "";
        }));
    }

    @Test
    void isMarkedWithTheNumberOfItsReferenceAndItsKind() {
        assertNone(faults("a.citation", mark -> {
            Matcher written = MARK.matcher(mark.text());
            Element entry =
                    mark.ownerDocument().getElementById(mark.attr("href").replace("#", ""));
            if (entry != null && written.matches() && entry.parent().nameIs("ol")) {
                int number = entry.elementSiblingIndex() + 1;
                return written.group(1).equals("" + number) ? "" : mark.text() + " is reference " + number;
            }
            return written.matches() ? "" : "written " + mark.text();
        }));
    }

    @Test
    void hasReferencesThatLeadToTheirSource() {
        Set<String> sources = everyPage().stream()
                .filter(page -> page.isOf("sources") && page.status() == 200)
                .map(PublishedPage::address)
                .collect(Collectors.toSet());
        assertNone(faults("[id^=ref-]", entry -> {
            Stream<Element> links = Stream.concat(Stream.of(entry), entry.select("a").stream());
            String source = "/sources/" + entry.id().substring("ref-".length());
            return links.anyMatch(link -> link.attr("href").equals(source)) && sources.contains(source)
                    ? ""
                    : entry.id() + " does not lead to " + source;
        }));
    }

    @Test
    void isListedOnThePageOfEachOfItsSources() {
        List<Fault> faults = new ArrayList<>();
        Set<String> listed = everyPage().stream()
                .filter(page -> page.isOf("sources"))
                .flatMap(page ->
                        page.select("main a[href]").stream().map(link -> page.address() + " " + link.attr("href")))
                .collect(Collectors.toSet());
        // A sentence may be shown on another page too, such as a note of a dose; it is listed where it comes from.
        Set<String> own = Set.copyOf(asked("select '/' || page || '#' || id from statement"));
        for (PublishedPage page : everyTopic()) {
            for (Element sentence : page.select(".statement")) {
                for (Element mark : sentence.select("a.citation")) {
                    String source = mark.attr("href").replace("#ref-", "/sources/");
                    String address = page.address() + "#" + sentence.id();
                    if (own.contains(address) && !listed.contains(source + " " + address)) {
                        faults.add(new Fault(source, "does not list " + address));
                    }
                }
            }
        }
        assertNone(faults);
    }

    @Test
    void ofADoseHasAnAnchorAFigureAndASource() {
        assertNone(faults(".dose", dose -> {
            if (!dose.id().matches("dose-[a-z0-9-]+")) {
                return "id " + dose.id();
            }
            return dose.select(".dose-figure").isEmpty()
                            || dose.select("a.citation").isEmpty()
                    ? dose.id() + " without figure or citation"
                    : "";
        }));
    }

    @Test
    void ofADoseStandsOnThePageOfItsIndication() {
        Set<String> shown = everyTopic().stream()
                .flatMap(page -> page.select(".dose").stream().map(dose -> page.address() + " " + dose.id()))
                .collect(Collectors.toSet());
        Set<String> wanted =
                new HashSet<>(asked("select '/indications/' || t.slug || ' dose-' || d.anchor from dose_regimen d"
                        + " join topic t on t.id = d.indication_id"));

        assertThat(wanted).isNotEmpty().isSubsetOf(shown);
    }

    @Test
    void ofADoseIsReachedFromThePageOfItsRoute() {
        Set<String> led = everyTopic().stream()
                .filter(page -> page.isOf("routes"))
                .flatMap(page -> page.leadsTo().stream().map(address -> page.address() + " " + address))
                .collect(Collectors.toSet());
        Set<String> wanted = new HashSet<>(asked("select distinct '/routes/' || r.slug || ' /indications/' || t.slug"
                + " from dose_regimen d join topic t on t.id = d.indication_id join topic r on r.id = d.route_id"));

        assertThat(wanted).isNotEmpty().isSubsetOf(led);
    }

    private List<Fault> faults(String css, Function<Element, String> rule) {
        return everyPage().stream()
                .flatMap(page -> page.select(css).stream()
                        .map(rule)
                        .filter(fault -> !fault.isEmpty())
                        .map(fault -> new Fault(page.address(), fault)))
                .toList();
    }
}
