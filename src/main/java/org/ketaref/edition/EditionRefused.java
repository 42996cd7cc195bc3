package org.ketaref.edition;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown where content has problems: nothing of it was seeded, and what was seeded before is as it was. */
public class EditionRefused extends RuntimeException {
    private final transient List<Problem> problems;

    EditionRefused(String where, List<Problem> problems) {
        super("%s has %d problem%s; nothing was changed%n%s"
                .formatted(
                        where,
                        problems.size(),
                        problems.size() == 1 ? "" : "s",
                        problems.stream().map(Problem::toString).collect(Collectors.joining("\n"))));
        this.problems = List.copyOf(problems);
    }

    /** All of them, by file and line. */
    public List<Problem> problems() {
        return problems;
    }
}
