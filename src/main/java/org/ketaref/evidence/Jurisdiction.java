package org.ketaref.evidence;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Whose law or practice something is, in a reader's words; the tables keep the code. */
public final class Jurisdiction {
    /** Abbreviations that every clinician reads stay as they are; the rest of the world's codes become names. */
    private static final Map<String, String> OURS = Map.of(
            "US", "US",
            "UK", "UK",
            "EU", "EU",
            "WHO", "WHO",
            "INT", "International",
            "HK", "Hong Kong",
            "CD", "Democratic Republic of the Congo");

    private static final Map<String, String> NAMES = new ConcurrentHashMap<>(OURS);

    private Jurisdiction() {}

    /**
     * The name to show.
     *
     * @param code as the content writes it: two letters of a country, {@code EU}, {@code WHO} or {@code INT}
     */
    public static String name(String code) {
        return NAMES.computeIfAbsent(
                code, country -> new Locale.Builder().setRegion(country).build().getDisplayCountry(Locale.US));
    }
}
