package org.ketaref.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads what was typed: its words, as far as the index holds them, and the parts of a question in them. */
final class QueryReader {
    private static final int MOST_WORDS = 16;

    private final Vocabulary vocabulary;
    private final Lexicon lexicon;

    QueryReader(Vocabulary vocabulary, Lexicon lexicon) {
        this.vocabulary = vocabulary;
        this.lexicon = lexicon;
    }

    /**
     * Every way to read it: first as typed, but for ages and measured values, which are named ({@link TypedFigures}).
     *
     * @param typing whether its last word may be a beginning
     */
    List<SearchQuery> read(String typed, boolean typing) {
        String named = TypedFigures.named(typed);
        Map<String, QueryWord> met = new HashMap<>();
        return Stream.of(named, TypedFigures.inWords(named))
                .distinct()
                .flatMap(text -> Analyzers.readings(text).stream())
                .distinct()
                .map(words -> words.subList(0, Math.min(words.size(), MOST_WORDS)))
                .map(words -> read(typed, words, typing, met))
                .toList();
    }

    private SearchQuery read(String typed, List<String> texts, boolean typing, Map<String, QueryWord> met) {
        return new PartReader(typed, words(texts, typing, met), lexicon).query();
    }

    /** @param met the words of other readings, which differ in few: to mend one takes longest */
    private List<QueryWord> words(List<String> texts, boolean typing, Map<String, QueryWord> met) {
        List<QueryWord> words = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            boolean last = i == texts.size() - 1;
            String text = texts.get(i);
            QueryWord word = met.computeIfAbsent(text + last, key -> word(text, last, typing));
            boolean after = last && i > 0 && words.get(i - 1).role() != Role.GRAMMAR;
            if (after
                    && word.role() == Role.GRAMMAR
                    && word.text().length() == 2
                    && !word.text().equals(PartReader.IN)) {
                // "severe as" is on its way to "severe asthma".
                word = vocabulary.begun(word);
            }
            List<String> apart = word.known() == QueryWord.Known.NOT ? apart(text) : List.<String>of();
            if (apart.isEmpty()) {
                words.add(word);
            } else {
                apart.forEach(part -> words.add(word(part, false, false)));
            }
        }
        return words;
    }

    /** The two words that were run together; not where one of them says nothing: "ketone" is not "ket one". */
    private List<String> apart(String text) {
        List<String> words = vocabulary.spelling().apart(text);
        return words.stream().allMatch(word -> word(word, false, false).role() == Role.SUBJECT || word.length() > 3)
                ? words
                : List.of();
    }

    private QueryWord word(String text, boolean last, boolean typing) {
        List<String> stems = Analyzers.terms(Analyzers.STEMS, text);
        return vocabulary.word(text, stems.isEmpty() ? text : stems.get(0), last, typing);
    }
}
