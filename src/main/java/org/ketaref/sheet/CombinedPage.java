package org.ketaref.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    static CombinedPage of(CombinedSheet sheet, SheetStamp stamp) {
        Paper paper = new Paper();
        paper.takeHead(sheet.title(), sheet.purpose(), List.of());
        paper.takeFoot(stamp.foot("/" + sheet.path()));
        paper.takeLocal();
        paper.takeNote(1);
        paper.takeBlock();
        Map<String, List<Statement>> sections = new LinkedHashMap<>();
        int left = 0;
        for (CombinedSheet.Line line : sheet.lines()) {
            if (!sections.containsKey(line.heading())) {
                paper.takeBlock();
            }
            if (paper.takes("", line.statement())) {
                sections.computeIfAbsent(line.heading(), heading -> new ArrayList<>())
                        .add(line.statement());
            } else {
                left++;
            }
        }
        return new CombinedPage(sheet, stamp, sections, left);
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
