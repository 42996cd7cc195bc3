package org.ketaref.dosing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the figures in a text, so that a figure and its unit never part at a line end (ISMP; standards D3), and no line begins
 * with the comma or bracket after them.
 */
public final class Figures {
    private static final Pattern FIGURE = Pattern.compile(
            "(?<![\\w.,])\\d[\\d,.]* (?:mg|mcg|ng|mL|g|kg|L|mmHg|micromol|hours?|minutes?|seconds?|days?|weeks?|months?|years?)"
                    + "(?:/(?:kg|hour|min|day|mL|L))*(?!\\w)[,;:.)]*");

    private Figures() {}

    /**
     * A stretch of text.
     *
     * @param words  as they stand in the text
     * @param figure whether it is one figure with its unit, and the marks that close up to it
     */
    public record Piece(String words, boolean figure) {}

    /** The text in pieces; joined, their words are the text again. */
    public static List<Piece> in(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher figure = FIGURE.matcher(text);
        int at = 0;
        while (figure.find()) {
            if (figure.start() > at) {
                pieces.add(new Piece(text.substring(at, figure.start()), false));
            }
            pieces.add(new Piece(figure.group(), true));
            at = figure.end();
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), false));
        }
        return pieces;
    }
}
