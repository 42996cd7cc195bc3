package org.ketaref.edition;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.ketaref.dosing.Figures;
import org.springframework.web.util.HtmlUtils;

/** Turns our small Markdown into safe HTML: emphasis, citations, links to topics, and nothing else. */
final class Prose {
    /** Nobody reads a longer one; and brackets that never close take a time that grows with the square of their number. */
    private static final int LONGEST = 2_000;

    private static final Pattern CITATION = Pattern.compile("\\[@([^\\]]*)]");
    private static final Pattern LINK = Pattern.compile("\\[\\[([^\\]|]*)(?:\\|([^\\]]*))?]]");
    private static final Pattern SOURCE = Pattern.compile("@?([a-z0-9][a-z0-9-]*),\\s+(\\S.*)");
    /** The end of the sentence stands before the citation's number: "Text.[1]" for "Text [@source].". */
    private static final Pattern CLOSING = Pattern.compile("((?:\\s*\uE000\\d+\uE001)+)([.!?])$");
    /** Each line ends in its citation; a bracket that never closes is none. */
    private static final Pattern CITED = Pattern.compile("\uE001[.!?]?$");

    private static final Pattern ADDRESS = Pattern.compile("https?://|www\\.");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\s*\uE000(\\d+)\uE001|\uE002(\\d+)\uE003");
    private static final Parser INLINE =
            Parser.builder().enabledBlockTypes(Set.<Class<? extends Block>>of()).build();

    /** What the table of citations holds, as the schemas say for the fields of front matter. */
    private static final int LONGEST_LOCATOR = 300;

    private final Map<String, String> titles;
    private final Set<String> sources;
    private final Problems problems;

    /**
     * @param titles  title of each topic, by its path
     * @param sources ids of the bibliography
     */
    Prose(Map<String, String> titles, Set<String> sources, Problems problems) {
        this.titles = titles;
        this.sources = sources;
        this.problems = problems;
    }

    /** A sentence with its citations in it; without any, a problem. */
    CitedText sentence(String file, int line, String written) {
        if (written.length() > LONGEST) {
            problems.add(
                    file,
                    line,
                    "a statement of %,d characters, expected at most %,d".formatted(written.length(), LONGEST));
            return new CitedText("", "", List.of(), Set.of());
        }
        List<CitedText.Cite> citations = new ArrayList<>();
        String marked = replace(CITATION, written, match -> {
            int mark = citations.isEmpty()
                    ? 0
                    : citations.get(citations.size() - 1).mark() + 1;
            citations.addAll(cites(file, line, match.group(1), mark));
            return "\uE000" + mark + "\uE001";
        });
        if (!CITATION.matcher(written).find()) {
            problems.add(file, line, "this statement has no citation, expected one such as [@us-ketalar-pi, sec. 2.2]");
        } else if (!CITED.matcher(marked.strip()).find()) {
            problems.add(file, line, "words after the last citation, expected the line to end in its citation");
        }
        marked = CLOSING.matcher(marked.strip()).replaceFirst("$2$1");
        Set<String> links = new LinkedHashSet<>();
        List<String[]> anchors = new ArrayList<>();
        marked = replace(LINK, marked, match -> {
            String path = match.group(1).strip();
            String title = titles.get(path);
            if (title == null) {
                problems.add(
                        file,
                        line,
                        "the link [[%s]] leads to nothing, expected a topic such as routes/oral".formatted(path));
            } else {
                links.add(path);
            }
            String words = match.group(2) == null ? String.valueOf(title) : match.group(2);
            anchors.add(new String[] {path, words});
            return "\uE002" + (anchors.size() - 1) + "\uE003";
        });
        Inline inline = new Inline(file, line);
        INLINE.parse(marked).accept(inline);
        String html = replace(
                PLACEHOLDER,
                inline.html.toString(),
                match -> match.group(1) != null
                        ? "{{" + match.group(1) + "}}"
                        : "<a href=\"/%s\">%s</a>"
                                .formatted(anchor(anchors, match)[0], escape(anchor(anchors, match)[1])));
        String plain = replace(
                PLACEHOLDER, inline.plain.toString(), match -> match.group(1) != null ? "" : anchor(anchors, match)[1]);
        return new CitedText(html, plain.strip(), citations, links);
    }

