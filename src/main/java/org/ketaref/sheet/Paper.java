package org.ketaref.sheet;

/**
 * One side of paper as it fills: US Letter, the shorter of the two, at the sizes of type that the sheet's styles set. Lines are
 * counted from the length of the text, generously, since a sheet that runs to a second side has failed.
 */
final class Paper {
    /** Tenths of a line of body type that Letter holds beside head, foot, headings and the space for local protocol. */
    private static final int ROOM = 345;

    private static final int BODY_CHARACTERS = 80;
    private static final int BODY_LINE = 10;
    private static final int DOSE_CHARACTERS = 72;
    private static final int DOSE_LINE = 17;
    /** A cited source's short name in the list of sources. */
    private static final int SOURCE = 3;

    private int left = ROOM;

    /** Takes room for a sentence with this many citations, if there is enough. */
    boolean takesBody(String text, int citations) {
        return takes(lines(text.length() + citations * SOURCE * 5, BODY_CHARACTERS) * BODY_LINE + citations * SOURCE);
    }

    /** Takes room for a dose row, if there is enough. */
    boolean takesDose(String text, int citations) {
        return takes(lines(text.length() + citations * SOURCE * 5, DOSE_CHARACTERS) * DOSE_LINE + citations * SOURCE);
    }

    private boolean takes(int tenths) {
        if (tenths > left) {
            return false;
        }
        left -= tenths;
        return true;
    }

    private static int lines(int characters, int perLine) {
        return (characters + perLine - 1) / perLine;
    }
}
