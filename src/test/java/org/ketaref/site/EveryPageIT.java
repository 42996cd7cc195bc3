package org.ketaref.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What the frame and the markup of every page hold: addresses, links, headings, tables, and nothing from elsewhere. */
class EveryPageIT extends SiteIT {
    private static final String INTENDED_USE =
            "For health professionals, to look up published information on ketamine; not for a particular patient, not for patients.";
    private static final int FIRST_VIEW = 50 * 1024;

    private static final String LOADED =
            "script[src], img[src], iframe[src], source[src], video[src], audio[src], embed[src], object[data], link[href]";

    @Test
    void answers() {
        assertNone(everyAnswer().stream()
                .filter(page -> page.status() != 200
                        || !page.type().toLowerCase(Locale.ROOT).endsWith("charset=utf-8"))
                .map(page -> new Fault(page.address(), page.status() + " " + page.type()))
                .toList());
    }

    @Test
    void isReachedFromHome() {
        Map<String, PublishedPage> pages = byAddress();
        Set<String> reached = new HashSet<>(Set.of("/"));
        Deque<String> next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            pages.get(next.poll()).leadsTo().stream()
                    .filter(pages::containsKey)
                    .filter(reached::add)
                    .forEach(next::add);
        }
        assertNone(pages.keySet().stream()
                .filter(address -> !address.startsWith("/search") && !reached.contains(address))
                .map(address -> new Fault(address, "no page leads here"))
                .toList());
    }

    @Test
    void linksToWhatExists() {
        Map<String, PublishedPage> pages = byAddress();
        Map<PublishedPage, Set<String>> ids = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (PublishedPage page : everyPage()) {
            for (Element link : page.select("a[href], form[action]")) {
                String to = link.hasAttr("href") ? link.attr("href") : link.attr("action");
                if (to.matches("https?://.+|.+\\.atom")) {
                    continue;
                }
                String path = to.replaceFirst("[?#].*", "");
                String anchor = to.contains("#") ? to.substring(to.indexOf('#') + 1) : null;
                PublishedPage target = path.isEmpty() ? page : pages.get(path);
                if (target == null || target.status() != 200) {
                    faults.add(new Fault(page.address(), "no page at " + to));
                } else if (anchor != null
                        && !ids.computeIfAbsent(target, EveryPageIT::ids).contains(anchor)) {
                    faults.add(new Fault(page.address(), "no anchor at " + to));
                }
            }
        }
        assertNone(faults);
    }

    private static Set<String> ids(PublishedPage page) {
        return page.select("[id]").stream().map(Element::id).collect(Collectors.toSet());
    }

    @Test
    void namesOnlyElementsThatItHas() {
        assertNone(over(
                "[aria-labelledby], [aria-describedby], label[for], [popovertarget]",
                element -> Stream.of("aria-labelledby", "aria-describedby", "for", "popovertarget")
                        .flatMap(name -> Stream.of(element.attr(name).split(" ")))
                        .filter(id -> !id.isEmpty() && element.ownerDocument().getElementById(id) == null)
                        .map(id -> "nothing has the id " + id)));
    }

    @Test
    void givesEachIdOnce() {
        List<Fault> faults = new ArrayList<>();
        for (PublishedPage page : everyPage()) {
            Set<String> seen = new HashSet<>();
            page.select("[id]").stream()
                    .filter(element -> !seen.add(element.id()))
                    .forEach(element -> faults.add(new Fault(page.address(), element.id() + " stands twice")));
        }
        assertNone(faults);
    }

    @Test
    void hasOneTitleAndHeadingsInOrder() {
        List<Fault> faults = new ArrayList<>();
        for (PublishedPage page : everyPage()) {
            int level = 0;
            for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
                int next = heading.tagName().charAt(1) - '0';
                if (next > level + 1) {
                    faults.add(new Fault(
                            page.address(),
                            "%s \"%s\" comes after h%d".formatted(heading.tagName(), heading.text(), level)));
                }
                level = next;
            }
            int titles = page.select("h1").size();
            if (titles != 1) {
                faults.add(new Fault(page.address(), titles + " h1"));
            }
            if (page.document().title().isBlank() || !page.document().title().endsWith("Ketaref")) {
                faults.add(new Fault(page.address(), "title: " + page.document().title()));
            }
        }
        assertNone(faults);
    }

    @Test
    void hasALanguageAMainPartAndAWayToSkipToIt() {
        assertNone(everyPage().stream()
                .filter(page -> page.select("html[lang=en-US]").isEmpty()
                        || page.select("main#main").size() != 1
                        || page.select("body > a.skip-link[href=#main]:first-child")
                                .isEmpty())
                .map(page -> new Fault(page.address(), "lang, main or skip link is missing"))
                .toList());
    }

    @Test
    void saysWhatEachTableAndCellIs() {
        assertNone(over("table", table -> {
            List<String> faults = new ArrayList<>();
            if (table.select("> caption").text().isBlank()) {
                faults.add("a table without caption: " + beginning(table));
            }
            if (table.select("th").isEmpty()) {
                faults.add("a table without heads: " + beginning(table));
            }
            table.select("th").stream()
                    .filter(head -> !head.attr("scope").matches("col|row|colgroup|rowgroup"))
                    .forEach(head -> faults.add("th without scope: " + head.text()));
            return faults.stream();
        }));
    }

    /** Standards A.3: a dose never travels without them. */
    @Test
    void everyDoseCarriesItsStopConditionsAndMonitoring() {
        assertNone(over(".dose", dose -> {
            // A sheet is one entry as a whole: its stop-conditions and monitoring are those of all its doses.
            Element sheet = dose.closest(".sheet");
            boolean stops = sheet == null
                    ? !dose.select(".guard.stop :is(a[href^=/contraindications/], .statement, .statement-again)")
                            .isEmpty()
                    : !sheet.select("section:has(h2:matchesOwn(^Do not give$)) li")
                            .isEmpty();
            boolean monitoring = sheet == null
                    ? !dose.select(".guard.care :is(.statement, .statement-again)")
                            .isEmpty()
                    : !sheet.select("section:has(h2:matchesOwn(^Monitor$)) .statement")
                            .isEmpty();
            return Stream.of(
                            stops ? "" : dose.id() + " without stop-conditions",
                            monitoring ? "" : dose.id() + " without monitoring")
                    .filter(fault -> !fault.isEmpty());
        }));
        assertThat(everyTopic()).anyMatch(page -> !page.select(".dose").isEmpty());
    }

    @Test
    void holdsNoStyleOrScriptOfItsOwn() {
        assertNone(over("[style], style, script:not([src])", element -> Stream.of(beginning(element))));
        assertNone(over(
                "*",
                element -> element.attributes().asList().stream()
                        .filter(attribute -> attribute.getKey().startsWith("on")
                                || attribute.getValue().strip().startsWith("javascript:"))
                        .map(attribute -> attribute.getKey() + " on " + beginning(element))));
    }

    @Test
    void loadsNothingFromAnotherHost() {
        assertNone(over(
                LOADED + ", [srcset], [poster], form[action]",
                element -> Stream.of("src", "data", "href", "srcset", "poster", "action")
                        .map(element::attr)
                        .filter(address ->
                                !address.isEmpty() && !address.matches("/(?!/).*|data:image/png;base64,.*"))));
    }

    @Test
    void loadsOnlyWhatIsThere() {
        Set<String> loaded = everyPage().stream()
                .flatMap(page -> page.select(LOADED).stream())
                .map(element ->
                        element.attr(element.hasAttr("href") ? "href" : element.hasAttr("src") ? "src" : "data"))
                // the QR code of a sheet stands in the page itself
                .filter(address -> !address.startsWith("data:"))
                .collect(Collectors.toSet());

        assertThat(loaded)
                .isNotEmpty()
                .allSatisfy(address -> assertThat(bytes(address)).isNotEmpty());
    }

    @Test
    void saysWhomItIsFor() {
        assertNone(everyPage().stream()
                .filter(page -> !page.text().contains(INTENDED_USE))
                .map(page -> new Fault(page.address(), "no intended use"))
                .toList());
    }

    @Test
    void ofATopicOrSheetSaysHowOldItIsAndWhoReviewedIt() {
        assertNone(Stream.concat(everyTopic().stream(), everySheet().stream())
                .flatMap(page -> Stream.of(
                                "(?i)revision:? \\d+\\b",
                                "(?i)review by [A-Z][a-z]+ \\d{1,2}, 20\\d\\d: (current|due|overdue)\\b",
                                "(?i)reviewer:? none yet",
                                "Edition [0-9a-f]{8}\\b")
                        .filter(wanted -> !page.text().matches("(?s).*" + wanted + ".*"))
                        .map(wanted -> new Fault(page.address(), "says nowhere: " + wanted)))
                .toList());
    }

    /** With its styles and scripts, compressed as it is answered to every browser of today. */
    @Test
    void ofATopicIsSmallEnoughForASlowNetwork() {
        Brotli4jLoader.ensureAvailability();
        Map<String, Integer> shared = new HashMap<>();
        assertNone(everyTopic().stream()
                .map(page -> {
                    int size = compressed(bytes(page.address()))
                            + page.select("link[rel=stylesheet], script[src]").stream()
                                    .map(part -> part.attr(part.hasAttr("href") ? "href" : "src"))
                                    .mapToInt(part -> shared.computeIfAbsent(part, any -> compressed(bytes(part))))
                                    .sum();
                    return new Fault(page.address(), size > FIRST_VIEW ? size + " bytes" : "");
                })
                .filter(fault -> !fault.text().isEmpty())
                .toList());
    }

    private static int compressed(byte[] content) {
        try {
            return Encoder.compress(content, new Encoder.Parameters().setMode(Encoder.Mode.TEXT)).length;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Fault> over(String css, Function<Element, Stream<String>> rule) {
        return everyPage().stream()
                .flatMap(page -> page.select(css).stream().flatMap(rule).map(fault -> new Fault(page.address(), fault)))
                .toList();
    }

    private Map<String, PublishedPage> byAddress() {
        return everyAnswer().stream().collect(Collectors.toMap(PublishedPage::address, page -> page));
    }

    private static String beginning(Element element) {
        String html = element.outerHtml().replaceAll("\\s+", " ");
        return html.substring(0, Math.min(html.length(), 120));
    }
}
