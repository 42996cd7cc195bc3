package org.ketaref.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Writes British spelling as American, in what is indexed and in what is typed: anaesthesia, oedema, tumour, centre. */
public final class AmericanSpelling extends TokenFilter {
    private static final List<Rule> RULES = List.of(
            Rule.of("ae", "ae", "e"),
            Rule.of("oe", "oe", "e"),
            Rule.of("our", "(tum|lab|col|behavi|hum|od|fav|vap)our", "$1or"),
            Rule.of("tre", "tre(s?)$", "ter$1"),
            Rule.of("ll", "ll(?=i[sz]|ed$|ing$|er)", "l"),
            Rule.of("is", "(?<=\\p{L}{4})is(?=(e|ed|es|er|ers|ing|ation|ations)$)", "iz"));

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    AmericanSpelling(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String written = term.toString();
        String american = written;
        for (Rule rule : RULES) {
            american = rule.of(american);
        }
        if (!american.equals(written)) {
            term.setEmpty().append(american);
        }
        return true;
    }

    /** @param mark without which a word needs no look at the pattern, which most words are spared so */
    private record Rule(String mark, Pattern british, String american) {
        static Rule of(String mark, String british, String american) {
            return new Rule(mark, Pattern.compile(british), american);
        }

        String of(String word) {
            return word.contains(mark) ? british.matcher(word).replaceAll(american) : word;
        }
    }

    /** What Lucene's builder of analyzers asks for. */
    public static final class Factory extends TokenFilterFactory {
        public Factory(Map<String, String> none) {
            super(none);
        }

        @Override
        public TokenStream create(TokenStream input) {
            return new AmericanSpelling(input);
        }
    }
}
