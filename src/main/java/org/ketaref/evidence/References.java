package org.ketaref.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The numbered references of one page: a source gets its number where the page first cites it. */
public final class References {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    private References() {}

    /**
     * A reference of the page.
     *
     * @param number from 1
     * @param source what it is
     */
    public record Entry(int number, Source source) {}

    /**
     * A citation as the page shows it.
     *
     * @param number  the reference's number on this page
     * @param href    the reference's entry on this page
     * @param where   short name and locator: "US label 2024, sec. 2.2"
     * @param kind    what sort of source it is
     */
    public record Mark(int number, String href, String where, String kind) {
        /** As it is read; in brackets with its kind, since a bare figure beside a dose could be misread. */
        public String written() {
            return "[" + number + ", " + kind + "]";
        }

        /** The same with its place in the source. */
        public String title() {
            return where + " (" + kind + ")";
        }
    }

    /** Numbers the sources of these statements in the order in which the page shows them. */
    public static References of(Collection<Statement> statements) {
        References references = new References();
        statements.forEach(
                statement -> statement.citations().forEach(citation -> references.number(citation.source())));
        return references;
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** All citations of a statement, in order. */
    public List<Mark> marks(Statement statement) {
        return statement.citations().stream().map(this::mark).toList();
    }

    /** The same as HTML: links to the entries of this page, a space after each. */
    public String links(Statement statement) {
        return marks(statement).stream().map(mark -> link(mark) + " ").collect(Collectors.joining());
    }

    /** The first of those links; empty where nothing is cited. */
    public String firstLink(Statement statement) {
        return marks(statement).stream().limit(1).map(References::link).collect(Collectors.joining());
    }

    /** The statement's own HTML, its citations as links to the entries of this page. */
    public String html(Statement statement) {
        Map<Integer, String> anchors = statement.citations().stream()
                .collect(Collectors.groupingBy(
                        Citation::mark, Collectors.mapping(citation -> link(mark(citation)), Collectors.joining(" "))));
        String html = statement.html();
        for (Map.Entry<Integer, String> anchor : anchors.entrySet()) {
            html = html.replace("{{" + anchor.getKey() + "}}", " " + anchor.getValue());
        }
        return html;
    }

    private Mark mark(Citation citation) {
        Source source = citation.source();
        return new Mark(
                number(source),
                "#ref-" + source.id(),
                source.shortName() + ", " + citation.locator(),
                source.kind().tag());
    }

    private static String link(Mark mark) {
        return "<a class=\"citation\" href=\"%s\" title=\"%s\">%s</a>"
                .formatted(
                        mark.href(), HtmlUtils.htmlEscape(mark.title(), StandardCharsets.UTF_8.name()), mark.written());
    }

    private int number(Source source) {
        return numbers.computeIfAbsent(source.id(), id -> {
            entries.add(new Entry(entries.size() + 1, source));
            return entries.size();
        });
    }
}
