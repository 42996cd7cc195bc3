package org.ketaref.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.ketaref.search.SearchHit.Piece;

/** Gives highlighted text in pieces instead of markup, so that a page escapes it like any other text. */
final class StatementMarks extends PassageFormatter {
    @Override
    public List<Piece> format(Passage[] passages, String content) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Passage passage : passages) {
            for (int i = 0; i < passage.getNumMatches(); i++) {
                int start = Math.max(at, passage.getMatchStarts()[i]);
                int end = passage.getMatchEnds()[i];
                if (end > start) {
                    add(pieces, content.substring(at, start), false);
                    add(pieces, content.substring(start, end), true);
                    at = end;
                }
            }
        }
        add(pieces, content.substring(at), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }
}
