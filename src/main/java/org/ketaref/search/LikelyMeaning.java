package org.ketaref.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ketaref.search.QueryClassifier.Example;
import org.ketaref.topic.Topic;

/**
 * What a query likely means by what was learned from others: from the names of pages, and from a log of queries, each with the
 * page that it means.
 *
 * @param likelihoods of each meaning: logarithms beside the likeliest, which has 0
 * @param meanings    the addresses of topics by their ordinals, {@link #NOTHING}, then the site's own lists and tools
 */
record LikelyMeaning(double[] likelihoods, List<String> meanings) {
    private static final String LOG = "typed-queries.tsv";
    /** Stands for what Ketaref has nothing on. */
    private static final String NOTHING = "-";
    /** What is so much less likely than the likeliest counts for nothing: chosen on queries that were not learned from. */
    private static final double UNLIKELY = 2;

    /** By how much a list or tool must be likelier than any page: with less, "side effects in pregnancy" means the list. */
    private static final double CLEARLY = 1.5;
    /**
     * By how much it must be likelier that Ketaref has something on a query, or nothing, for that to be sure whatever its words
     * are; chosen likewise: the first lets through one query in ten that is about something else, the second bars one in 400 that
     * is not.
     */
    private static final double SURELY_WITHIN = 3;

    private static final double SURELY_BEYOND = 0.4;

    /** Everything that a query may mean. */
    static List<String> meanings(List<Topic> topics, OwnPages own) {
        return Stream.of(
                        topics.stream().map(Topic::address),
                        Stream.of(NOTHING),
                        own.all().stream().map(SearchHit::address))
                .flatMap(all -> all)
                .toList();
    }

    /** All that there is to learn from. */
    static List<Example> examples(List<String> meanings, List<TopicName> names, OwnPages own) {
        Map<String, Integer> numbers = new HashMap<>();
        meanings.forEach(meaning -> numbers.put(meaning, numbers.size()));
        List<Example> examples = new ArrayList<>();
        names.forEach(name -> examples.add(new Example(name.text(), name.topic())));
        own.written().forEach((term, page) -> examples.add(new Example(term, numbers.get(page.address()))));
        for (String line : EntryTerms.lines(LOG)) {
            String[] cells = line.split("\t");
            Integer number = numbers.get(cells[2].replaceFirst("[|#].*", ""));
            if (number != null) {
                examples.add(new Example(cells[1], number));
            }
        }
        return examples;
    }

    /** How likely a meaning is: 1 for the likeliest meaning of all, 0 for one that is out of the question. */
    float of(int meaning) {
        return (float) Math.max(0, 1 + likelihoods[meaning] / UNLIKELY);
    }

    /** Whether this address is not out of the question. */
    boolean mayBe(String address) {
        return of(meanings.indexOf(address)) > 0;
    }

    boolean surelyWithin() {
        return beyond() < -SURELY_WITHIN;
    }

    boolean surelyBeyond() {
        return beyond() > SURELY_BEYOND;
    }

    /** How much likelier it is that Ketaref has nothing on it than that it has. */
    private double beyond() {
        int nothing = meanings.indexOf(NOTHING);
        return likelihoods[nothing] - bestBeside(nothing);
    }

    /** The address of the list or tool that is clearly meant. */
    Optional<String> ownPage() {
        return IntStream.range(meanings.indexOf(NOTHING) + 1, meanings.size())
                .filter(page -> likelihoods[page] - bestBeside(page) >= CLEARLY)
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
