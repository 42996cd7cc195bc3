package org.ketaref.search;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.ketaref.evidence.StatementText;
import org.ketaref.evidence.Statements;
import org.ketaref.topic.Indication;
import org.ketaref.topic.Kind;
import org.ketaref.topic.SideEffect;
import org.ketaref.topic.Topic;
import org.ketaref.topic.Topics;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A Lucene index of every name, page and statement, held in memory and built once from the seeded tables: nothing changes
 * while the program runs, so any number of readers share it without a lock. {@link Analyzers} says how text becomes terms,
 * {@link TopicRanking} which topics come first, {@link StatementSearch} which statements follow.
 */
@Component
class SearchIndex {
    private static final int MOST_TOPICS = 8;
    private static final int MOST_NEAR = 5;
    private static final int MOST_SUGGESTED = 7;
    private static final float WEAKEST = 0.2f;
    private static final float WEAKEST_TO_FIRST = 0.5f;
    // What tells that a query is beyond what Ketaref covers: coefficients fitted to queries that were not learned.
    private static final double OF_LEARNED = 0.84;
    private static final double OF_KETAMINE = 3.1;
    private static final double OF_OTHERS = 2.3;
    private static final double OF_COVERED = 2.8;
    /** How much of what was asked some page must hold for that to tell nothing. */
    private static final double COVERED = 0.36;

    /** Which of two readings is nearer to what was meant: one that Ketaref covers, with fewer words unknown, with a better page. */
    private static final Comparator<Found> NEARER = Comparator.comparing(Found::within)
            .thenComparing(found -> -found.query().unknown().size())
            .thenComparing(SearchIndex::top);

    private final List<Topic> topics = new ArrayList<>();
    private final List<TopicName> names = new ArrayList<>();
    private final List<StatementText> statements = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();
    private final IndexSearcher searcher;
    private final TopicRanking ranking;
    private final Learned learned;
    private final StatementSearch sentences;
    private final QueryReader reader;
    private final Lexicon lexicon;
    private final OtherSubjects others;
    private final long bytes;
    private final Duration built;

