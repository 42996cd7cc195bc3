package org.ketaref.search;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ketaref.dosing.Population;
import org.ketaref.evidence.Preparation;
import org.ketaref.topic.Topic;

/**
 * Finds in one query the parts of a question: what is asked, by which route, for whom, how much. Words that say such a part, or only
 * hold the sentence together, then weigh less than those that say what it is about.
 */
final class PartReader {
    private static final Pattern WEIGHT = Pattern.compile(
            "(?<![\\d./])(\\d{1,3}(?:\\.\\d{1,2})?)\\s*-?(?:kg|kgs|kilos?|kilograms?)\\b(?!/)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FIGURE =
            Pattern.compile("q?\\d+([.,]\\d+)?(\\p{L}{0,4}|months?|years?|weeks?|hours?)");
    private static final Pattern UNIT = Pattern.compile(
            "\\d[\\d.,]*\\p{L}*|mg|mcg|ug|micrograms?|milligrams?|per|kg|hours?|hrs?|h|minutes?|mins?|seconds?|secs?|s|days?");
    /** How it is given: a route by itself, and not where another is named: "sc infusion". */
    private static final Set<String> MANNERS =
            Set.copyOf(Analyzers.terms(Analyzers.STEMS, "infusion drip push bolus injection"));

    /** What came with the drug or after it is an effect of it, unless something else is asked: "memory worse with ketamine". */
    private static final Pattern EFFECT = Pattern.compile(
            "\\b(?:with|after|on|from|since|post|during|following)\\s+(?:the |a |an |his |her |my |this |im |iv )*"
                    + "(?:(?:es)?ketamine|ket|spravato|infusions?|bolus|injections?|shot|dose)$|\\bin recovery\\b",
            Pattern.CASE_INSENSITIVE);

    private static final int SHORT_NAME = 3;
    /** With one of these, two drugs are compared and not given together. */
    private static final Set<String> COMPARES = Set.of("vs", "versus", "or", "than", "different", "instead", "dose");

    static final String IN = "in";

    private static final String MILLIGRAM = "mg";

    private final String typed;
    private final List<QueryWord> words;
    private final Lexicon lexicon;
    private final Set<Facet> facets = EnumSet.noneOf(Facet.class);
    private final Set<Topic> routes = new LinkedHashSet<>();
    private final Set<Population> populations = EnumSet.noneOf(Population.class);

    private @Nullable Preparation product;

    private @Nullable Topic manner;

    PartReader(String typed, List<QueryWord> words, Lexicon lexicon) {
        this.typed = typed;
        this.words = words;
        this.lexicon = lexicon;
    }

    SearchQuery query() {
        BigDecimal weight = weight();
        int at = 0;
        while (at < words.size()) {
            at += part(at);
        }
        if (routes.isEmpty() && manner != null) {
            routes.add(manner);
        }
        // "tramadol with ketamine" asks what both do together.
        if (facets.isEmpty()
                && any(this::isOurs)
                && any(this::isOther)
                && !any(word -> COMPARES.contains(word.text()))) {
            facets.add(Facet.INTERACTION);
        }
        if (facets.isEmpty()
                && !any(this::isOther)
                && EFFECT.matcher(typed.strip()).find()) {
            facets.add(Facet.CAUSE);
        }
        return new SearchQuery(
                typed,
                words,
                new QueryParts(
                        facets,
                        routes,
                        populations,
                        product,
                        weight,
                        TypedFigures.age(typed).orElse(null),
                        dose()));
    }

    private boolean any(Predicate<QueryWord> wanted) {
        return words.stream().anyMatch(wanted);
    }

    private boolean isOther(QueryWord word) {
        return word.role() == Role.SUBJECT && lexicon.isDrug(word.stem());
    }

    private boolean isOurs(QueryWord word) {
        return word.isKetamine() || word.role() == Role.NARROWING && product != null;
    }

    private TypedDose dose() {
        TypedDose dose = TypedDose.in(TypedFigures.withoutAges(typed));
        if (!dose.amounts().isEmpty()) {
            Set<String> often = Interval.wordsIn(typed);
            for (int i = 0; i < words.size(); i++) {
                String text = words.get(i).text();
                if (UNIT.matcher(text).matches() || often.contains(text)) {
                    assign(i, Role.GRAMMAR);
                }
            }
        }
        return dose;
    }

    private @Nullable BigDecimal weight() {
        Matcher weight = WEIGHT.matcher(typed);
        if (!weight.find()) {
            return null;
        }
        BigDecimal kilograms = new BigDecimal(weight.group(1));
        for (int i = 0; i < words.size(); i++) {
            String text = words.get(i).text();
            if (FIGURE.matcher(text).matches() || text.matches("kgs?|kilos?|kilograms?")) {
                assign(i, Role.GRAMMAR);
            }
        }
        return kilograms.signum() > 0 ? kilograms : null;
    }

    /** Finds the longest part that begins here, and says how many words it takes. */
    private int part(int from) {
        for (int length = Math.min(Lexicon.LONGEST, words.size() - from); length > 0; length--) {
            String key = Analyzers.key(words.subList(from, from + length).stream()
                    .map(QueryWord::stem)
                    .toList());
            if (length == 1 && words.get(from).text().equals(IN) && !isRoute(from)) {
                return 1;
            }
            if (found(key, from, length)) {
                return length;
            }
        }
        QueryWord word = words.get(from);
        if (FIGURE.matcher(word.text()).matches() && !lexicon.isName(word.stem())) {
            assign(from, Role.GRAMMAR);
        }
        return 1;
    }

    private boolean found(String key, int from, int length) {
        Facet facet = lexicon.facets().get(key);
        if (key.equals(MILLIGRAM) && TypedDose.isStrength(typed)) {
            assign(from, Role.GRAMMAR);
            return true;
        }
        if (facet != null) {
            facets.add(facet);
            for (int i = from; i < from + length; i++) {
                boolean asks =
                        words.get(i).role() == Role.SUBJECT || words.get(i).role() == Role.COMMON;
                if (asks) {
                    assign(i, Role.FACET);
                }
            }
            return true;
        }
        if (!lexicon.named(key).isEmpty()) {
            tellAll(from, length);
        }
        boolean narrows = false;
        if (lexicon.products().containsKey(key)) {
            product = lexicon.products().get(key);
            narrows = true;
        } else if (lexicon.routes().containsKey(key)) {
            if (MANNERS.contains(key)) {
                manner = lexicon.routes().get(key);
            } else {
                routes.add(lexicon.routes().get(key));
            }
            narrows = true;
        } else if (lexicon.populations().containsKey(key)) {
            populations.addAll(lexicon.populations().get(key));
            narrows = true;
        }
        if (narrows) {
            for (int i = from; i < from + length; i++) {
                assign(i, Role.NARROWING);
            }
        }
        return narrows;
    }

    /** In a short name the one word that would be grammar tells as much as the others: "off" in "off-label". */
    private void tellAll(int from, int length) {
        List<Integer> grammar = IntStream.range(from, from + length)
                .filter(i -> words.get(i).role() == Role.GRAMMAR)
                .boxed()
                .toList();
        if (grammar.size() == 1 && length > 1 && length <= SHORT_NAME) {
            assign(grammar.get(0), Role.SUBJECT);
        }
    }

    /** Whether this "in" is the route: written IN, or where a preposition cannot stand. */
    private boolean isRoute(int at) {
        boolean shouted = typed.equals(typed.toUpperCase(Locale.ROOT)) && words.size() > 1;
        if (!shouted && typed.matches("(?s).*\\bIN\\b.*")) {
            return true;
        }
        if (at == words.size() - 1) {
            return true;
        }
        String next = words.get(at + 1).stem();
        return at == 0 && (lexicon.facets().containsKey(next) || next.equals("ketamin"));
    }

    private void assign(int at, Role role) {
        words.set(at, words.get(at).as(role));
    }
}
