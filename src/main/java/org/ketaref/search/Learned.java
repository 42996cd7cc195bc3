package org.ketaref.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ketaref.search.QueryClassifier.Example;
import org.ketaref.topic.Topic;

/** What is known of queries from the names of pages, and from a log of queries, each with the page that it means. */
final class Learned {
    private static final String LOG = "typed-queries.tsv";

    /** The addresses of topics by their ordinals, {@link LikelyMeaning#NOTHING}, then the site's own lists and tools. */
    private final List<String> meanings;

    private final QueryClassifier classifier;
    /** The meaning of each query in the log, by its stems. */
    private final Map<String, Integer> logged = new HashMap<>();

    Learned(List<Topic> topics, List<TopicName> names, OwnPages own) {
        meanings = Stream.of(
                        topics.stream().map(Topic::address),
                        Stream.of(LikelyMeaning.NOTHING),
                        own.all().stream().map(SearchHit::address))
                .flatMap(all -> all)
                .toList();
        Map<String, Integer> numbers = new HashMap<>();
        meanings.forEach(meaning -> numbers.put(meaning, numbers.size()));
        List<Example> examples = new ArrayList<>();
        names.forEach(name -> examples.add(new Example(name.text(), name.topic())));
        own.written().forEach((term, page) -> examples.add(new Example(term, numbers.get(page.address()))));
        for (String line : EntryTerms.lines(LOG)) {
            String[] cells = line.split("\t");
            String first = cells[2].replaceFirst("\\|.*", "");
            Integer meaning = numbers.getOrDefault(first, numbers.get(first.replaceFirst("#.*", "")));
            if (meaning != null) {
                examples.add(new Example(cells[1], meaning));
                logged.put(Lexicon.key(cells[1]), meaning);
            }
        }
        classifier = new QueryClassifier(examples, meanings.size());
    }

    LikelyMeaning of(String typed) {
        double[] likelihoods = classifier.likelihoods(typed);
        return new LikelyMeaning(likelihoods, meanings, logged.getOrDefault(Lexicon.key(typed), LikelyMeaning.UNKNOWN));
    }
}
