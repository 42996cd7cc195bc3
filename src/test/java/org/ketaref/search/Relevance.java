package org.ketaref.search;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How often the right page comes first, by kind of query. */
record Relevance(String name, List<Outcome> outcomes) {

    /**
     * A query with what must come first.
     *
     * @param kind  what sort of query it is
     * @param typed what is typed
     * @param first addresses of which one must come first, {@code *} for any characters; empty where nothing is covered
     */
    record Case(String kind, String typed, List<String> first) {
        /** The place of the first right result, from 1; 0 where none is. */
        int place(SearchPage page) {
            List<String> shown = Stream.concat(
                            page.answers().stream().map(Answer::address),
                            page.hits().stream().map(SearchHit::address))
                    .distinct()
                    .toList();
            if (first.isEmpty()) {
                boolean dosed = page.answers().stream().anyMatch(Answer.Doses.class::isInstance);
                return !dosed && page.message().startsWith("Ketaref does not cover") ? 1 : 0;
            }
            for (int i = 0; i < shown.size(); i++) {
                if (isRight(shown.get(i))) {
                    return i + 1;
                }
            }
            return 0;
        }

        private boolean isRight(String address) {
            return first.stream()
                    .anyMatch(wanted -> wanted.contains("#")
                            ? address.matches(wanted.replace("*", ".*"))
                            : address.replaceFirst("#.*", "").equals(wanted));
        }
    }

    /** A case with the place of its first right result. */
    record Outcome(Case of, int place, String shown) {}

    static List<Case> cases(String file) throws IOException {
        try (InputStream in = Relevance.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new Case(
                            cells[0],
                            cells[1],
                            cells[2].equals("-") ? List.of() : Arrays.asList(cells[2].split("\\|"))))
                    .toList();
        }
    }

    static Relevance of(String name, List<Case> cases, SearchPages pages) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Case one : cases) {
            SearchPage page = pages.get(one.typed());
            String shown = Stream.concat(
                            page.answers().stream().map(Answer::address),
                            page.hits().stream().map(SearchHit::address))
                    .distinct()
                    .limit(3)
                    .toList()
                    .toString();
            outcomes.add(new Outcome(one, one.place(page), shown));
        }
        return new Relevance(name, outcomes);
    }

    double successAt(int rank) {
        return share(outcomes, rank);
    }

    /** A table by kind, then what missed. */
    String report() {
        Map<String, List<Outcome>> byKind = new LinkedHashMap<>();
        outcomes.forEach(outcome -> byKind.computeIfAbsent(outcome.of().kind(), kind -> new ArrayList<>())
                .add(outcome));
        byKind.put("all", outcomes);
        StringBuilder report = new StringBuilder(
                "%n%s%n%-14s %5s %7s %7s %6s%n".formatted(name, "kind", "n", "first", "three", "MRR"));
        byKind.forEach((kind, of) -> report.append(String.format(
                Locale.ROOT,
                "%-14s %5d %6.1f%% %6.1f%% %6.3f%n",
                kind,
                of.size(),
                100 * share(of, 1),
                100 * share(of, 3),
                of.stream()
                        .mapToDouble(outcome -> outcome.place() == 0 ? 0 : 1.0 / outcome.place())
                        .average()
                        .orElse(0))));
        outcomes.stream()
                .filter(outcome -> outcome.place() != 1)
                .forEach(outcome -> report.append(String.format(
                        "  missed: %-40s wanted %s, place %d, shown %s%n",
                        outcome.of().typed(), outcome.of().first(), outcome.place(), outcome.shown())));
        return report.toString();
    }

    private static double share(List<Outcome> of, int rank) {
        return of.stream()
                        .filter(outcome -> outcome.place() > 0 && outcome.place() <= rank)
                        .count()
                / (double) of.size();
    }
}
