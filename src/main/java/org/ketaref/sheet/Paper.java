package org.ketaref.sheet;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ketaref.evidence.Citation;
import org.ketaref.evidence.References;
import org.ketaref.evidence.Source;
import org.ketaref.evidence.Statement;

/**
 * One side of paper as it fills: as wide as A4 and as high as US Letter, so that the same lines fit both. Words are measured in
 * the type of the sheet and in the sizes of {@code sheet.css}, which follows these figures; a sheet that runs to a second side
 * has failed. Lengths are in thousandths of a point.
 */
final class Paper {
    private static final int POINT = 1000;
    private static final int A4_WIDTH = 527 * POINT;
    private static final int LETTER_HEIGHT = 752 * POINT;
    /** What a browser may set otherwise than we measure: a line. */
    private static final int SAFETY = 8 * POINT;

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

    private static final int LABEL_COLUMN = 68 * POINT;
    private static final int BULLET = 10 * POINT;
    private static final int ITEM_GAP = POINT;
    private static final int BLOCK_GAP = 5 * POINT;
    private static final int HEAD_LEAST = 90 * POINT;
    private static final int DOSE_FRAME = 14 * POINT;
    private static final int DOSE_GAP = 6 * POINT;
    private static final int ROW = 14_900;
    private static final int TABLE_GAP = 2 * POINT;
    private static final int CELL_PADDING = 8 * POINT;
    private static final int ACROSS_PADDING = 6 * POINT;
    private static final int LOCAL_GAP = 38 * POINT;

    private int left = LETTER_HEIGHT - SAFETY;
    private int sourcesWidth;
    private final Set<String> sources = new HashSet<>();

    /** Width of the dose block between its borders. */
    static int doseWidth() {
        return A4_WIDTH - DOSE_FRAME;
    }

    /** Whether the cells of a table stand in one line each. */
    static boolean inOneLine(SheetLadder ladder) {
        int columns = 1 + ladder.columns().size();
        int width = Typeface.BOLD.width("Weight", DOSE) + (columns + 1) * CELL_PADDING;
        for (int column = 0; column < columns; column++) {
            int place = column;
            width += ladder.rungs().stream()
                    .mapToInt(rung -> Typeface.BOLD.width(ladder.cells(rung).get(place), DOSE))
                    .max()
                    .orElse(0);
        }
        return width <= doseWidth();
    }

    /** Whether a table fits with its weights side by side. */
    static boolean fitsAcross(SheetLadder ladder) {
        boolean ranges = ladder.rungs().stream().anyMatch(rung -> rung.low().compareTo(rung.high()) != 0);
        int heads = ladder.columns().stream()
                .mapToInt(column -> Typeface.BOLD.width(ladder.head(column), DOSE))
                .max()
                .orElse(Typeface.BOLD.width("Weight", DOSE));
        int widest = ladder.rungs().stream()
                .flatMap(rung -> Stream.concat(Stream.of(rung.weight().toString()), ladder.cells(rung).stream()))
                .mapToInt(cell -> Typeface.BOLD.width(cell, DOSE))
                .max()
                .orElse(0);
        return !ranges
                && ladder.rungs().size() > 1
                && heads + ladder.rungs().size() * (widest + ACROSS_PADDING) <= doseWidth();
    }

    /** Takes room for what every sheet has, whether or not it is enough. */
    void takeHead(String title, String status, Collection<Statement> use) {
        int column = A4_WIDTH - CODE_COLUMN;
        int words = BODY_LINE
                + Typeface.BOLD.lines(title, TITLE, column) * TITLE_LINE
                + Typeface.REGULAR.lines(status, BODY, column) * BODY_LINE;
        for (Statement statement : use) {
            words += Typeface.REGULAR.lines(written(statement), BODY, column) * BODY_LINE;
            cite(statement);
        }
        left -= Math.max(words, HEAD_LEAST) + BLOCK_GAP;
    }

    /** Takes room for the foot. */
    void takeFoot(String words) {
        left -= Typeface.REGULAR.lines(words, BODY, A4_WIDTH) * BODY_LINE + BLOCK_GAP;
    }

    /** Takes room for this many lines of what was left to the page. */
    void takeNote(int lines) {
        left -= lines * BODY_LINE;
    }