    SearchIndex(
            Topics topics,
            Statements statements,
            OwnPages own,
            EntityManager tables,
            PlatformTransactionManager transactions) {
        long start = System.nanoTime();
        TransactionTemplate reading = new TransactionTemplate(transactions);
        // Nothing is written: without this, Hibernate looks for changes in all that it has read before each query.
        reading.setReadOnly(true);
        reading.executeWithoutResult(status -> {
            this.topics.addAll(topics.findAllByOrderByKindAscTitleAsc());
            this.statements.addAll(statements.findTexts());
            this.topics.forEach(topic -> places.put(topic.path(), topic.kind().one()));
            tables.createQuery("select i from Indication i", Indication.class)
                    .getResultList()
                    .forEach(use -> group(use.topic(), use.specialty().label()));
            tables.createQuery("select s from SideEffect s", SideEffect.class)
                    .getResultList()
                    .forEach(effect -> group(effect.topic(), effect.bodySystem().label()));
        });
        EntryTerms terms = new EntryTerms();
        for (int i = 0; i < this.topics.size(); i++) {
            names.addAll(TopicName.all(i, this.topics.get(i), terms));
        }
        // Takes as long as all the rest, and a core of its own.
        var learning = CompletableFuture.supplyAsync(() -> new Learned(this.topics, names, own));
        try {
            ByteBuffersDirectory memory = new ByteBuffersDirectory();
            new IndexBuilder(this.topics, names, this.statements).write(memory);
            IndexReader index = DirectoryReader.open(memory);
            long size = 0;
            for (String file : memory.listAll()) {
                size += memory.fileLength(file);
            }
            bytes = size;
            searcher = new IndexSearcher(index);
            // Every query differs, and each takes less time than looking it up.
            searcher.setQueryCache(null);
            int[] ordinals = ordinals(index);
            ranking = new TopicRanking(searcher, this.topics, names, ordinals);
            sentences = new StatementSearch(searcher, this.statements, places, ordinals);
            lexicon = new Lexicon(this.topics, terms);
            others = new OtherSubjects(lexicon);
            reader = new QueryReader(new Vocabulary(index), lexicon);
            learned = learning.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        built = Duration.ofNanos(System.nanoTime() - start);
    }

    /** What it holds on what was typed: the reading of it that fits best, with topics first and statements after them. */
    Found find(String typed) {
        Found best = best(typed, false);
        if (!best.within()) {
            return best;
        }
        List<RankedTopic> shown = shown(best.ranked());
        Set<Topic> listed = shown.stream().map(RankedTopic::topic).collect(Collectors.toCollection(LinkedHashSet::new));
        List<SearchHit> hits = new ArrayList<>();
        listed.forEach(topic -> hits.add(hit(topic)));
        hits.addAll(sentences.find(best.query(), listed));
        return new Found(best.query(), best.ranked(), hits, true, best.likely());
    }

    /** Topics that one may mean who has typed so far, best first. */
    List<RankedTopic> suggest(String typed) {
        Found best = best(typed, true);
        return shown(best.ranked()).stream()
                .filter(topic -> topic.likened() > 0)
                .limit(MOST_SUGGESTED)
                .toList();
    }

    /** Which topics come near where nothing fits. */
    List<SearchHit> near(Found found) {
        return found.ranked().stream()
                .filter(topic -> topic.covered() > 0)
                .limit(MOST_NEAR)
                .map(topic -> hit(topic.topic()))
                .toList();
    }

    SearchHit hit(Topic topic) {
        return SearchHit.of(topic, place(topic));
    }

    String place(Topic topic) {
        return places.getOrDefault(topic.path(), topic.kind().one());
    }

    boolean explains(Topic topic, SearchQuery query) {
        return ranking.explains(topic, query);
    }

    /** Drugs in the query that lead to a page about their class, which does not name them itself. */
    List<String> ofClass(Topic topic, SearchQuery query) {
        return topic.kind() != Kind.INTERACTIONS
                ? List.of()
                : query.of(Role.SUBJECT).stream()
                        .filter(word -> lexicon.isDrug(word.stem()) && !ranking.mentions(topic, word))
                        .filter(word -> ranking.names(topic, word))
                        .map(QueryWord::reading)
                        .toList();
    }

    Lexicon lexicon() {
        return lexicon;
    }

    OtherSubjects others() {
        return others;
    }

    /** How many topics it holds. */
    int size() {
        return topics.size();
    }

    /** What it takes in memory. */
    long bytes() {
        return bytes;
    }

    /** How long it took to build. */
    Duration built() {
        return built;
    }

    private Found best(String typed, boolean typing) {
        LikelyMeaning likely = learned.of(typed);
        List<Found> readings = new ArrayList<>();
        for (SearchQuery query : reader.read(typed, typing)) {
            List<RankedTopic> ranked = query.words().isEmpty() ? List.of() : ranking.rank(query, likely, typing);
            readings.add(new Found(query, ranked, List.of(), within(query, ranked, likely), likely));
        }
        // Of equal readings the first, which is nearest to what was typed.
        Found best = readings.get(0);
        // A query about something else as typed is so in other words as well: "cut-off score".
        if (!best.within() && others.isSubject(best.query().words())) {
            return best;
        }
        for (Found other : readings) {
            if (NEARER.compare(other, best) > 0) {
                best = other;
            }
        }
        return best;
    }

    private static float top(Found found) {
        return found.ranked().isEmpty() ? 0 : found.ranked().get(0).score();
    }

    /** Whether it is likelier than not that Ketaref has something on this: a logistic regression on the log of queries. */
    private boolean within(SearchQuery query, List<RankedTopic> ranked, LikelyMeaning likely) {
        double covered = ranked.stream()
                .limit(MOST_TOPICS)
                .mapToDouble(RankedTopic::covered)
                .max()
                .orElse(0);
        double beyond = OF_LEARNED * likely.beyond()
                - OF_COVERED * (covered - COVERED)
                - (query.namesKetamine() ? OF_KETAMINE : 0)
                + (others.isSubject(query.words()) ? OF_OTHERS : 0);
        // Where no page holds any of it, what was learned of pieces of words is a guess: one code is like another.
        return beyond < 0 && (covered > 0 || likely.isKnown());
    }

    private static List<RankedTopic> shown(List<RankedTopic> ranked) {
        float least = ranked.isEmpty() ? 0 : Math.max(WEAKEST, ranked.get(0).score() * WEAKEST_TO_FIRST);
        return ranked.stream()
                .filter(topic -> topic.score() >= least)
                .limit(MOST_TOPICS)
                .toList();
    }

    private void group(Topic topic, String group) {
        places.put(topic.path(), topic.kind().one() + ", " + group);
    }

    private static int[] ordinals(IndexReader index) throws IOException {
        NumericDocValues values = Objects.requireNonNull(MultiDocValues.getNumericValues(index, IndexFields.ORDINAL));
        int[] ordinals = new int[index.maxDoc()];
        for (int doc = values.nextDoc(); doc != NumericDocValues.NO_MORE_DOCS; doc = values.nextDoc()) {
            ordinals[doc] = (int) values.longValue();
        }
        return ordinals;
    }
}
