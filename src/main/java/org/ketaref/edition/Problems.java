package org.ketaref.edition;

import java.util.SortedSet;
import java.util.TreeSet;

/** Collects everything that is wrong with an edition, so that an editor sees all of it at once. */
final class Problems {
    private final SortedSet<Problem> found = new TreeSet<>();

    void add(String file, int line, String message) {
        found.add(new Problem(file, line, message));
    }

    void add(Fields where, String message) {
        add(where.file(), where.line(), message);
    }

    SortedSet<Problem> found() {
        return found;
    }
}
