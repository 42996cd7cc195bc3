package org.ketaref.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;
import org.springframework.stereotype.Component;

/** The site's own lists and tools, which are no topics: what is typed for each stands in {@code own-pages.txt}. */
@Component
final class OwnPages {
    private static final String FILE = "own-pages.txt";
    private static final String PLACE = "List or tool";
    private static final int SHORTEST_BEGINNING = 4;
    private static final int SHORTEST_MENDED = 5;
    /** Such a word that nothing knows is a slip rather than a subject: "adn". */
    private static final int SHORT = 3;

    /** Ends a term that means its page whatever else is said. */
    private static final String STRONG = "!";

    private static final float NEAR = 0.8f;
    /** A query that says more than a term must say as much of the page as of anything else. */
    private static final float MOST = 0.5f;

    /** What a reader says who wants a list, whichever it is, and where. */
    private static final Set<String> ASKING = Set.copyOf(Analyzers.terms(
            Analyzers.STEMS,
            "show see find view open display full complete whole entire ketaref ward clinic department team"));

    /** What is typed for each, as it is written. */
    private final Map<String, SearchHit> written = new LinkedHashMap<>();

    private final Map<String, SearchHit> byKey = new LinkedHashMap<>();
    private final Map<SearchHit, List<Set<String>>> terms = new LinkedHashMap<>();
    /** Those that mean their page whatever else is said: "a one page handout to tape to the drug trolley". */
    private final Map<List<String>, SearchHit> strong = new LinkedHashMap<>();

    private final Set<String> words = new LinkedHashSet<>();

    OwnPages() {
        for (String line : EntryTerms.lines(FILE)) {
            String[] parts = line.split(": ", 3);
            SearchHit page = new SearchHit(parts[0], parts[1], PLACE, List.of());
            for (String term : parts[2].split(";")) {
                Set<String> telling = telling(Analyzers.terms(Analyzers.STEMS, term));
                if (term.endsWith(STRONG)) {
                    strong.put(Analyzers.terms(Analyzers.STEMS, term), page);
                }
                written.put(term.replace(STRONG, ""), page);
                byKey.putIfAbsent(key(telling), page);
                terms.computeIfAbsent(page, any -> new ArrayList<>()).add(telling);
                words.addAll(Analyzers.terms(Analyzers.WORDS, term));
            }
        }
    }

    /**
     * The page that is meant: by the whole of what was typed, with its typing errors mended, or by most of it where nothing of
     * the rest is anything that Ketaref has, unless what was learned speaks against it; else by what was learned.
     */
    Optional<SearchHit> of(Found found, Lexicon lexicon) {
        return of(found.query().typed())
                .or(() -> mended(found.query(), lexicon))
                .filter(page -> found.likely().mayBe(page.address()))
                .or(() -> found.likely().ownPage().flatMap(this::at));
    }

    private Optional<SearchHit> at(String address) {
        return all().stream().filter(page -> page.address().equals(address)).findFirst();
    }

    private Optional<SearchHit> mended(SearchQuery query, Lexicon lexicon) {
        Set<String> stems = telling(query.words().stream().map(this::stem).toList());
        SearchHit same = byKey.get(key(stems));
        if (same != null) {
            return Optional.of(same);
        }
        List<String> typed = Analyzers.terms(Analyzers.STEMS, query.typed());
        return strong.entrySet().stream()
                .filter(term -> Collections.indexOfSubList(typed, term.getKey()) >= 0)
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> most(query, stems, lexicon));
    }

    private Optional<SearchHit> of(String typed) {
        return Optional.ofNullable(byKey.get(key(telling(Analyzers.terms(Analyzers.STEMS, typed)))));
    }

    private Optional<SearchHit> most(SearchQuery query, Set<String> stems, Lexicon lexicon) {
        Set<String> foreign = query.words().stream()
                .filter(word ->
                        word.known() == QueryWord.Known.NOT && word.text().length() > SHORT
                                || lexicon.isName(word.stem())
                                || lexicon.isDrug(word.stem()))
                .map(this::stem)
                .collect(Collectors.toSet());
        // A word that no page of a topic has can mean a list or tool alone: "printout".
        boolean only = query.words().stream()
                .anyMatch(word -> word.known() != QueryWord.Known.AS_TYPED && words.contains(word.text()));
        record Meant(SearchHit page, Set<String> said) {}
        return terms.entrySet().stream()
                .filter(page -> page.getValue().stream().anyMatch(stems::containsAll))
                .map(page -> new Meant(
                        page.getKey(),
                        page.getValue().stream()
                                .flatMap(Set::stream)
                                .filter(stems::contains)
                                .collect(Collectors.toSet())))
                .filter(meant -> meant.said().size() >= (only ? 1 : 2)
                        && meant.said().size() >= MOST * stems.size()
                        && stems.stream().allMatch(stem -> meant.said().contains(stem) || !foreign.contains(stem)))
                .max(Comparator.comparing(meant -> meant.said().size()))
                .map(Meant::page);
    }

    /** The stem of a word as it was typed where a term has it, else of the word of a term that it begins or comes near. */
    private String stem(QueryWord word) {
        if (words.contains(word.text())
                || word.known() == QueryWord.Known.AS_TYPED
                || word.text().length() < SHORTEST_MENDED) {
            return Lexicon.key(word.text());
        }
        Optional<String> begun = words.stream()
                .filter(own -> word.known() == QueryWord.Known.NOT && own.startsWith(word.text()))
                .sorted()
                .findFirst();
        if (begun.isPresent()) {
            return Lexicon.key(begun.get());
        }
        LuceneLevenshteinDistance likeness = new LuceneLevenshteinDistance();
        return words.stream()
                .filter(own -> own.length() >= SHORTEST_MENDED && likeness.getDistance(word.text(), own) >= NEAR)
                .max(Comparator.comparing(own -> likeness.getDistance(word.text(), own)))
                .map(Lexicon::key)
                .orElse(word.stem());
    }

    /** The pages that may be meant by who has typed so far: by the whole of it, or by the beginning of a title. */
    List<SearchHit> begun(String typed) {
        boolean enough = typed.length() >= SHORTEST_BEGINNING;
        Optional<SearchHit> whole = of(typed);
        return all().stream()
                .filter(page -> whole.filter(page::equals).isPresent()
                        || enough && page.title().regionMatches(true, 0, typed, 0, typed.length()))
                .limit(1)
                .toList();
    }

    /** The page that each term means. */
    Map<String, SearchHit> written() {
        return Collections.unmodifiableMap(written);
    }

    List<SearchHit> all() {
        return List.copyOf(terms.keySet());
    }

    /** Its stems without those that say nothing of a subject; where that leaves none, with the common ones. */
    private static Set<String> telling(List<String> stems) {
        return Stream.of(Set.of(Role.GRAMMAR, Role.COMMON), Set.of(Role.GRAMMAR), Set.<Role>of())
                .map(without -> stems.stream()
                        .filter(stem ->
                                !without.contains(Role.of(stem)) && (without.isEmpty() || !ASKING.contains(stem)))
                        .collect(Collectors.toCollection(LinkedHashSet::new)))
                .filter(telling -> !telling.isEmpty())
                .findFirst()
                .orElseGet(LinkedHashSet::new);
    }

    /** Words in any order. */
    private static String key(Set<String> stems) {
        return String.join(" ", new TreeSet<>(stems));
    }
}
