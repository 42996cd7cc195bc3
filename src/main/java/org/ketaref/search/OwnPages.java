package org.ketaref.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The site's own lists and tools, which are no topics: what is typed for each stands in {@code own-pages.txt}. */
final class OwnPages {
    private static final String FILE = "own-pages.txt";
    private static final String PLACE = "List or tool";
    private static final int SHORTEST_BEGINNING = 4;

    private final Map<String, SearchHit> byKey = new LinkedHashMap<>();

    OwnPages() {
        for (String line : EntryTerms.lines(FILE)) {
            String[] parts = line.split(": ", 3);
            SearchHit page = new SearchHit(parts[0], parts[1], PLACE, List.of());
            Stream.of(parts[2].split(";")).forEach(term -> byKey.putIfAbsent(key(term), page));
        }
    }

    /** The page that is meant by the whole of what was typed. */
    Optional<SearchHit> of(String typed) {
        return Optional.ofNullable(byKey.get(key(typed)));
    }

    /** The pages that may be meant by who has typed so far: by the whole of it, or by the beginning of a title. */
    List<SearchHit> begun(String typed) {
        boolean enough = typed.length() >= SHORTEST_BEGINNING;
        return all().stream()
                .filter(page -> page.equals(byKey.get(key(typed)))
                        || enough && page.title().regionMatches(true, 0, typed, 0, typed.length()))
                .limit(1)
                .toList();
    }

    List<SearchHit> all() {
        return byKey.values().stream().distinct().toList();
    }

    /** Its words in any order, without those that say nothing of a subject. */
    private static String key(String text) {
        List<String> stems = Analyzers.terms(Analyzers.STEMS, text);
        List<String> telling = stems.stream()
                .filter(stem -> Role.of(stem) != Role.GRAMMAR && Role.of(stem) != Role.COMMON)
                .toList();
        return (telling.isEmpty() ? stems : telling)
                .stream().distinct().sorted().collect(Collectors.joining(" "));
    }
}
