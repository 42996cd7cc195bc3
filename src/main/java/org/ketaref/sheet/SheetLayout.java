package org.ketaref.sheet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ketaref.evidence.References;
import org.ketaref.evidence.Statement;
import org.ketaref.topic.Guard;
import org.ketaref.topic.IndicationEffect;
import org.springframework.web.util.HtmlUtils;

/**
 * How high a sheet stands on its paper, word by word, as {@code sheet.css} sets it: a browser and the maker of the PDF lay it
 * out to within a few points of this. A sheet that runs to a second side has failed, so that it measures up, never down.
 * Lengths are in thousandths of a point.
 */
final class SheetLayout {
    private static final int POINT = 1000;
    /** What rounding and a line that breaks a word sooner may add over a side. */
    private static final int SAFETY = 12 * POINT;

    private static final int BODY = 10;
    private static final int BODY_LINE = 12_500;
    private static final int DOSE = 12;
    private static final int DOSE_LINE = 14_400;
    private static final int FIGURE = 16;
    private static final int FIGURE_LINE = 19_200;
    private static final int TITLE = 22;
    private static final int TITLE_LINE = 25_000;

    /** The code's column and the space before it. */
    private static final int CODE_COLUMN = 92 * POINT;

    private static final int HEAD_LEAST = 90 * POINT;
    private static final int HEAD_BELOW = 5_250;
    private static final int LABEL_COLUMN = 68 * POINT;
    private static final int LABEL = 64 * POINT;
    private static final int HEADING = 11;
    private static final int BULLET = 10 * POINT;
    private static final int BOX = 4 * POINT;
    private static final int ITEM_GAP = POINT;
    private static final int BLOCK_FRAME = 5_250;
    private static final int DOSE_SIDES = 14_500;
    private static final int DOSE_FRAME = 13_500;
    private static final int DOSE_GAP = 4 * POINT;
    private static final int DOSE_RULE = 2_750;
    private static final int TRAP_INDENT = 38 * POINT;
    private static final int TRAP_RULE = 1_750;
    private static final int ROW = 15_150;
    private static final int RULE = 750;
    private static final int HEAD_ROW = 15_900;
    private static final int CELL_PADDING = 4 * POINT;
    private static final int LOCAL_GAP = 33_500;
    private static final int OVERDUE_SIDES = 9 * POINT;
    private static final int OVERDUE_FRAME = 5 * POINT;
    private static final int FOOT_FRAME = 6_250;

    /** The share of the dose block that a table leaves to words beside it, and what is left between them. */
    private static final int TABLE_PERCENT = 69;

    private static final int BESIDE_PERCENT = 29;
    /** By how much words beside a table may pass below it. */
    private static final int BELOW = 10 * POINT;

    private static final int PERCENT = 100;

    /** Figures with their units, and citations, which hold together at a line end. */
    private static final Pattern HELD = Pattern.compile("<(?:span class=\"q\"|a class=\"citation\"[^>]*)>([^<]*)");

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private final Paper paper;
    private final Map<String, Integer> known = new HashMap<>();

    SheetLayout(Paper paper) {
        this.paper = paper;
    }

    boolean holds(SheetPage sheet) {
        return height(sheet) + SAFETY <= paper.height();
    }

    boolean holds(CombinedPage sheet) {
        return height(sheet) + SAFETY <= paper.height();
    }

