package org.ketaref.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.ketaref.search.NameRanking.Nearest;
import org.ketaref.search.QueryWord.Form;
import org.ketaref.topic.Kind;
import org.ketaref.topic.Topic;

/**
 * Which topics a query means: those with a name that says what was typed and nothing else ({@link NameRanking}). What all
 * names and the whole page hold counts little beside that, and decides where no name fits; what was learned from other queries
 * ({@link LikelyMeaning}) settles what names leave open; what is asked for lifts the kind of topic that answers it
 * ({@link Intent}).
 */
final class TopicRanking {
    private static final float OF_NAME = 0.55f;
    private static final float OF_NAMES = 0.25f;
    private static final float OF_PAGE = 0.1f;
    private static final float OF_TEXT = 0.1f;
    private static final float OF_LEARNED = 0.4f;
    private static final float MENTIONED = 0.75f;
    /** A word that nothing holds says most surely that the query is about something else. */
    private static final float OF_NOTHING = 1.5f;

    private static final float NAME_SETTLES = 0.9f;
    /** What may bar ketamine comes before what it would be given for. */
    private static final float BARS = 0.2f;

    /** The same where its name is no part of what the use is called: then it is surely a condition beside it. */
    private static final float APART = 0.5f;

    private final List<Topic> topics;
    private final NameStems stems;
    private final NameRanking names;
    private final PageWords pages;

    /** @param ordinals the ordinal of what each document stands for */
    TopicRanking(IndexSearcher searcher, List<Topic> topics, List<TopicName> names, int[] ordinals) {
        this.topics = topics;
        this.stems = new NameStems(topics.size(), names);
        this.names = new NameRanking(searcher, topics, names, stems, ordinals);
        this.pages = new PageWords(searcher, ordinals);
    }

    /**
     * Best first; none where nothing speaks for any.
     *
     * @param likely what was learned of such queries
     * @param typing whether the reader is still typing
     */
    List<RankedTopic> rank(SearchQuery query, LikelyMeaning likely, boolean typing) {
        float[] weights = weights(query, 1);
        Map<Integer, Nearest> nearest = names.nearest(query, weights, typing);
        float[][] named = query.words().stream().map(this::named).toArray(float[][]::new);
        float[] inNames = inNames(named, weights);
        float[] inPages = inPages(query, named, weights(query, OF_NOTHING));
        Map<Integer, Float> texts = pages.shares(query);
        List<RankedTopic> ranked = new ArrayList<>();
        for (int i = 0; i < topics.size(); i++) {
            Topic topic = topics.get(i);
            Nearest name = nearest.getOrDefault(i, Nearest.NONE);
            // The nearer a name, the less it matters how often the page repeats it.
            float beside = 1 - name.likened() * NAME_SETTLES;
            // A name that was typed as it is means its topic, whatever was learned.
            float learned = name.likened() < 1 ? likely.of(i) : 1;
            float score = OF_NAME * name.score()
                    + OF_NAMES * inNames[i]
                    + OF_LEARNED * learned
                    + beside * (OF_PAGE * inPages[i] + OF_TEXT * texts.getOrDefault(i, 0f));
            if (score > 0) {
                float lifted = score * (1 + Intent.lift(query, topic));
                ranked.add(new RankedTopic(
                        topic, name.name(), lifted, name.likened(), inPages[i], name.whole(), likely.isKnown(i)));
            }
        }
        ranked.sort(Comparator.comparing(RankedTopic::known)
                .thenComparing(RankedTopic::score)
                .reversed());
        barsFirst(ranked);
        return ranked;
    }

    /** A condition that may bar ketamine comes before the use that it is named beside, unless the use is surely meant. */
    private void barsFirst(List<RankedTopic> ranked) {
        if (ranked.isEmpty() || ranked.get(0).known() || ranked.get(0).topic().kind() != Kind.INDICATIONS) {
            return;
        }
        RankedTopic use = ranked.get(0);
        ranked.stream()
                .filter(other -> other.topic().kind() == Kind.CONTRAINDICATIONS && other.whole())
                .filter(bar -> !terms(use.name()).containsAll(terms(bar.name())))
                .filter(bar -> bar.score() * (1 + (isApart(bar, use) ? APART : BARS)) >= use.score())
                .findFirst()
                .ifPresent(bar -> {
                    ranked.remove(bar);
                    ranked.add(0, bar.withScore(use.score()));
                });
    }

