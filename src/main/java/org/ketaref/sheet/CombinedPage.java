package org.ketaref.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ketaref.evidence.References;
import org.ketaref.evidence.Statement;

/**
 * A sheet of statements of several pages, as many as one side of paper holds, with a box to tick before each.
 *
 * @param sheet    what it is made of
 * @param stamp    how old it is and where to ask
 * @param sections statements by heading, in order
 * @param left     how many found no room
 */
public record CombinedPage(CombinedSheet sheet, SheetStamp stamp, Map<String, List<Statement>> sections, int left) {
    static CombinedPage of(CombinedSheet sheet, SheetStamp stamp, Paper paper) {
        SheetLayout layout = new SheetLayout(paper);
        CombinedPage filled =
                new CombinedPage(sheet, stamp, Map.of(), sheet.lines().size());
        for (CombinedSheet.Line line : sheet.lines()) {
            CombinedPage fuller = filled.with(line);
            filled = layout.holds(fuller) ? fuller : filled;
        }
        return filled;
    }

    private CombinedPage with(CombinedSheet.Line line) {
        Map<String, List<Statement>> fuller = new LinkedHashMap<>(sections);
        fuller.merge(
                line.heading(),
                List.of(line.statement()),
                (lines, more) -> Stream.concat(lines.stream(), more.stream()).toList());
        return new CombinedPage(sheet, stamp, fuller, left - 1);
    }

    public String title() {
        return sheet.title();
    }

    /** Every statement that it shows, in order. */
    public List<Statement> statements() {
        return sections.values().stream().flatMap(List::stream).toList();
    }

    /** The numbered sources of the sheet. */
    public References references() {
        return References.of(statements());
    }

    /** What found no room. */
    public String note() {
        String lines = left == 1 ? "1 line" : left + " lines";
        return left == 0 ? "" : "Left to the pages: " + lines + ".";
    }
}