    /** Lines that it fills. */
    static int noteLines(String words) {
        return Typeface.BOLD.lines(words, BODY, A4_WIDTH - LABEL_COLUMN);
    }

    void takeLocal() {
        left -= LOCAL_GAP + BLOCK_GAP;
    }

    /** Takes room for the heading and borders of a section. */
    void takeBlock() {
        left -= BLOCK_GAP;
    }

    /** Takes room for the dose block's own frame, and for the line of traps in it. */
    void takeDoseFrame(String traps) {
        left -= DOSE_FRAME + Typeface.BOLD.lines("Dose. " + traps, DOSE, doseWidth()) * DOSE_LINE;
    }

    /** Takes room for an item of a list, if there is enough. */
    boolean takes(String words, Collection<Statement> cited) {
        int height = Typeface.REGULAR.lines(words, BODY, A4_WIDTH - LABEL_COLUMN - BULLET) * BODY_LINE + ITEM_GAP;
        return takes(height, cited);
    }

    /** Takes room for a cited sentence after these words, if there is enough. */
    boolean takes(String before, Statement statement) {
        return takes(before + written(statement), List.of(statement));
    }

    /** Takes room for a dose with its tables, if there is enough. */
    boolean takes(SheetDose dose) {
        Statement statement = dose.row().regimen().statement();
        String words = dose.forWhom() + dose.basis() + marks(statement);
        int height = DOSE_GAP + Typeface.REGULAR.lines(words, DOSE, doseWidth()) * DOSE_LINE;
        for (SheetDose.Part part : dose.parts()) {
            height += partHeight(dose, part);
        }
        return takes(height, List.of(statement));
    }

    private static int partHeight(SheetDose dose, SheetDose.Part part) {
        String figure = (part.name().isEmpty() ? dose.route() : part.name()) + " "
                + part.step().amount();
        int width = Typeface.BOLD.width(figure, FIGURE)
                + Typeface.REGULAR.width(part.step().manner() + ",  ", DOSE);
        int height = (width / doseWidth() + 1) * FIGURE_LINE;
        SheetLadder ladder = part.ladder();
        if (ladder == null) {
            return height;
        }
        int solutions = ladder.columns().size() + (ladder.diluteFirst().isEmpty() ? 0 : 1);
        if (ladder.across()) {
            return height + (2 + solutions) * ROW + TABLE_GAP;
        }
        int diluted = ladder.diluteFirst().isEmpty() ? 0 : ROW;
        int row = inOneLine(ladder) ? ROW : ROW + DOSE_LINE;
        return height + ROW + ladder.rungs().size() * row + diluted + TABLE_GAP;
    }

    private boolean takes(int height, Collection<Statement> cited) {
        int listed = sourceLines(0);
        int more = cited.stream()
                .flatMap(statement -> statement.citations().stream())
                .map(Citation::source)
                .filter(source -> !sources.contains(source.id()))
                .distinct()
                .mapToInt(Paper::width)
                .sum();
        int needed = height + (sourceLines(more) - listed) * BODY_LINE;
        if (needed > left) {
            return false;
        }
        left -= needed;
        cited.forEach(this::note);
        return true;
    }

    private void cite(Statement statement) {
        int listed = sourceLines(0);
        note(statement);
        left -= (sourceLines(0) - listed) * BODY_LINE;
    }

    private void note(Statement statement) {
        statement.citations().stream()
                .map(Citation::source)
                .filter(source -> sources.add(source.id()))
                .forEach(source -> sourcesWidth += width(source));
    }

    private int sourceLines(int more) {
        int column = A4_WIDTH - LABEL_COLUMN;
        return (sourcesWidth + more + column - 1) / column;
    }

    private static int width(Source source) {
        return Typeface.REGULAR.width("00 " + source.shortName() + ".  ", BODY);
    }

    private static String written(Statement statement) {
        return statement.plain() + marks(statement);
    }

    /** The marks of its citations, with room for a number of two digits. */
    static String marks(Statement statement) {
        return References.of(List.of(statement)).marks(statement).stream()
                .map(mark -> " 0" + mark.written())
                .collect(Collectors.joining());
    }
}
