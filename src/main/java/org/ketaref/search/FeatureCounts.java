package org.ketaref.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How often each feature of queries was seen with each class, by weight, and what that says (complement naive Bayes). */
final class FeatureCounts {
    /** How often each feature counts as seen with each class before anything is. */
    private static final float SMOOTHING = 0.1f;
    /** What so large a share of all examples has says nothing. */
    private static final double COMMON = 0.15;

    private static final int CLASS_BITS = 12;
    private static final int FEATURE_SHIFT = Integer.SIZE + CLASS_BITS;

    /** Where the classes of each feature begin in the two arrays below; one more for where the last ends. */
    private final int[] from;

    private final short[] classes;
    private final float[] seen;
    /** How often each feature was seen with any class. */
    private final float[] sums;

    private final int[] examples;
    private final float[] before;

    /**
     * @param queries with features from 0 up to their number
     * @param means   the class of each query
     * @param size    how many features there are
     * @param number  how many classes
     */
    FeatureCounts(List<QueryFeatures> queries, int[] means, int size, int number) {
        // A feature, the class of a query that has it, and its weight there, in one number: sorted, all that is known
        // of a feature stands together.
        long[] all = IntStream.range(0, means.length)
                .boxed()
                .flatMapToLong(i -> IntStream.range(0, queries.get(i).size())
                        .mapToLong(j -> (long) queries.get(i).features()[j] << FEATURE_SHIFT
                                | (long) means[i] << Integer.SIZE
                                | Float.floatToIntBits(queries.get(i).weights()[j])))
                .sorted()
                .toArray();
        from = new int[size + 1];
        short[] classes = new short[all.length];
        float[] seen = new float[all.length];
        sums = new float[size];
        Arrays.fill(sums, SMOOTHING);
        examples = new int[size];
        double[] known = new double[number];
        double total = (double) SMOOTHING * size;
        int filled = 0;
        for (int i = 0; i < all.length; i++) {
            int feature = (int) (all[i] >>> FEATURE_SHIFT);
            int one = (int) (all[i] >>> Integer.SIZE) & (1 << CLASS_BITS) - 1;
            float weight = Float.intBitsToFloat((int) all[i]);
            if (i == 0 || all[i] >>> Integer.SIZE != all[i - 1] >>> Integer.SIZE) {
                classes[filled++] = (short) one;
            }
            seen[filled - 1] += weight;
            from[feature + 1] = filled;
            sums[feature] += weight;
            examples[feature]++;
            known[one] += weight;
            total += weight;
        }
        this.classes = Arrays.copyOf(classes, filled);
        this.seen = Arrays.copyOf(seen, filled);
        before = new float[number];
        for (int one = 0; one < number; one++) {
            before[one] = (float) Math.log(total - known[one]);
        }
        for (int feature = 0; feature < size; feature++) {
            if (examples[feature] >= COMMON * means.length) {
                Arrays.fill(this.seen, from[feature], from[feature + 1], 0);
            }
        }
    }

    /** How many features there are. */
    int size() {
        return sums.length;
    }

    /** How many pairs of a feature and a class were seen. */
    int pairs() {
        return classes.length;
    }

    /** How many queries have a feature. */
    int examples(int feature) {
        return examples[feature];
    }

    /** Logarithm of how much is known of all classes but each. */
    float[] before() {
        return before;
    }

    /** Adds how much a feature speaks for each class. */
    void addGains(int feature, float[] gains) {
        for (int at = from[feature]; at < from[feature + 1]; at++) {
            gains[classes[at]] += gain(seen[at], sums[feature]);
        }
    }

    /** What would speak for each class if this query, whose class this is, had not been counted. */
    float[] scoresWithout(QueryFeatures query, int means) {
        float[] scores = new float[before.length];
        for (int i = 0; i < query.size(); i++) {
            int feature = query.features()[i];
            float weight = query.weights()[i];
            for (int at = from[feature]; at < from[feature + 1]; at++) {
                float own = classes[at] == means ? weight : 0;
                scores[classes[at]] += weight * gain(Math.max(0, seen[at] - own), sums[feature] - weight);
            }
        }
        for (int one = 0; one < scores.length; one++) {
            scores[one] += query.weight() * before[one];
        }
        return scores;
    }

    private static float gain(float seen, float sum) {
        return seen == 0 ? 0 : (float) Math.log(sum / (sum - seen));
    }
}
