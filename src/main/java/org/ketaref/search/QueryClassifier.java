package org.ketaref.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.util.StringHelper;

/**
 * What a query is likely to mean, learned from examples: complement naive Bayes over the words of a query, their pairs in any
 * order ("depression lamotrigine" is more than both), and the pieces of words, so that one with a typing error still tells
 * something. Each example counts the same however long it is.
 *
 * <p>Features are told apart by a hash of 32 bits; of some 200,000 a few share theirs, which does no harm.
 *
 * @see <a href="https://people.csail.mit.edu/jrennie/papers/icml03-nb.pdf">Rennie and others 2003, "Tackling the Poor Assumptions
 *     of Naive Bayes Text Classifiers", section 3.1</a>
 */
final class QueryClassifier {
    private static final int MOST_WORDS = 16;
    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 4;
    /** How often each feature counts as seen with each class before anything is. */
    private static final double SMOOTHING = 0.1;
    /** What so large a share of all examples has says nothing. */
    private static final double COMMON = 0.15;

    private static final int CLASS_BITS = 12;
    private static final int COUNT_BITS = Integer.SIZE - CLASS_BITS;

    /** Hashes of the features, in order. */
    private final int[] features;
    /** Where the classes of each feature begin in the two arrays below; one more for where the last ends. */
    private final int[] from;

    private final short[] classes;
    /** How much a feature speaks for a class. */
    private final float[] gains;
    /** Logarithm of how much is known of all classes but this one. */
    private final double[] others;

    /**
     * A query with what it means.
     *
     * @param typed what was typed
     * @param means the number of its class, from 0
     */
    record Example(String typed, int means) {}

    /** Kinds of feature, which together count the same in every query. */
    private enum Kind {
        /** Stems and pairs of them. */
        WORD,
        /** Letters that follow each other in a word, with where it begins and ends. */
        PIECE;

        /** Those of a query, each once. */
        int[] of(String typed) {
            Set<String> texts = this == WORD ? words(typed) : pieces(typed);
            return texts.stream()
                    .map(text -> text.getBytes(StandardCharsets.UTF_8))
                    .mapToInt(bytes -> StringHelper.murmurhash3_x86_32(bytes, 0, bytes.length, ordinal()))
                    .toArray();
        }
    }

    /** @param number of classes, fewer than 4,096 */
    QueryClassifier(List<Example> examples, int number) {
        // A feature, the class of an example that has it, and how many features that example has, in one number: once
        // sorted, all that is known of a feature stands together.
        long[] seen = examples.stream()
                .flatMapToLong(example -> Arrays.stream(Kind.values()).flatMapToLong(kind -> {
                    int[] all = kind.of(example.typed());
                    return Arrays.stream(all)
                            .mapToLong(feature ->
                                    (long) feature << Integer.SIZE | (long) example.means() << COUNT_BITS | all.length);
                }))
                .sorted()
                .toArray();
        int distinct = (int)
                Arrays.stream(seen).map(QueryClassifier::feature).distinct().count();
        features = new int[distinct];
        from = new int[distinct + 1];
        classes = new short[seen.length];
        gains = new float[seen.length];
        double[] known = new double[number];
        double all = SMOOTHING * distinct;
        int feature = 0;
        int filled = 0;
        for (int start = 0; start < seen.length; ) {
            double[] ofFeature = new double[number];
            double sum = SMOOTHING;
            int end = start;
            for (; end < seen.length && feature(seen[end]) == feature(seen[start]); end++) {
                double weight = weight((int) seen[end] & (1 << COUNT_BITS) - 1);
                ofFeature[(int) seen[end] >>> COUNT_BITS] += weight;
                sum += weight;
            }
            features[feature] = feature(seen[start]);
            from[feature++] = filled;
            for (int i = 0; i < number; i++) {
                known[i] += ofFeature[i];
                all += ofFeature[i];
                if (ofFeature[i] > 0 && end - start < COMMON * examples.size()) {
                    classes[filled] = (short) i;
                    gains[filled++] = (float) Math.log(sum / (sum - ofFeature[i]));
                }
            }
            start = end;
        }
        from[feature] = filled;
        double total = all;
        others = Arrays.stream(known).map(one -> Math.log(total - one)).toArray();
    }

    /** How likely each class is: the logarithm of its likelihood beside that of the likeliest, which has 0. */
    double[] likelihoods(String typed) {
        double[] scores = new double[others.length];
        double all = 0;
        for (Kind kind : Kind.values()) {
            int[] typedFeatures = kind.of(typed);
            double weight = weight(typedFeatures.length);
            for (int feature : typedFeatures) {
                all += weight;
                int at = Arrays.binarySearch(features, feature);
                for (int i = at < 0 ? 0 : from[at]; at >= 0 && i < from[at + 1]; i++) {
                    scores[classes[i]] += weight * gains[i];
                }
            }
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] += all * others[i];
        }
        double best = Arrays.stream(scores).max().orElse(0);
        return Arrays.stream(scores).map(score -> score - best).toArray();
    }

    private static int feature(long seen) {
        return (int) (seen >> Integer.SIZE);
    }

    /** What each of so many features counts for, so that together they are a vector of length 1. */
    private static double weight(int count) {
        return 1 / Math.sqrt(count);
    }

    private static Set<String> words(String typed) {
        List<String> stems = Analyzers.terms(Analyzers.STEMS, typed).stream()
                .limit(MOST_WORDS)
                .distinct()
                .sorted()
                .toList();
        Set<String> words = new TreeSet<>(stems);
        for (int i = 0; i < stems.size(); i++) {
            for (int j = i + 1; j < stems.size(); j++) {
                words.add(stems.get(i) + " " + stems.get(j));
            }
        }
        return words;
    }

    private static Set<String> pieces(String typed) {
        Set<String> pieces = new TreeSet<>();
        Analyzers.terms(Analyzers.WORDS, typed).stream().limit(MOST_WORDS).forEach(word -> {
            String whole = " " + word + " ";
            for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
                for (int from = 0; from + length <= whole.length(); from++) {
                    pieces.add(whole.substring(from, from + length));
                }
            }
        });
        return pieces;
    }
}
