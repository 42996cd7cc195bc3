package org.ketaref.search;

import java.util.Arrays;
import java.util.Optional;

/** Drugs whose names are taken for ketamine's (ISMP; the page on dosing errors tells the cases). */
enum LookAlike {
    KETOROLAC("ketorolac", "an NSAID"),
    KETOPROFEN("ketoprofen", "an NSAID"),
    KETOCONAZOLE("ketoconazole", "an antifungal"),
    KETOTIFEN("ketotifen", "an antihistamine");

    /** Where mix-ups are told. */
    static final String PAGE = "/safe-use/dosing-errors";

    private final String written;
    private final String what;

    LookAlike(String written, String what) {
        this.written = written;
        this.what = what;
    }

    String written() {
        return written;
    }

    /** What a reader who typed it is told. */
    String warning() {
        return "%s is %s, not ketamine. Names that look alike have been mixed up."
                .formatted(written.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + written.substring(1), what);
    }

    /** The drug of this name. */
    static Optional<LookAlike> of(String word) {
        return Arrays.stream(values()).filter(drug -> drug.written.equals(word)).findFirst();
    }
}
