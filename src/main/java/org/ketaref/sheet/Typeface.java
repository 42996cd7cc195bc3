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
        return text.chars().map(c -> c < KNOWN ? widths[c] : EM).sum() * points;
    }

    /** Lines that the text fills in a column of this width; a figure is never parted from its unit. */
    int lines(String text, int points, int column) {
        StringBuilder held = new StringBuilder();
        Figures.in(text)
                .forEach(piece -> held.append(piece.figure() ? piece.words().replace(' ', '\u00a0') : piece.words()));
        int lines = 1;
        int used = 0;
        int space = width(" ", points);
        for (String word : held.toString().split(" ")) {
            int width = width(word, points);
            if (used > 0 && used + space + width > column) {
                lines++;
                used = width;
            } else {
                used += (used > 0 ? space : 0) + width;
            }
        }
        return lines;
    }
}
