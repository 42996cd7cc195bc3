package org.ketaref.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.LevenshteinDistance;
import org.apache.lucene.search.spell.StringDistance;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.search.spell.WordBreakSpellChecker;
import org.apache.lucene.util.BytesRef;

/** Which words of the index one that it does not hold may be, with typing errors mended (Lucene's automata) or two words taken apart. */
final class Spelling {
    private static final int SHORTEST_MENDED = 4;
    private static final int TWO_ERRORS_FROM = 7;
    private static final int LONG = 10;
    private static final int MOST_MENDED = 3;
    /** Ends of names of drugs: a far guess there would turn one drug into another, or into a condition. */
    private static final Pattern DRUG =
            Pattern.compile(".*(ine|ol|am|azole|pril|sartan|statin|cillin|mycin|one|ide|ate|ium|in|ac|en|il)$");

    private static final int SHORTEST_PART = 3;

    /** How English words sound, whatever their vowels: commons-codec's Double Metaphone, over whole words. */
    private static final DoubleMetaphone SOUND = new DoubleMetaphone();

    private static final int LONGEST_SOUND = 12;
    private static final StringDistance SPELLED = new LevenshteinDistance();
    /** "anafilaxis" is 0.75 of "anaphylaxis"; below this, words that sound alike look too different to be meant. */
    private static final float ALIKE = 0.6f;

    private static final float DRUG_ALIKE = 0.8f;

    static {
        SOUND.setMaxCodeLen(LONGEST_SOUND);
    }

    private final IndexReader reader;
    private final Map<String, List<String>> bySound = new HashMap<>();
    private final DirectSpellChecker oneError = checker(1, 1);
    private final DirectSpellChecker twoErrors = checker(2, 2);
    private final DirectSpellChecker twoErrorsInLong = checker(2, 1);
    private final WordBreakSpellChecker breaks = new WordBreakSpellChecker();

    Spelling(IndexReader reader) {
        this.reader = reader;
        try {
            Terms words = MultiTerms.getTerms(reader, IndexFields.WORDS);
            TermsEnum each = words == null ? TermsEnum.EMPTY : words.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                String word = term.utf8ToString();
                if (word.length() >= TWO_ERRORS_FROM - 1 && word.codePoints().allMatch(Character::isLetter)) {
                    bySound.computeIfAbsent(SOUND.doubleMetaphone(word), sound -> new ArrayList<>())
                            .add(word);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        breaks.setMinBreakWordLength(SHORTEST_PART);
        breaks.setMaxChanges(1);
    }

    /** The two words of names that were run together; none where they were not. */
    List<String> apart(String text) {
        try {
            SuggestWord[][] found = breaks.suggestWordBreaks(
                    new Term(IndexFields.WORDS, text),
                    1,
                    reader,
                    SuggestMode.SUGGEST_ALWAYS,
                    WordBreakSpellChecker.BreakSuggestionSortMethod.NUM_CHANGES_THEN_MAX_FREQUENCY);
            List<String> words = new ArrayList<>();
            if (found.length > 0) {
                for (SuggestWord word : found[0]) {
                    words.add(word.string);
                }
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words that one that is not there was most likely meant to be; none where it is too far from all. */
    List<String> mended(String text) {
        if (text.length() < SHORTEST_MENDED || !text.codePoints().allMatch(Character::isLetter)) {
            return List.of();
        }
        String spelled = text.replace("f", "ph");
        if (Vocabulary.frequency(reader, IndexFields.WORDS, spelled) > 0) {
            return List.of(spelled);
        }
        List<SuggestWord> near = similar(oneError, IndexFields.WORDS, text);
        if (near.isEmpty()
                && text.length() >= TWO_ERRORS_FROM
                && !DRUG.matcher(text).matches()) {
            near = similar(text.length() >= LONG ? twoErrorsInLong : twoErrors, IndexFields.WORDS, text);
        }
        if (near.isEmpty() && text.length() >= TWO_ERRORS_FROM) {
            near = similar(oneError, IndexFields.TEXT_WORDS, text);
        }
        if (near.isEmpty() && text.length() >= TWO_ERRORS_FROM) {
            return sounding(text);
        }
        // "gout" is not a misspelled "got"; in four letters only two that changed places are sure enough: "ptds".
        return near.stream()
                .map(word -> word.string)
                .filter(word -> text.length() > SHORTEST_MENDED || sorted(word).equals(sorted(text)))
                .filter(Spelling::tells)
                .toList();
    }

    private static boolean tells(String word) {
        return Analyzers.terms(Analyzers.STEMS, word).stream().allMatch(stem -> Role.of(stem) != Role.GRAMMAR);
    }

    /** Words of names that sound the same and are not spelled too differently: "theophiline", "anafilaxis". */
    private List<String> sounding(String text) {
        return bySound.getOrDefault(SOUND.doubleMetaphone(text), List.of()).stream()
                // One drug is not to become another, and least of all ours.
                .filter(word ->
                        SPELLED.getDistance(word, text) >= (DRUG.matcher(text).matches() ? DRUG_ALIKE : ALIKE))
                .filter(word -> !word.contains("ketamin"))
                .filter(Spelling::tells)
                .sorted(Comparator.comparing((String word) -> -SPELLED.getDistance(word, text)))
                .limit(1)
                .toList();
    }

    private static String sorted(String text) {
        return text.codePoints()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private List<SuggestWord> similar(DirectSpellChecker checker, String field, String text) {
        try {
            return List.of(checker.suggestSimilar(
                    new Term(field, text), MOST_MENDED, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DirectSpellChecker checker(int errors, int prefix) {
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMaxEdits(errors);
        // The first letter of a short word is nearly always right, and another would make another abbreviation.
        checker.setMinPrefix(prefix);
        checker.setMinQueryLength(SHORTEST_MENDED);
        checker.setAccuracy(0.5f);
        checker.setMaxQueryFrequency(1);
        return checker;
    }
}
