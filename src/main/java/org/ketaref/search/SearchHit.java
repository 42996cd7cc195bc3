package org.ketaref.search;

import java.util.List;
import org.ketaref.topic.Topic;

/**
 * One result of a search.
 *
 * @param address where it leads, with an anchor where it is one statement
 * @param title   of the page
 * @param place   which kind of topic it is, and its group
 * @param words   the statement that matched, or other names of the topic
 */
public record SearchHit(String address, String title, String place, List<Piece> words) {
    private static final int NAMES_SHOWN = 6;

    /**
     * A stretch of text.
     *
     * @param text   as it stands
     * @param marked whether it is a word that was looked for
     */
    public record Piece(String text, boolean marked) {}

    /** A topic with its names. */
    static SearchHit of(Topic topic, String place) {
        String names =
                String.join(", ", topic.aliases().stream().limit(NAMES_SHOWN).toList());
        return new SearchHit(
                topic.address(), topic.title(), place, names.isEmpty() ? List.of() : List.of(new Piece(names, false)));
    }
}