    /** Whether the name of a condition is no part of what the use is called: "addiction" of "cocaine addiction". */
    private boolean isApart(RankedTopic bar, RankedTopic use) {
        return !stems.of(topics.indexOf(use.topic())).containsAll(terms(bar.name()));
    }

    private static List<String> terms(String name) {
        return Analyzers.terms(Analyzers.STEMS, name);
    }

    /** Whether every word that says what a query is about is in the names of the topic, leaving aside what it is compared with. */
    boolean explains(Topic topic, SearchQuery query) {
        Set<String> own = stems.own(topics.indexOf(topic));
        List<QueryWord> subject = query.of(Role.SUBJECT);
        return !subject.isEmpty() && subject.stream().allMatch(word -> surest(word.forms(), own) > 0);
    }

    /** Whether the page itself uses a word, beside its names. */
    boolean mentions(Topic topic, QueryWord word) {
        return pages.with(word.stem()).get(topics.indexOf(topic));
    }

    /** Whether a word is in a name of the topic. */
    boolean names(Topic topic, QueryWord word) {
        return surest(word.forms(), stems.of(topics.indexOf(topic))) > 0;
    }

    /**
     * How much each word of a query says of what it is about.
     *
     * @param ofNothing of a word that nothing holds, as a share of the rarest
     */
    private float[] weights(SearchQuery query, float ofNothing) {
        float[] weights = new float[query.words().size()];
        for (int i = 0; i < weights.length; i++) {
            QueryWord word = query.words().get(i);
            boolean nowhere =
                    !stems.holds(word.stem()) && pages.with(word.stem()).isEmpty();
            weights[i] = stems.rarity(word.stem()) * word.role().share() * (nowhere ? ofNothing : 1);
        }
        return weights;
    }

    /** For each topic how surely the best form that its names hold stands for a word; 0 where they hold none. */
    private float[] named(QueryWord word) {
        float[] shares = new float[topics.size()];
        List<Form> forms = word.forms();
        for (int i = forms.size() - 1; i >= 0; i--) {
            Form form = forms.get(i);
            stems.topicsNamed(form.stem()).stream().forEach(topic -> shares[topic] = form.share());
        }
        return shares;
    }

    /** For each topic which share of a query its names hold. */
    private float[] inNames(float[][] named, float[] weights) {
        float[] shares = new float[topics.size()];
        for (int i = 0; i < weights.length; i++) {
            for (int topic = 0; topic < shares.length; topic++) {
                shares[topic] += weights[i] * named[i][topic];
            }
        }
        return ofAll(shares, weights);
    }

    /** For each topic which share of a query its page holds anywhere. */
    private float[] inPages(SearchQuery query, float[][] named, float[] weights) {
        float[] shares = new float[topics.size()];
        for (int i = 0; i < weights.length; i++) {
            BitSet mentioned = new BitSet();
            BitSet truly = new BitSet();
            query.words().get(i).forms().forEach(form -> {
                mentioned.or(pages.with(form.stem()));
                truly.or(stems.topicsTrulyNamed(form.stem()));
            });
            for (int topic = 0; topic < shares.length; topic++) {
                float mention = named[i][topic] > 0 || mentioned.get(topic) ? MENTIONED : 0;
                // A word of a longer term that only leads here shows no more than that the page may be about it.
                shares[topic] += weights[i] * (truly.get(topic) ? Math.max(named[i][topic], mention) : mention);
            }
        }
        return ofAll(shares, weights);
    }

    /** How surely the best form that is held stands for its word; 0 where none is held. */
    private static float surest(List<Form> forms, Set<String> held) {
        for (Form form : forms) {
            if (held.contains(form.stem())) {
                return form.share();
            }
        }
        return 0;
    }

    private static float[] ofAll(float[] shares, float[] weights) {
        float all = 0;
        for (float weight : weights) {
            all += weight;
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] = all == 0 ? 0 : shares[i] / all;
        }
        return shares;
    }
}
