package org.ketaref.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.ketaref.dosing.Figures;

/**
 * How wide words are in the type of the sheets: Arimo, embedded in a PDF and of the same widths as Arial, Helvetica and
 * Liberation Sans, of which a browser has one. Lengths are in thousandths of a point.
 */
final class Typeface {
    static final String FAMILY = "Arimo";
    static final Typeface REGULAR = new Typeface("Arimo-Regular.ttf");
    static final Typeface BOLD = new Typeface("Arimo-Bold.ttf");

    /** Letters, figures and the signs of prose; what lies beyond is taken for as wide as an em. */
    private static final int KNOWN = 0x2300;

    private static final int EM = 1000;
    private static final char BOLD_FROM = '\u0002';
    private static final char BOLD_TO = '\u0003';
    private static final char HELD_SPACE = '\u00a0';

    private final byte[] file;
    private final int[] widths = new int[KNOWN];

    private Typeface(String name) {
        try (InputStream in = Objects.requireNonNull(Typeface.class.getResourceAsStream(name), name)) {
            file = in.readAllBytes();
            try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
                CmapLookup glyphs = font.getUnicodeCmapLookup();
                for (int c = ' '; c < KNOWN; c++) {
                    widths[c] = font.getAdvanceWidth(glyphs.getGlyphId(c)) * EM / font.getUnitsPerEm();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The font itself, as a PDF embeds it. */
    byte[] file() {
        return file;
    }

    /** Width of a line of this text. */
    int width(String text, int points) {
        return text.chars().map(this::width).sum() * points;
    }

    private int width(int c) {
        return c < KNOWN ? widths[c] : EM;
    }

    /** The text as {@link #lines} takes it where it is bold. */
    static String bold(String text) {
        return BOLD_FROM + text + BOLD_TO;
    }

    /** The text as {@link #lines} takes it where it never parts at a line end. */
    static String held(String text) {
        return text.replace(' ', HELD_SPACE);
    }

    /**
     * Lines that the text fills in a column of this width, the first after an indent; a figure is never parted from its unit.
     */
    static int lines(String text, int points, int column, int indent) {
        StringBuilder held = new StringBuilder();
        Figures.in(text).forEach(piece -> held.append(piece.figure() ? held(piece.words()) : piece.words()));
        Typeface face = REGULAR;
        int lines = 1;
        int used = indent;
        int space = 0;
        int word = 0;
        for (int at = 0; at <= held.length(); at++) {
            char c = at < held.length() ? held.charAt(at) : ' ';
            if (c == BOLD_FROM || c == BOLD_TO) {
                face = c == BOLD_FROM ? BOLD : REGULAR;
            } else if (c != ' ') {
                word += face.width(c) * points;
            } else if (word > 0) {
                // The maker of the PDF wants room for the space after a word too.
                int after = at < held.length() ? REGULAR.width(' ') * points : 0;
                boolean fits = used == 0 || used + space + word + after <= column;
                lines += fits ? 0 : 1;
                used = fits ? used + (used == 0 ? 0 : space) + word : word;
                space = face.width(' ') * points;
                word = 0;
            }
        }
        return lines;
    }
}
