package org.ketaref.sheet;

/**
 * The side of paper that a sheet is composed for, within margins of 7 mm and 12 mm. Lengths are in thousandths of a point; they
 * are rounded down.
 */
enum Paper {
    /** Whichever the reader's printer holds: as wide as A4 and as high as Letter. */
    EITHER("", 527_200, 752_200),
    A4("A4", 527_200, 802_100),
    LETTER("letter", 543_900, 752_200);

    private final String css;
    private final int width;
    private final int height;

    Paper(String css, int width, int height) {
        this.css = css;
        this.width = width;
        this.height = height;
    }

    /** What an address names; of what is no paper, {@link #EITHER}. */
    static Paper of(String written) {
        return written.equalsIgnoreCase("letter") ? LETTER : written.equalsIgnoreCase("a4") ? A4 : EITHER;
    }

    /** The paper that a PDF is made for: what is not Letter is A4. */
    Paper sheet() {
        return this == LETTER ? LETTER : A4;
    }

    String css() {
        return css;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