    /** A row's summary in our own words, with the citation that the row carries. */
    CitedText row(Fields row, String summary) {
        Fields cite = row.at("cite");
        return new CitedText(
                figures(summary) + "{{0}}", summary, cites(cite.file(), cite.line(), cite.text(), 0), Set.of());
    }

    private List<CitedText.Cite> cites(String file, int line, String written, int mark) {
        List<CitedText.Cite> cites = new ArrayList<>();
        for (String part : written.split(";")) {
            Matcher match = SOURCE.matcher(part.strip());
            if (!match.matches()) {
                problems.add(
                        file,
                        line,
                        "'%s' is not a citation, expected 'source-id, section or page'".formatted(part.strip()));
            } else if (match.group(2).length() > LONGEST_LOCATOR) {
                problems.add(
                        file,
                        line,
                        "a section or page of %d characters, expected at most %d"
                                .formatted(match.group(2).length(), LONGEST_LOCATOR));
            } else if (!sources.contains(match.group(1))) {
                problems.add(
                        file, line, "unknown source '%s', expected an id of sources.yaml".formatted(match.group(1)));
            } else {
                cites.add(new CitedText.Cite(mark, match.group(1), match.group(2)));
            }
        }
        return cites;
    }

    private static String[] anchor(List<String[]> anchors, MatchResult match) {
        return anchors.get(Integer.parseInt(match.group(2)));
    }

    private static String replace(Pattern pattern, String text, Function<MatchResult, String> replacement) {
        return pattern.matcher(text).replaceAll(match -> Matcher.quoteReplacement(replacement.apply(match)));
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    /** Escaped, each figure and its unit held together. */
    private static String figures(String text) {
        return Figures.in(text).stream()
                .map(piece -> piece.figure()
                        ? "<span class=\"q\">" + escape(piece.words()) + "</span>"
                        : escape(piece.words()))
                .collect(Collectors.joining());
    }

    /** Writes the few inline elements that prose may have, and reports any other. */
    private final class Inline extends AbstractVisitor {
        private final String file;
        private final int line;
        private final StringBuilder html = new StringBuilder();
        private final StringBuilder plain = new StringBuilder();

        Inline(String file, int line) {
            this.file = file;
            this.line = line;
        }

        @Override
        public void visit(Text text) {
            if (!(text.getParent() instanceof Link)
                    && ADDRESS.matcher(text.getLiteral()).find()) {
                problems.add(
                        file, line, "a bare link is not allowed in a statement, expected a source in sources.yaml");
            }
            html.append(figures(text.getLiteral()));
            plain.append(text.getLiteral());
        }

        @Override
        public void visit(Emphasis emphasis) {
            wrap("em", emphasis);
        }

        @Override
        public void visit(StrongEmphasis strong) {
            wrap("strong", strong);
        }

        @Override
        protected void visitChildren(Node parent) {
            if (!(parent instanceof Document
                    || parent instanceof Paragraph
                    || parent instanceof Emphasis
                    || parent instanceof StrongEmphasis
                    || parent instanceof Text)) {
                problems.add(
                        file,
                        line,
                        "%s is not allowed in a statement, expected words, *emphasis*, **strong**, [[links]] and [@citations]"
                                .formatted(describe(parent)));
            }
            super.visitChildren(parent);
        }

        @Override
        public void visit(HtmlInline inline) {
            problems.add(
                    file, line, "HTML such as %s is not allowed, expected Markdown".formatted(inline.getLiteral()));
        }

        @Override
        public void visit(Code code) {
            problems.add(file, line, "code is not allowed in a statement, expected words");
        }

        private void wrap(String element, Node node) {
            html.append('<').append(element).append('>');
            visitChildren(node);
            html.append("</").append(element).append('>');
        }

        private static String describe(@Nullable Node node) {
            return node == null
                    ? "this"
                    : "a " + node.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        }
    }
}
