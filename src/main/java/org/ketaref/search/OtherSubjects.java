package org.ketaref.search;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Drugs and subjects that Ketaref knows nothing of: those that {@code other-subjects.txt} lists by class, and whatever is named
 * as a class of drugs is. A query that is about one of them is not covered, however well its other words fit.
 */
final class OtherSubjects {
    private static final String FILE = "other-subjects.txt";

    /** Stems of international nonproprietary names (WHO). */
    private static final Pattern NAMED_AS_DRUGS = Pattern.compile(
            ".{2,}(?:cillin|mycin|micin|floxacin|cycline|conazole|nidazole|prazole|tidine|pril|sartan|statin|olol|dipine"
                    + "|triptan|setron|parin|gliptin|gliflozin|formin|vir|mab|nib|thiazide|semide|azepam|azolam|caine|profen"
                    + "|coxib|oxicam|lukast|terol|butamol|solone|sone|platin|grel|xaban|gatran|dronate|osin|afil|barbital"
                    + "|cetamol|phylline|oxetine|pramine|triptyline|azine|peridol|apine|idone|spirone|antadine|racetam)"
                    + "|cef\\w{3,}");

    /** After one of these a drug is what was given before or beside, and not what is asked about. */
    private static final Set<String> BESIDE = Set.of(
            "despite", "after", "on", "to", "with", "without", "given", "had", "failed", "taking", "takes", "and",
            "plus", "or", "versus", "vs", "than", "post");

    /** Of several drugs at once: "keppra and midaz failed". */
    private static final String FAILED = "failed";

    private static final int SOON = 3;

    private static final Set<String> SET_ASIDE = Set.of(
            "sparing",
            "failed",
            "failure",
            "fails",
            "failing",
            "resistant",
            "refractory",
            "allergy",
            "allergic",
            "unresponsive");

    /** What ketamine is given for in a procedure. */
    private static final Pattern SERVICE = Pattern.compile(
            "sedat.*|anesth.*|analges.*|premed.*|induct.*|intubat.*|rsi|ketamin.*|esketamin.*|spravato|pain");

    /** The same without what other treatments are for or begin with: "chest pain troponin", "methadone induction schedule". */
    private static final Pattern OURS =
            Pattern.compile("sedat.*|anesth.*|analges.*|intubat.*|rsi|ketamin.*|esketamin.*|spravato");

    private final Map<Kind, Set<String>> keys = new EnumMap<>(Kind.class);
    private final Lexicon lexicon;

    OtherSubjects(Lexicon lexicon) {
        this.lexicon = lexicon;
        for (String line : EntryTerms.lines(FILE)) {
            String[] parts = line.split(": ", 2);
            Kind kind = Kind.valueOf(parts[0].replaceFirst(",.*", "").toUpperCase(Locale.ROOT));
            Set<String> terms = keys.computeIfAbsent(kind, any -> new HashSet<>());
            Stream.of(parts[1].split(";")).forEach(term -> terms.add(Lexicon.key(term)));
        }
    }

    private enum Kind {
        DRUG,
        SUBJECT,
        PROCEDURE,
        ASPECT,
        DISEASE,
        HANDLING
    }

    /** Whether a word is named as drugs are, or listed as one. */
    boolean isDrug(QueryWord word) {
        return NAMED_AS_DRUGS.matcher(word.text()).matches()
                || keys.get(Kind.DRUG).contains(word.typedStem());
    }

    /** Whether a query is about one, and does not only name it beside what it is about: "asthma despite salbutamol". */
    boolean isSubject(List<QueryWord> words) {
        for (int from = 0; from < words.size(); from++) {
            int length = lengthFrom(words, from);
            if (length > 0) {
                if (!isBeside(words, from, length)) {
                    return true;
                }
                from += length - 1;
            }
        }
        return false;
    }

    /** How many words name another drug or subject from here on; none where they are part of a name that Ketaref has. */
    private int lengthFrom(List<QueryWord> words, int from) {
        for (int length = Math.min(Lexicon.LONGEST, words.size() - from); length > 0; length--) {
            List<QueryWord> span = words.subList(from, from + length);
            boolean drug = length == 1
                    && (isDrug(span.get(0)) || LookAlike.of(span.get(0).text()).isPresent());
            if ((drug || isOther(span, words)) && !isPartOfName(words, from, from + length)
                    || isHandling(span, words)) {
                return length;
            }
        }
        return 0;
    }

    private boolean isOther(List<QueryWord> span, List<QueryWord> words) {
        String key = key(span);
        return keys.get(Kind.DRUG).contains(key)
                || keys.get(Kind.SUBJECT).contains(key)
                || keys.get(Kind.ASPECT).contains(key) && !names(OURS, words)
                || Stream.of(Kind.PROCEDURE, Kind.DISEASE)
                                .anyMatch(kind -> keys.get(kind).contains(key))
                        && !names(SERVICE, words);
    }

    /** Whether this is what is asked of a drug that ketamine is given with, and of it alone: "clozapine titration schedule". */
    private boolean isHandling(List<QueryWord> span, List<QueryWord> words) {
        return keys.get(Kind.HANDLING).contains(key(span))
                && words.stream().anyMatch(word -> word.role() == Role.SUBJECT && lexicon.isDrug(word.stem()))
                && !names(OURS, words);
    }

    private static boolean names(Pattern wanted, List<QueryWord> words) {
        return words.stream().anyMatch(word -> wanted.matcher(word.text()).matches());
    }

    private static String key(List<QueryWord> span) {
        return Analyzers.key(span.stream().map(QueryWord::typedStem).toList());
    }

    private boolean isPartOfName(List<QueryWord> words, int from, int to) {
        for (int begin = Math.max(0, to - Lexicon.LONGEST); begin <= from; begin++) {
            for (int end = to; end <= Math.min(words.size(), begin + Lexicon.LONGEST); end++) {
                List<String> stems =
                        words.subList(begin, end).stream().map(QueryWord::stem).toList();
                if (lexicon.isName(Analyzers.key(stems))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isBeside(List<QueryWord> words, int from, int length) {
        return from > 0 && BESIDE.contains(words.get(from - 1).text())
                || from + length < words.size()
                        && SET_ASIDE.contains(words.get(from + length).text())
                || words.stream()
                        .skip(from + (long) length)
                        .limit(SOON)
                        .anyMatch(word -> word.text().equals(FAILED))
                || keys.get(Kind.DISEASE).contains(key(words.subList(from, from + length)));
    }
}
