package org.ketaref.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Narrower and lay terms that lead to a topic without being a name of it, as the entry terms of MeSH do: "NSTEMI" leads to
 * severe cardiac disease. They are searched like names and shown on no page.
 */
final class EntryTerms {
    private static final String FILE = "entry-terms.txt";

    private final Map<String, List<String>> byPath = new HashMap<>();

    EntryTerms() {
        for (String line : lines(FILE)) {
            String[] parts = line.split(": ", 2);
            byPath.put(
                    parts[0], Stream.of(parts[1].split(";")).map(String::strip).toList());
        }
    }

    /** The lines of a file beside this class, without comments. */
    static List<String> lines(String file) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(EntryTerms.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The terms that lead to the topic at this address without its leading slash. */
    List<String> of(String path) {
        return byPath.getOrDefault(path, List.of());
    }

    /** Every address that terms lead to. */
    Iterable<String> paths() {
        return byPath.keySet();
    }
}
