package org.ketaref.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.ketaref.search.QueryWord.Form;
import org.ketaref.topic.Kind;
import org.ketaref.topic.Topic;

/**
 * Which name of each topic comes nearest to a query. Lucene finds the names that share a word with it; they are then ordered by
 * how much of the name and of the query are the same, each word weighing as much as it is rare.
 */
final class NameRanking {
    private static final int MOST_NAMES = 250;
    /** A longer name that stands in the query as a whole is meant, whatever else does. */
    private static final float WHOLE = 0.15f;

    private static final float SAME_NAME = 1.1f;
    private static final float UNFINISHED = 0.8f;

    private final IndexSearcher searcher;
    private final List<Topic> topics;
    private final List<Prepared> names;
    private final NameStems stems;
    private final int[] ordinals;

    NameRanking(IndexSearcher searcher, List<Topic> topics, List<TopicName> names, NameStems stems, int[] ordinals) {
        this.searcher = searcher;
        this.topics = topics;
        this.stems = stems;
        this.names = names.stream().map(this::prepared).toList();
        this.ordinals = ordinals;
    }

    /**
     * The nearest name of a topic.
     *
     * @param name    as it is written
     * @param likened how much of it and of the query are the same, 0 to 1
     * @param score   the same, with how central the name is
     * @param whole   whether any name of the topic stands as a whole in the query
     */
    record Nearest(String name, float likened, float score, boolean whole) {
        static final Nearest NONE = new Nearest("", 0, 0, false);

        Nearest or(Nearest other) {
            Nearest better = score >= other.score ? this : other;
            return new Nearest(better.name, better.likened, better.score, whole || other.whole);
        }
    }

    /**
     * A name with what every comparison needs of it.
     *
     * @param stems  each once
     * @param weight of them all
     */
    private record Prepared(TopicName name, String key, Set<String> stems, float weight) {}

    private Prepared prepared(TopicName name) {
        Set<String> own = Set.copyOf(name.stems());
        float weight = 0;
        for (String stem : own) {
            weight += weightInName(stem);
        }
        return new Prepared(name, name.key(), own, weight);
    }

    /**
     * The nearest name of each topic that has one, by its ordinal.
     *
     * @param weights of the words of the query
     * @param typing  whether the reader is still typing: then a topic's own names come before terms that only lead to it
     */
    Map<Integer, Nearest> nearest(SearchQuery query, float[] weights, boolean typing) {
        String key = Analyzers.key(query.words().stream().map(QueryWord::stem).toList());
        Map<Integer, Nearest> nearest = new HashMap<>();
        for (Prepared prepared : sharingWord(query)) {
            TopicName name = prepared.name();
            boolean same = prepared.key().equals(key);
            boolean whole = whole(query, prepared);
            boolean several = name.stems().size() > 1;
            float likened = same ? 1 : likeness(query, weights, prepared);
            if (whole && several) {
                likened += WHOLE * (1 - likened);
            }
            float closeness = typing && name.entry() ? UNFINISHED : same ? SAME_NAME : 1;
            // One word for a route narrows a subject rather than being one: "dart".
            boolean tells = whole && (several || topics.get(name.topic()).kind() != Kind.ROUTES);
            nearest.merge(
                    name.topic(),
                    new Nearest(name.text(), likened, likened * name.rank() * closeness, tells),
                    Nearest::or);
        }
        return nearest;
    }

    private List<Prepared> sharingWord(SearchQuery query) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        query.words().stream()
                .filter(word -> word.role() != Role.GRAMMAR || query.words().size() == 1)
                .flatMap(word -> word.forms().stream())
                .distinct()
                .forEach(form -> any.add(
                        new BoostQuery(new TermQuery(new Term(IndexFields.NAMES, form.stem())), form.share()),
                        BooleanClause.Occur.SHOULD));
        try {
            List<Prepared> sharing = new ArrayList<>();
            for (ScoreDoc found : searcher.search(any.build(), MOST_NAMES).scoreDocs) {
                sharing.add(names.get(ordinals[found.doc]));
            }
            return sharing;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether every word of the name is surely in the query, one that says what it is about among them. */
    private static boolean whole(SearchQuery query, Prepared name) {
        if (name.stems().size() > query.words().size()) {
            return false;
        }
        Set<String> missing = new HashSet<>(name.stems());
        boolean subject = false;
        // "mistakes" asks and says of what at once.
        boolean only = query.of(Role.SUBJECT).isEmpty();
        for (QueryWord word : query.words()) {
            boolean asTyped = word.known() == QueryWord.Known.AS_TYPED;
            for (Form form : word.forms()) {
                if ((!asTyped || form.share() == 1) && missing.remove(form.stem())) {
                    subject |= word.role() == Role.SUBJECT || only && word.role() == Role.FACET;
                }
            }
        }
        return subject && missing.isEmpty();
    }

    /** What query and name share, over what both say (Dice), by weight. */
    private float likeness(SearchQuery query, float[] weights, Prepared name) {
        float shared = 0;
        float all = name.weight();
        Set<String> matched = new HashSet<>();
        for (int i = 0; i < weights.length; i++) {
            all += weights[i];
            for (Form form : query.words().get(i).forms()) {
                if (name.stems().contains(form.stem())) {
                    shared += weights[i] * form.share();
                    if (matched.add(form.stem())) {
                        shared += weightInName(form.stem()) * form.share();
                    }
                    break;
                }
            }
        }
        return all == 0 ? 0 : shared / all;
    }

    private float weightInName(String stem) {
        return stems.rarity(stem) * Role.of(stem).share();
    }
}
