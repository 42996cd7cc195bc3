package org.ketaref.edition;

import java.util.Comparator;

/**
 * One thing wrong in the content.
 *
 * @param file    path below the content folder
 * @param line    from 1
 * @param message what is wrong and what was expected
 */
public record Problem(String file, int line, String message) implements Comparable<Problem> {
    @Override
    public int compareTo(Problem other) {
        return Comparator.comparing(Problem::file)
                .thenComparingInt(Problem::line)
                .thenComparing(Problem::message)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
