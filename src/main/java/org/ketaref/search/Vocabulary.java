package org.ketaref.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.ketaref.search.QueryWord.Form;
import org.ketaref.search.QueryWord.Known;

/**
 * The words that the index holds, and which of them one that it does not hold may stand for: the beginning of one, one with a
 * typing error (Lucene's automata), or two run together. Nothing is mended that is there as typed.
 */
final class Vocabulary {
    private static final int SHORTEST_BEGINNING = 2;
    private static final int SHORTEST_BEGINNING_INSIDE = 3;
    private static final int MOST_FORMS = 12;
    private static final float BEGUN = 0.85f;
    private static final float LESS_LIKELY = 0.01f;
    private static final float MENDED = 0.8f;
    private static final int CATEGORY = 3;
    private static final Pattern ICD_CODE = Pattern.compile("[a-z]\\d{2}(\\.?[0-9a-z]{1,4})?");

    private final IndexReader reader;
    private final Spelling spelling;

    Vocabulary(IndexReader reader) {
        this.reader = reader;
        this.spelling = new Spelling(reader);
    }

    Spelling spelling() {
        return spelling;
    }

    /** Whether a name holds this stem. */
    boolean inNames(String stem) {
        return frequency(IndexFields.NAMES, stem) > 0;
    }

    boolean inText(String stem) {
        return frequency(IndexFields.TEXT, stem) > 0;
    }

    private boolean isWord(String text) {
        return frequency(IndexFields.WORDS, text) > 0 || frequency(IndexFields.TEXT_WORDS, text) > 0;
    }

    private int frequency(String field, String term) {
        return frequency(reader, field, term);
    }

    /** In how many documents a field has a term. */
    static int frequency(IndexReader reader, String field, String term) {
        try {
            return reader.docFreq(new Term(field, term));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A typed word with the stems that may stand for it.
     *
     * @param last   whether it is the last one, which may not be whole yet
     * @param typing whether the reader is still typing, so that a last word that is whole may be a beginning as well
     */
    QueryWord word(String text, String stem, boolean last, boolean typing) {
        Role role = Role.of(stem);
        if (inNames(stem) || inText(stem)) {
            // A stem can be there without the word: "laryng" of "laryngeal", which may as well begin "laryngospasm".
            boolean begun = last && (!isWord(text) || text.length() == 1);
            List<Form> forms = begun ? new ArrayList<>() : new ArrayList<>(List.of(new Form(stem, 1)));
            if (begun || last && typing && role != Role.GRAMMAR) {
                beginnings(text, forms);
            }
            if (forms.stream().noneMatch(form -> form.stem().equals(stem))) {
                forms.add(new Form(stem, BEGUN));
            }
            return new QueryWord(text, stem, role, Known.AS_TYPED, text, forms);
        }
        if (role == Role.GRAMMAR) {
            return new QueryWord(text, stem, role, Known.AS_TYPED, text, List.of());
        }
        if (LookAlike.of(text).isPresent()) {
            return new QueryWord(text, stem, role, Known.NOT, text, List.of());
        }
        List<Form> forms = new ArrayList<>();
        if (ICD_CODE.matcher(text).matches()) {
            // The nearest code above it: F43.21 is below F43.2, not below all of F43.
            for (int length = text.length(); length >= CATEGORY && forms.isEmpty(); length--) {
                beginnings(text.substring(0, length), forms);
            }
            return new QueryWord(text, stem, role, forms.isEmpty() ? Known.NOT : Known.BEGUN, text, forms);
        }
        if (text.length() >= (last ? SHORTEST_BEGINNING : SHORTEST_BEGINNING_INSIDE)) {
            beginnings(text, forms);
        }
        if (!forms.isEmpty()) {
            return new QueryWord(text, stem, role, Known.BEGUN, text, forms);
        }
        List<String> mended = spelling.mended(text);
        for (String word : mended) {
            Analyzers.terms(Analyzers.STEMS, word).forEach(one -> forms.add(new Form(one, MENDED)));
        }
        if (forms.isEmpty()) {
            return new QueryWord(text, stem, role, Known.NOT, text, List.of());
        }
        return new QueryWord(text, stem, Role.of(forms.get(0).stem()), Known.MENDED, mended.get(0), forms);
    }

    /** The same word as the beginning of a longer one. */
    QueryWord begun(QueryWord word) {
        List<Form> forms = new ArrayList<>(word.forms());
        beginnings(word.text(), forms);
        return new QueryWord(word.text(), word.typedStem(), word.role(), word.known(), word.reading(), forms);
    }

    /** The stems of names, then of text, that begin like this; most frequent first. */
    private void beginnings(String text, List<Form> forms) {
        Set<String> stems = new LinkedHashSet<>();
        forms.forEach(form -> stems.add(form.stem()));
        for (String word : beginningWith(IndexFields.WORDS, text)) {
            stems.addAll(Analyzers.terms(Analyzers.STEMS, word));
        }
        if (stems.isEmpty() && text.length() >= SHORTEST_BEGINNING_INSIDE) {
            for (String word : beginningWith(IndexFields.TEXT_WORDS, text)) {
                stems.addAll(Analyzers.terms(Analyzers.STEMS, word));
            }
        }
        forms.forEach(form -> stems.remove(form.stem()));
        float share = BEGUN;
        for (String stem : stems.stream().limit(MOST_FORMS).toList()) {
            forms.add(new Form(stem, share));
            // The most frequent word is the likeliest.
            share -= LESS_LIKELY;
        }
    }

    private List<String> beginningWith(String field, String beginning) {
        record Found(String word, int frequency) {}
        try {
            Terms terms = MultiTerms.getTerms(reader, field);
            List<Found> found = new ArrayList<>();
            if (terms != null) {
                TermsEnum at = terms.iterator();
                BytesRef start = new BytesRef(beginning);
                TermsEnum.SeekStatus status = at.seekCeil(start);
                BytesRef term = status == TermsEnum.SeekStatus.END ? null : at.term();
                while (term != null && StringHelper.startsWith(term, start)) {
                    found.add(new Found(term.utf8ToString(), at.docFreq()));
                    term = at.next();
                }
            }
            return found.stream()
                    .sorted(Comparator.comparing((Found word) -> -word.frequency()))
                    .limit(MOST_FORMS)
                    .map(Found::word)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