    int height(SheetPage sheet) {
        References refs = sheet.references();
        int height = head(sheet.title(), sheet.standing(), sheet.stamp(), sheet.use(), refs);
        if (sheet.shows(SheetChoice.Part.DOSES.name())) {
            height += doses(sheet, refs);
        }
        Guard guard = sheet.guard();
        Stream<String> stops = sheet.stops().stream().map(refs::html);
        Stream<String> absolute = guard.absolute().isEmpty()
                ? Stream.empty()
                : Stream.of(guard.absolute().stream()
                        .map(stop -> Typeface.bold(stop.topic().title())
                                + marks(refs, stop.positions().get(0).statement()))
                        .collect(Collectors.joining(" ")));
        Stream<String> weigh = sheet.weigh() && !guard.weigh().isEmpty()
                ? Stream.of(Typeface.bold("Weigh:") + " " + SheetComposer.names(guard.weigh()))
                : Stream.empty();
        height += block("Do not give", Stream.of(absolute, stops, weigh).flatMap(all -> all));
        height += block("Monitor", sheet.monitoring().stream().map(refs::html));
        if (!sheet.rescue().isEmpty() || !sheet.noRescue().isEmpty()) {
            Stream<String> rescue = sheet.rescue().stream().map(effect -> rescue(effect, refs));
            height += block("If it goes wrong", Stream.concat(rescue, noRescue(sheet)));
        }
        if (!sheet.preparation().isEmpty()) {
            height += block("Before", sheet.preparation().stream().map(refs::html));
        }
        height += sources(refs, sheet.note());
        height += sheet.shows(SheetChoice.Part.LOCAL.name()) ? LOCAL_GAP : 0;
        return height + foot(sheet.stamp().foot(sheet.page().topic().address()));
    }

    int height(CombinedPage sheet) {
        References refs = sheet.references();
        int height = head(sheet.title(), sheet.sheet().purpose(), sheet.stamp(), List.of(), refs);
        for (Map.Entry<String, List<Statement>> section : sheet.sections().entrySet()) {
            height += list(section.getKey(), section.getValue().stream().map(refs::html), text() - BULLET - BOX);
        }
        height += sources(refs, sheet.note()) + LOCAL_GAP;
        return height + foot(sheet.stamp().foot("/" + sheet.sheet().path()));
    }

    private int head(String title, String standing, SheetStamp stamp, Collection<Statement> use, References refs) {
        int column = paper.width() - CODE_COLUMN;
        int words = BODY_LINE
                + lines(Typeface.bold(title), TITLE, column) * TITLE_LINE
                + lines(Typeface.bold(standing), BODY, column) * BODY_LINE
                + ITEM_GAP;
        if (stamp.overdue()) {
            words += lines(Typeface.bold("Overdue.") + " " + stamp.overdueLine(), BODY, column - OVERDUE_SIDES)
                            * BODY_LINE
                    + OVERDUE_FRAME;
        }
        for (Statement statement : use) {
            words += lines(refs.html(statement), BODY, column) * BODY_LINE;
        }
        return Math.max(words, HEAD_LEAST) + HEAD_BELOW;
    }

    private int doses(SheetPage sheet, References refs) {
        int width = paper.width() - DOSE_SIDES;
        int height = DOSE_FRAME;
        if (!sheet.trapLine().isEmpty()) {
            height += lines(Typeface.bold(sheet.trapLine()), DOSE, width, TRAP_INDENT) * DOSE_LINE + TRAP_RULE;
        } else if (sheet.noDose().isEmpty()) {
            height += DOSE_LINE;
        }
        for (SheetDose dose : sheet.doses()) {
            height += dose(dose, width, refs) + DOSE_GAP + DOSE_RULE;
        }
        for (Statement statement : sheet.noDose()) {
            height += lines(refs.html(statement), DOSE, width, TRAP_INDENT) * DOSE_LINE;
        }
        return height;
    }

    private int dose(SheetDose dose, int width, References refs) {
        int height = 0;
        for (SheetDose.Part part : dose.parts()) {
            int figure = Typeface.BOLD.width(dose.figure(part), FIGURE);
            String manner =
                    part.step().manner().isEmpty() ? "" : ", " + part.step().manner();
            height += (figure / width + lines(manner, DOSE, width, figure % width)) * FIGURE_LINE;
            height += part.drawn().isEmpty() ? 0 : lines(part.drawn(), DOSE, width) * DOSE_LINE;
            height += part.ladder() == null ? 0 : height(part.ladder());
        }
        Statement cited = dose.row().regimen().statement();
        return dose.beside()
                ? height + (dose.below() ? BELOW : 0)
                : height + lines(dose.forWhom() + dose.basis() + marks(refs, cited), DOSE, width) * DOSE_LINE;
    }

    private int block(String heading, Stream<String> items) {
        return list(heading, items, text() - BULLET);
    }

