package org.ketaref.search;

import java.util.List;
import org.ketaref.evidence.References;

/**
 * The answer to a search.
 *
 * @param query      as typed, without space around it
 * @param message    what was found, in words
 * @param notes      what was read otherwise than typed, and warnings
 * @param answers    rows that answer, first
 * @param hits       topics, then statements; best first
 * @param near       topics offered where nothing was found
 * @param references what the rows of the answers rest on
 */
public record SearchPage(
        String query,
        String message,
        List<Note> notes,
        List<Answer> answers,
        List<SearchHit> hits,
        List<SearchHit> near,
        References references) {
    /**
     * A line above the results.
     *
     * @param text    what it says
     * @param warning whether names that look alike are in play
     * @param address where it leads, empty where nowhere
     * @param link    words of the link
     */
    public record Note(String text, boolean warning, String address, String link) {
        static Note plain(String text) {
            return new Note(text, false, "", "");
        }
    }

    /** A page with a message alone. */
    static SearchPage saying(String query, String message) {
        return new SearchPage(query, message, List.of(), List.of(), List.of(), List.of(), References.of(List.of()));
    }
}
