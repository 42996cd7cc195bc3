package org.ketaref.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.StringHelper;

/**
 * A query as what {@link QueryClassifier} learns from: its words and their pairs in any order ("depression lamotrigine" is more
 * than both), and the pieces of its words, so that one with a typing error still tells something. Of either sort together they
 * are a vector of length 1, so that each query counts the same however long it is.
 *
 * @param features hashes of 32 bits, of which a few in 200,000 are shared, which does no harm; or places in a list of hashes
 * @param weights  how much each counts
 */
record QueryFeatures(int[] features, float[] weights) {
    private static final int MOST_WORDS = 16;
    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 4;

    static QueryFeatures of(String typed) {
        Set<String> words = words(typed);
        Set<String> pieces = pieces(typed);
        int[] features = new int[words.size() + pieces.size()];
        float[] weights = new float[features.length];
        int filled = 0;
        for (Set<String> sort : List.of(words, pieces)) {
            for (String text : sort) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                features[filled] = StringHelper.murmurhash3_x86_32(bytes, 0, bytes.length, sort == words ? 0 : 1);
                weights[filled++] = (float) (1 / Math.sqrt(sort.size()));
            }
        }
        return new QueryFeatures(features, weights);
    }

    /** The same with their places in an ordered list of hashes; below 0 what it does not hold. */
    QueryFeatures in(int[] known) {
        return new QueryFeatures(
                Arrays.stream(features)
                        .map(feature -> Arrays.binarySearch(known, feature))
                        .toArray(),
                weights);
    }

    int size() {
        return features.length;
    }

    /** Of all features together. */
    float weight() {
        float sum = 0;
        for (float weight : weights) {
            sum += weight;
        }
        return sum;
    }

    private static Set<String> words(String typed) {
        List<String> stems = Analyzers.terms(Analyzers.STEMS, typed).stream()
                .limit(MOST_WORDS)
                .distinct()
                .sorted()
                .toList();
        Set<String> words = new HashSet<>(stems);
        for (int i = 0; i < stems.size(); i++) {
            for (int j = i + 1; j < stems.size(); j++) {
                words.add(stems.get(i) + " " + stems.get(j));
            }
        }
        return words;
    }

    private static Set<String> pieces(String typed) {
        Set<String> pieces = new HashSet<>();
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
