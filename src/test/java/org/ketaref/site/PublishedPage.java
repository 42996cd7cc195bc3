package org.ketaref.site;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * One answer of the running application, parsed.
 *
 * @param address  what was asked for, such as {@code /indications/migraine}
 * @param status   of the answer
 * @param type     its {@code Content-Type}
 * @param document what it holds
 */
public record PublishedPage(String address, int status, String type, Document document) {

    static PublishedPage of(String address, int status, String type, byte[] body) {
        String home = "http://localhost";
        return new PublishedPage(
                address, status, type, Jsoup.parse(new String(body, StandardCharsets.UTF_8), home + address));
    }

    /** The address without what follows the question mark. */
    public String path() {
        return URI.create(address).getPath();
    }

    /** Whether its address begins with this path, such as {@code sheets}. */
    public boolean isOf(String first) {
        return path().startsWith("/" + first + "/");
    }

    public List<Element> select(String css) {
        return document.select(css);
    }

    /** Addresses of the pages of this site to which it links, without what follows a question mark or a hash. */
    public Set<String> leadsTo() {
        // a feed is no page
        return select("a[href^=/]:not([href$=.atom])").stream()
                .map(link -> link.attr("href").replaceFirst("[?#].*", ""))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What a reader sees of the page as a whole, hidden words for screen readers included. */
    public String text() {
        return document.body().text();
    }

    /**
     * What a reader sees, a block of text each, and what a screen reader says besides. Left out are these parts.
     *
     * @param leftOut CSS selectors
     */
    public List<String> lines(String... leftOut) {
        Element body = document.body().clone();
        for (String part : leftOut) {
            body.select(part).remove();
        }
        Blocks blocks = new Blocks();
        body.traverse(blocks);
        blocks.end();
        for (String attribute : List.of("aria-label", "alt", "data-label", "placeholder")) {
            body.select("[" + attribute + "]").eachAttr(attribute).forEach(blocks::line);
        }
        return blocks.lines;
    }

    private static final class Blocks implements NodeVisitor {
        private final List<String> lines = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (node instanceof Element element && parts(element)) {
                end();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && parts(element)) {
                end();
            }
        }

        private static boolean parts(Element element) {
            return element.isBlock() || element.nameIs("br") || element.nameIs("option") || element.nameIs("text");
        }

        private void end() {
            line(text.toString());
            text.setLength(0);
        }

        private void line(String words) {
            // A no-break space is kept: whether it stands is a rule of its own.
            String line = words.replaceAll("[ \\t\\r\\n]+", " ").strip();
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
    }
}
