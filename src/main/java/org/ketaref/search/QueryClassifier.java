package org.ketaref.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a query is likely to mean, learned from examples in two steps. Complement naive Bayes counts with which meanings each
 * feature of a query was seen. A perceptron then changes what features count for, wherever an example would be misread if it had
 * not been counted itself.
 *
 * @see <a href="https://people.csail.mit.edu/jrennie/papers/icml03-nb.pdf">Rennie and others 2003, "Tackling the Poor Assumptions
 *     of Naive Bayes Text Classifiers", section 3.1</a>
 * @see <a href="https://jmlr.org/papers/v3/crammer03a.html">Crammer and Singer 2003, "Ultraconservative Online Algorithms for
 *     Multiclass Problems", of which this changes the right class and its nearest rival</a>
 */
final class QueryClassifier {
    /** By how much the right meaning must be ahead of any other for an example to change nothing. */
    private static final float AHEAD = 2;
    /** The first change of what a feature counts for; each is smaller than the one before. */
    private static final float CHANGE = 0.4f;

    private static final int ROUNDS = 3;
    /** What fewer examples have changes nothing: it tells too little of others. */
    private static final int SEEN_ENOUGH = 5;
    /** Gives every start the same order of examples, and so the same classifier. */
    private static final long ORDER = 1;

    /** Hashes of all features, in order. */
    private final int[] features;
    /** Where the classes of each feature begin in the two arrays below; one more for where the last ends. */
    private final int[] from;

    private final short[] classes;
    /** How much a feature speaks for a class. */
    private final float[] gains;
    /** How much each class gains whatever is typed, by the weight of what is. */
    private final float[] before;

    /**
     * A query with what it means.
     *
     * @param typed what was typed
     * @param means the number of its class, from 0
     */
    record Example(String typed, int means) {}

    /** @param number of classes, fewer than 4,096 */
    QueryClassifier(List<Example> examples, int number) {
        int[] means = examples.stream().mapToInt(Example::means).toArray();
        List<QueryFeatures> hashed = examples.parallelStream()
                .map(example -> QueryFeatures.of(example.typed()))
                .toList();
        features = hashed.stream()
                .flatMapToInt(query -> Arrays.stream(query.features()))
                .sorted()
                .distinct()
                .toArray();
        List<QueryFeatures> queries =
                hashed.parallelStream().map(query -> query.in(features)).toList();
        FeatureCounts counts = new FeatureCounts(queries, means, features.length, number);
        before = counts.before();
        float[][] changes = changes(queries, means, counts);
        from = new int[features.length + 1];
        short[] classes = new short[counts.pairs() + changed(changes)];
        float[] gains = new float[classes.length];
        int filled = 0;
        for (int feature = 0; feature < features.length; feature++) {
            float[] change = changes[feature];
            float[] gain = change == null ? new float[number] : change;
            counts.addGains(feature, gain);
            for (int one = 0; one < number; one++) {
                if (gain[one] != 0) {
                    classes[filled] = (short) one;
                    gains[filled++] = gain[one];
                }
            }
            from[feature + 1] = filled;
        }
        this.classes = Arrays.copyOf(classes, filled);
        this.gains = Arrays.copyOf(gains, filled);
    }

    /** How likely each class is: the logarithm of its likelihood beside that of the likeliest, which has 0. */
    double[] likelihoods(String typed) {
        QueryFeatures query = QueryFeatures.of(typed).in(features);
        double[] scores = new double[before.length];
        for (int i = 0; i < query.size(); i++) {
            float weight = query.weights()[i];
            int feature = query.features()[i];
            for (int at = feature < 0 ? 0 : from[feature]; feature >= 0 && at < from[feature + 1]; at++) {
                scores[classes[at]] += weight * gains[at];
            }
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] += query.weight() * before[i];
        }
        double best = Arrays.stream(scores).max().orElse(0);
        return Arrays.stream(scores).map(score -> score - best).toArray();
    }

    /** By how much each feature comes to count more or less for each class; null for those that count as they were seen. */
    private static @Nullable float[][] changes(List<QueryFeatures> queries, int[] means, FeatureCounts counts) {
        float[][] seen = IntStream.range(0, means.length)
                .parallel()
                .mapToObj(i -> counts.scoresWithout(queries.get(i), means[i]))
                .toArray(float[][]::new);
        @Nullable float[][] changes = new float[counts.size()][];
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, means.length).boxed().toList());
        Random random = new Random(ORDER);
        int all = ROUNDS * means.length;
        int left = all;
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            for (int example : order) {
                QueryFeatures query = queries.get(example);
                float[] scores = seen[example].clone();
                for (int i = 0; i < query.size(); i++) {
                    float[] change = changes[query.features()[i]];
                    if (change != null) {
                        add(scores, change, query.weights()[i]);
                    }
                }
                int right = means[example];
                int rival = rival(scores, right);
                float missing = AHEAD - (scores[right] - scores[rival]);
                float step = CHANGE * left-- / all * Math.min(1, missing);
                for (int i = 0; i < query.size() && step > 0; i++) {
                    int feature = query.features()[i];
                    if (counts.examples(feature) >= SEEN_ENOUGH) {
                        if (changes[feature] == null) {
                            changes[feature] = new float[scores.length];
                        }
                        changes[feature][right] += step * query.weights()[i];
                        changes[feature][rival] -= step * query.weights()[i];
                    }
                }
            }
        }
        return changes;
    }

    /** By itself, so that it is compiled to what a processor does to several numbers at once. */
    private static void add(float[] scores, float[] change, float weight) {
        for (int one = 0; one < scores.length; one++) {
            scores[one] += weight * change[one];
        }
    }

    /** The best class beside the right one. */
    private static int rival(float[] scores, int right) {
        int rival = right == 0 ? 1 : 0;
        for (int one = 0; one < scores.length; one++) {
            if (one != right && scores[one] > scores[rival]) {
                rival = one;
            }
        }
        return rival;
    }

    private static int changed(@Nullable float[][] changes) {
        int count = 0;
        for (float[] change : changes) {
            for (int i = 0; change != null && i < change.length; i++) {
                count += change[i] == 0 ? 0 : 1;
            }
        }
        return count;
    }
}
