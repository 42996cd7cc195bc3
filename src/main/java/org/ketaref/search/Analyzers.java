package org.ketaref.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.ClasspathResourceLoader;
import org.apache.lucene.util.graph.GraphTokenStreamFiniteStrings;

/**
 * How text becomes terms. All of them fold case, accents and British spelling; none has stop words, since IN, IM, PO and PR
 * are routes: a word that says little gets a low weight instead ({@link Role}).
 *
 * <ul>
 *   <li>{@link #WORDS}: the words themselves; the vocabulary from which typing errors are mended.
 *   <li>{@link #STEMS}: the same, stemmed (Porter: "agitated" and "agitation" meet, and irregular plurals); names and text are
 *       indexed so.
 *   <li>{@link #TYPED}: words with lay words beside them (a synonym graph, at query time only, so that the index holds what is
 *       written).
 * </ul>
 */
final class Analyzers {
    static final Analyzer WORDS = words(false);
    static final Analyzer STEMS = words(true);
    static final Analyzer TYPED = typed();

    private static final int MOST_READINGS = 4;
    private static final String ANY = "";

    private Analyzers() {}

    /** The terms of a text, in order. */
    static List<String> terms(Analyzer analyzer, String text) {
        try (TokenStream tokens = analyzer.tokenStream(ANY, text)) {
            List<String> terms = new ArrayList<>();
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
            return terms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was typed in words, first as typed, then with synonyms put in: "asma" gives "asma" and "asthma". */
    static List<List<String>> readings(String typed) {
        Set<List<String>> readings = new LinkedHashSet<>();
        readings.add(terms(WORDS, typed));
        try (TokenStream tokens = TYPED.tokenStream(ANY, typed)) {
            GraphTokenStreamFiniteStrings graph = new GraphTokenStreamFiniteStrings(tokens);
            var paths = graph.getFiniteStrings();
            while (paths.hasNext() && readings.size() < MOST_READINGS) {
                TokenStream path = paths.next();
                List<String> words = new ArrayList<>();
                CharTermAttribute term = path.addAttribute(CharTermAttribute.class);
                path.reset();
                while (path.incrementToken()) {
                    words.add(term.toString());
                }
                readings.add(words);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(readings);
    }

    /** The words as one key, whatever stood between them: "breast feeding", "breast-feeding" and "breastfeeding" are one. */
    static String key(List<String> stems) {
        return String.join("", stems);
    }

    private static CustomAnalyzer.Builder spelling() throws IOException {
        return CustomAnalyzer.builder(new ClasspathResourceLoader(Analyzers.class))
                // i.m. is IM
                .addCharFilter(
                        "patternReplace",
                        "pattern",
                        "(?<!\\p{L})(\\p{L})\\.(\\p{L})\\.?(?!\\p{L})",
                        "replacement",
                        "$1$2")
                .withTokenizer("standard")
                .addTokenFilter("lowercase")
                .addTokenFilter("asciiFolding")
                .addTokenFilter("englishPossessive")
                .addTokenFilter(AmericanSpelling.Factory.class);
    }

    private static Analyzer words(boolean stemmed) {
        try {
            CustomAnalyzer.Builder builder = spelling();
            if (stemmed) {
                builder.addTokenFilter("stemmerOverride", "dictionary", "irregular-plurals.txt");
                builder.addTokenFilter("porterStem");
            }
            return builder.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Analyzer typed() {
        try {
            return spelling()
                    .addTokenFilter("synonymGraph", "synonyms", "synonyms.txt", "expand", "true")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