    private int list(String heading, Stream<String> items, int column) {
        int lines = items.mapToInt(item -> lines(item, BODY, column) * BODY_LINE + ITEM_GAP)
                .sum();
        return BLOCK_FRAME + Math.max(lines, lines(Typeface.bold(heading), HEADING, LABEL) * BODY_LINE);
    }

    private int sources(References refs, String note) {
        String sources = refs.entries().stream()
                .map(entry -> entry.number() + " " + entry.source().shortName() + ". ")
                .collect(Collectors.joining());
        int lines = lines(sources, BODY, text()) + (note.isEmpty() ? 0 : lines(Typeface.bold(note), BODY, text()));
        return BLOCK_FRAME + lines * BODY_LINE;
    }

    private int foot(String words) {
        return FOOT_FRAME + lines(words, BODY, paper.width()) * BODY_LINE;
    }

    private int text() {
        return paper.width() - LABEL_COLUMN;
    }

    private static Stream<String> noRescue(SheetPage sheet) {
        return sheet.noRescue().isEmpty() ? Stream.empty() : Stream.of(sheet.noRescue());
    }

    private static String rescue(IndicationEffect effect, References refs) {
        return Typeface.bold(effect.topic().title() + ":") + " " + refs.html(effect.statement());
    }

    private int lines(String markup, int points, int column) {
        return lines(markup, points, column, 0);
    }

    /** Lines of markup or text that begins after an indent; counted once for all the sheets that are tried. */
    private int lines(String markup, int points, int column, int indent) {
        return known.computeIfAbsent(
                points + " " + column + " " + indent + " " + markup,
                any -> Typeface.lines(plain(markup), points, column, indent));
    }

    private static String plain(String markup) {
        if (markup.indexOf('<') < 0) {
            return markup;
        }
        String held = HELD.matcher(markup).replaceAll(found -> Matcher.quoteReplacement(Typeface.held(found.group(1))));
        return HtmlUtils.htmlUnescape(TAG.matcher(held).replaceAll(""));
    }

    private static String marks(References refs, Statement statement) {
        return refs.marks(statement).stream()
                .map(mark -> " " + Typeface.held(mark.written()))
                .collect(Collectors.joining());
    }

    /** Whether the words of a dose find room beside its first table, or pass below it by little. */
    static boolean beside(String words, SheetLadder ladder) {
        return ladder.width() <= narrowest() && below(words, ladder) <= BELOW;
    }

    /** By how much words beside a table pass below it. */
    static int below(String words, SheetLadder ladder) {
        int column = (Paper.A4.width() - DOSE_SIDES) * BESIDE_PERCENT / PERCENT;
        return Math.max(0, Typeface.lines(words, DOSE, column, 0) * DOSE_LINE - height(ladder));
    }

    /** Whether the cells of a table stand in one line each. */
    static boolean inOneLine(SheetLadder ladder) {
        return ladder.width() <= Paper.A4.width() - DOSE_SIDES;
    }

    /** What its heads and cells take side by side. */
    static int width(SheetLadder ladder) {
        // The last has none at its right.
        int width = -CELL_PADDING;
        for (int column = 0; column < ladder.heads().size(); column++) {
            int place = column;
            Typeface face = column <= 1 ? Typeface.BOLD : Typeface.REGULAR;
            width += CELL_PADDING
                    + Math.max(
                            Typeface.BOLD.width(ladder.heads().get(place), DOSE),
                            ladder.rungs().stream()
                                    .mapToInt(rung ->
                                            face.width(ladder.cells(rung).get(place), DOSE))
                                    .max()
                                    .orElse(0));
        }
        return width;
    }

    private static int height(SheetLadder ladder) {
        int row = inOneLine(ladder) ? ROW : ROW + DOSE_LINE;
        int diluted = ladder.diluteFirst().isEmpty()
                ? 0
                : Typeface.lines(Typeface.bold(ladder.diluteFirst()), DOSE, narrowest(), 0) * DOSE_LINE + RULE;
        return HEAD_ROW + ladder.rungs().size() * row + diluted;
    }

    /** Of a table that has words beside it. */
    private static int narrowest() {
        return (Paper.A4.width() - DOSE_SIDES) * TABLE_PERCENT / PERCENT;
    }
}
