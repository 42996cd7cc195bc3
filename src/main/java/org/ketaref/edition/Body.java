package org.ketaref.edition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.ketaref.evidence.BlockKind;

/**
 * The prose of a topic below its front matter: headings, and lines that each are one statement.
 *
 * @param headings in order
 * @param lines    in order
 */
record Body(List<Head> headings, List<Line> lines) {
    private static final Parser BLOCKS =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

    /** What the table of sections holds of a heading and of the anchor that is made of it. */
    private static final int LONGEST_HEADING = 120;

    private static final Pattern MARKED = Pattern.compile("[<>\\[\\]`*]");

    /** A heading; level is 2 or 3. */
    record Head(int level, String anchor, String words) {}

    /** One statement as written; {@code head} is the place of its heading, -1 before the first. */
    record Line(int head, int block, BlockKind kind, int line, String words) {}

    /**
     * Reads the prose.
     *
     * @param firstLine the line of the file on which the text begins, from 1
     */
    static Body read(String file, String text, int firstLine, Problems problems) {
        return new Reader(file, text.lines().toList(), firstLine, problems).read(BLOCKS.parse(text));
    }

    private static final class Reader {
        private final String file;
        private final List<String> source;
        private final int firstLine;
        private final Problems problems;
        private final List<Head> headings = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        private final Set<String> anchors = new HashSet<>();
        private int block;

        Reader(String file, List<String> source, int firstLine, Problems problems) {
            this.file = file;
            this.source = source;
            this.firstLine = firstLine;
            this.problems = problems;
        }

        Body read(Node document) {
            for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
                if (node instanceof Heading heading) {
                    heading(heading);
                } else if (node instanceof Paragraph paragraph) {
                    statements(paragraph, BlockKind.SENTENCE);
                } else if (node instanceof ListBlock list) {
                    list(list);
                } else {
                    refuse(node);
                }
                block++;
            }
            return new Body(List.copyOf(headings), List.copyOf(lines));
        }

        private void heading(Heading heading) {
            SourceSpan span = heading.getSourceSpans().get(0);
            String words = source.get(span.getLineIndex())
                    .replaceFirst("^\\s*#+\\s*", "")
                    .strip();
            if (words.isEmpty() || MARKED.matcher(words).find()) {
                problems.add(file, lineOf(span), "a heading with markup or without words, expected words alone");
            }
            if (words.length() > LONGEST_HEADING) {
                problems.add(
                        file,
                        lineOf(span),
                        "a heading of %d characters, expected at most %d".formatted(words.length(), LONGEST_HEADING));
            }
            int level = heading.getLevel();
            if (level < 2 || level > 3) {
                problems.add(file, lineOf(span), "a heading of level %d, expected ## or ###".formatted(level));
            }
            String anchor =
                    words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
            if (!anchors.add(anchor)) {
                problems.add(file, lineOf(span), "the heading '%s' stands twice, expected it once".formatted(words));
            }
            headings.add(new Head(Math.min(Math.max(level, 2), 3), anchor, words));
        }

        private void list(ListBlock list) {
            BlockKind kind = list instanceof BulletList ? BlockKind.BULLET : BlockKind.NUMBER;
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                Node content = item.getFirstChild();
                if (item instanceof ListItem && content instanceof Paragraph paragraph && content.getNext() == null) {
                    statements(paragraph, kind);
                } else {
                    problems.add(
                            file, lineOf(item.getSourceSpans().get(0)), "a list within a list, expected one level");
                }
            }
        }

        private void statements(Paragraph paragraph, BlockKind kind) {
            for (SourceSpan span : paragraph.getSourceSpans()) {
                String words = source.get(span.getLineIndex())
                        .substring(span.getColumnIndex(), span.getColumnIndex() + span.getLength());
                lines.add(new Line(headings.size() - 1, block, kind, lineOf(span), words.strip()));
            }
        }

        private void refuse(Node node) {
            String what = node instanceof HtmlBlock
                    ? "HTML"
                    : "a "
                            + node.getClass()
                                    .getSimpleName()
                                    .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                                    .toLowerCase(Locale.ROOT);
            SourceSpan span = node.getSourceSpans().get(0);
            problems.add(file, lineOf(span), what + " is not allowed, expected headings, sentences and lists");
        }

        private int lineOf(SourceSpan span) {
            return firstLine + span.getLineIndex();
        }
    }
}
