package org.ketaref.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what was typed: its words, as far as the index holds them, and the parts of a question in them. */
final class QueryReader {
    private static final int MOST_WORDS = 16;
    private static final Pattern AGE = Pattern.compile(
            "\\b(\\d{1,3})\\s*-?\\s*(y(?=o\\b|/o\\b)|m(?=o\\b|/o\\b)|years?|yrs?|months?|weeks?|wks?|days?)[\\s/-]*(?:olds?\\b|o\\b|of age\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern INSTEAD = Pattern.compile(
            "\\b\\d[\\d.]*\\s*\\p{L}{0,3}\\s+(?:instead of|rather than|not)\\s+\\d[\\d.]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern STRENGTHS =
            Pattern.compile("\\d\\s*mg\\s*/\\s*ml\\b.{1,40}\\d\\s*mg\\s*/\\s*ml\\b", Pattern.CASE_INSENSITIVE);
    /** Not "160 over 90" or "over 90 seconds". */
    private static final Pattern OLDER = Pattern.compile(
            "\\b(?:(?:folks?|people|persons?|patients?|pts?|adults|anyone|everyone|those|men|women)\\s+"
                    + "(?:aged\\s+)?(?:over|above|older than)|aged(?:\\s+over)?)\\s+(?:6[5-9]|[7-9]\\d)\\b"
                    + "(?!\\s*(?:%|kg|kilo|mg|mcg|m(?:in|onth)|week|day|h|s))|\\bin (?:his|her|their) [789]0s\\b",
            Pattern.CASE_INSENSITIVE);

    private static final int INFANT = 3;
    private static final int ADULT = 18 * 12;
    private static final int OLD = 65 * 12;

    private final Vocabulary vocabulary;
    private final Lexicon lexicon;

    QueryReader(Vocabulary vocabulary, Lexicon lexicon) {
        this.vocabulary = vocabulary;
        this.lexicon = lexicon;
    }

    /**
     * Every way to read it, as typed first.
     *
     * @param typing whether its last word may be a beginning
     */
    List<SearchQuery> read(String typed, boolean typing) {
        return Stream.of(typed, inWords(typed))
                .distinct()
                .flatMap(text -> Analyzers.readings(text).stream())
                .distinct()
                .map(words -> words.subList(0, Math.min(words.size(), MOST_WORDS)))
                .map(words -> read(typed, words, typing))
                .toList();
    }

    /** The same in words: "85 year old" is "elderly", "500 instead of 50" a wrong dose, of two strengths one is diluted. */
    private static String inWords(String typed) {
        String words = INSTEAD.matcher(typed).replaceAll("wrong dose");
        words = STRENGTHS.matcher(words).find() ? words + " dilution" : words;
        words = OLDER.matcher(words).replaceAll("elderly");
        return AGE.matcher(words).replaceAll(age -> {
            int number = Integer.parseInt(age.group(1));
            int months = age.group(2).toLowerCase(Locale.ROOT).startsWith("y")
                    ? number * 12
                    : age.group(2).toLowerCase(Locale.ROOT).startsWith("m")
                            ? number
                            : age.group(2).toLowerCase(Locale.ROOT).startsWith("w") ? number / 4 : 0;
            if (months < INFANT) {
                return "infant";
            }
            return months < ADULT ? "child" : months >= OLD ? "elderly" : age.group();
        });
    }

    private SearchQuery read(String typed, List<String> texts, boolean typing) {
        return new PartReader(typed, words(texts, typing), lexicon).query();
    }

    private List<QueryWord> words(List<String> texts, boolean typing) {
        List<QueryWord> words = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            boolean last = i == texts.size() - 1;
            QueryWord word = word(texts.get(i), last, typing);
            boolean after = last && i > 0 && words.get(i - 1).role() != Role.GRAMMAR;
            if (after
                    && word.role() == Role.GRAMMAR
                    && word.text().length() == 2
                    && !word.text().equals(PartReader.IN)) {
                // "severe as" is on its way to "severe asthma".
                word = vocabulary.begun(word);
            }
            List<String> apart = word.known() == QueryWord.Known.NOT ? apart(texts.get(i)) : List.<String>of();
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
