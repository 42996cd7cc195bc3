package org.ketaref.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a query likely means by what was {@link Learned}.
 *
 * @param likelihoods of each meaning: logarithms beside the likeliest, which has 0
 * @param meanings    addresses, and {@link #NOTHING} where those of topics end
 * @param known       the meaning that the log of queries gives for this very query, {@link #UNKNOWN} where it has none
 */
record LikelyMeaning(double[] likelihoods, List<String> meanings, int known) {
    /** Stands for what Ketaref has nothing on. */
    static final String NOTHING = "-";

    static final int UNKNOWN = -1;
    /** What is so much less likely than the likeliest counts for nothing: chosen on queries that were not learned from. */
    private static final double UNLIKELY = 2;

    /** By how much a list or tool must be likelier than any page: with less, "side effects in pregnancy" means the list. */
    private static final double CLEARLY = 1.5;
    /** How much likelier what is known is than anything else. */
    private static final double SURELY = 10;

    /** How likely a meaning is: 1 for the likeliest meaning of all, 0 for one that is out of the question. */
    float of(int meaning) {
        return (float) Math.max(0, 1 + likelihoods[meaning] / UNLIKELY);
    }

    /** Whether the log of queries has this very one. */
    boolean isKnown() {
        return known != UNKNOWN;
    }

    boolean isKnown(int meaning) {
        return meaning == known;
    }

    /** Whether this address is not out of the question. */
    boolean mayBe(String address) {
        int meaning = meanings.indexOf(address);
        return isKnown() ? isKnown(meaning) : of(meaning) > 0;
    }

    /** How much likelier it is that Ketaref has nothing on it than that it has: a difference of logarithms. */
    double beyond() {
        int nothing = meanings.indexOf(NOTHING);
        if (isKnown()) {
            return isKnown(nothing) ? SURELY : -SURELY;
        }
        return likelihoods[nothing] - bestBeside(nothing);
    }

    /** The address of the list or tool that is clearly meant. */
    Optional<String> ownPage() {
        return IntStream.range(meanings.indexOf(NOTHING) + 1, meanings.size())
                .filter(page -> isKnown() ? isKnown(page) : likelihoods[page] - bestBeside(page) >= CLEARLY)
                .mapToObj(meanings::get)
                .findFirst();
    }

    private double bestBeside(int meaning) {
        return IntStream.range(0, likelihoods.length)
                .filter(other -> other != meaning)
                .mapToDouble(other -> likelihoods[other])
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }
}
