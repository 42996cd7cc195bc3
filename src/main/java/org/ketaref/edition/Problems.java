package org.ketaref.edition;

import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListSet;

/** Collects everything that is wrong with an edition, from any thread, so that an editor sees all of it at once and in order. */
final class Problems {
    private final SortedSet<Problem> found = new ConcurrentSkipListSet<>();

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
