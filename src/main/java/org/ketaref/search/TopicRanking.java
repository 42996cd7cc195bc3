package org.ketaref.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.ketaref.search.QueryWord.Form;
import org.ketaref.topic.Kind;
import org.ketaref.topic.Topic;

/**
 * Which topics a query means. Lucene finds the names that share a word with it; they are then ordered by how much of the name
 * and of the query are the same, each word weighing as much as it is rare, since the best name is the one that says what was
 * typed and nothing else. What the whole page says counts little beside its names, and decides where no name fits.
 */
final class TopicRanking {
    private static final int MOST_NAMES = 250;
    private static final int MOST_PAGES = 25;
    private static final float OF_NAME = 0.55f;
    private static final float OF_NAMES = 0.25f;
    private static final float OF_PAGE = 0.1f;
    private static final float OF_TEXT = 0.1f;
    private static final float MENTIONED = 0.5f;
    /** A word that pages use and no name holds says less of the subject. */
    private static final float OF_NO_NAME = 0.5f;

    /** A word that nothing holds says most surely that the query is about something else. */
    private static final float OF_NOTHING = 1.5f;

    private static final float NAME_SETTLES = 0.9f;
    /** A longer name that stands in the query as a whole is meant, whatever else does. */
    private static final float WHOLE = 0.15f;

    private static final float SAME_NAME = 1.1f;
    private static final float UNFINISHED = 0.8f;
    /** A word that is only akin to a name does not make it the subject. */
    private static final float SURE = 0.72f;

    private static final float INTENT = 0.08f;
    private static final float COMPARED = 0.15f;
    private static final float CAUSED = 0.12f;
    private static final float MEANT = 0.3f;

    private final IndexSearcher searcher;
    private final List<Topic> topics;
    private final List<TopicName> names;
    private final int[] ordinals;
    private final List<Set<String>> stemsOfNames;
    private final List<Set<String>> ownStems;
    private final List<Set<String>> stemsOfTrueNames;
    private final Map<String, Float> rarity = new HashMap<>();
    /** A name of common words alone, "who should not get ketamine", is found by its whole. */
    private final Map<String, List<TopicName>> byKey = new HashMap<>();

    private final float rarest;

    /** @param ordinals the ordinal of what each document stands for */
    TopicRanking(IndexSearcher searcher, List<Topic> topics, List<TopicName> names, int[] ordinals) {
        this.searcher = searcher;
        this.topics = topics;
        this.names = names;
        this.ordinals = ordinals;
        stemsOfNames = new ArrayList<>();
        ownStems = new ArrayList<>();
        stemsOfTrueNames = new ArrayList<>();
        topics.forEach(topic -> {
            stemsOfNames.add(new HashSet<>());
            ownStems.add(new HashSet<>());
            stemsOfTrueNames.add(new HashSet<>());
        });
        Map<String, Integer> frequency = new HashMap<>();
        for (TopicName name : names) {
            byKey.computeIfAbsent(name.key(), any -> new ArrayList<>()).add(name);
            stemsOfNames.get(name.topic()).addAll(name.stems());
            ownStems.get(name.topic()).addAll(name.own());
            if (!name.entry()) {
                stemsOfTrueNames.get(name.topic()).addAll(name.stems());
            }
        }
        stemsOfNames.forEach(stems -> stems.forEach(stem -> frequency.merge(stem, 1, Integer::sum)));
        rarest = (float) Math.log(1 + topics.size());
        frequency.forEach((stem, count) -> rarity.put(stem, (float) Math.log(1 + topics.size() / (double) count)));
    }

    /**
     * Best first; none where no word of the query is anywhere.
     *
     * @param typing whether the reader is still typing: then a topic's own names come before terms that only lead to it
     */
    List<RankedTopic> rank(SearchQuery query, boolean typing) {
        Map<Integer, RankedName> nearest = nearestNames(query, typing);
        Map<Integer, Float> texts = texts(query);
        float[] weights = weights(query);
        float total = sum(weights);
        float[] fullWeights = fullWeights(query);
        float asked = sum(fullWeights);
        float[][] covered = covered(query, weights, fullWeights);
        List<RankedTopic> ranked = new ArrayList<>();
        for (int i = 0; i < topics.size(); i++) {
            RankedName name = nearest.getOrDefault(i, RankedName.NONE);
            float inNames = total == 0 ? 0 : covered[0][i] / total;
            float inPage = asked == 0 ? 0 : covered[1][i] / asked;
            // The nearer a name, the less it matters how often the page repeats it.
            float beside = 1 - name.likened() * NAME_SETTLES;
            float score = OF_NAME * name.score()
                    + OF_NAMES * inNames
                    + beside * (OF_PAGE * inPage + OF_TEXT * texts.getOrDefault(i, 0f));
            if (score > 0) {
                Topic topic = topics.get(i);
                ranked.add(new RankedTopic(
                        topic,
                        name.name(),
                        score * prior(topic.kind()) * (1 + intent(query, topic)),
                        name.likened(),
                        inPage,
                        name.whole()));
            }
        }
        ranked.sort(Comparator.comparing(RankedTopic::score).reversed());
        return ranked;
    }

    /** Whether every word that says what a query is about is in the names of the topic, leaving aside what it is compared with. */
    boolean explains(Topic topic, SearchQuery query) {
        Set<String> own = ownStems.get(topics.indexOf(topic));
        List<QueryWord> subject = query.of(Role.SUBJECT);
        return !subject.isEmpty()
                && subject.stream()
                        .allMatch(word -> word.forms().stream()
                                .anyMatch(form -> form.share() >= SURE && own.contains(form.stem())));
    }

    /** Whether the page itself uses a word, beside its names. */
    boolean mentions(Topic topic, QueryWord word) {
        int ordinal = topics.indexOf(topic);
        return word.forms().stream()
                .limit(1)
                .anyMatch(form -> pagesWith(form.stem()).get(ordinal));
    }

    /** Whether a word that says what a query is about is in a name of the topic. */
    boolean names(Topic topic, SearchQuery query) {
        return query.of(Role.SUBJECT).stream().anyMatch(word -> names(topic, word));
    }

    boolean names(Topic topic, QueryWord word) {
        Set<String> stems = stemsOfNames.get(topics.indexOf(topic));
        return word.forms().stream().anyMatch(form -> stems.contains(form.stem()));
    }

    private record RankedName(String name, float likened, float score, boolean whole) {
        static final RankedName NONE = new RankedName("", 0, 0, false);

        RankedName or(RankedName other) {
            RankedName better = score >= other.score ? this : other;
            return new RankedName(better.name, better.likened, better.score, whole || other.whole);
        }
    }

    private Map<Integer, RankedName> nearestNames(SearchQuery query, boolean typing) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        query.words().stream()
                .filter(word -> word.role() != Role.GRAMMAR || query.words().size() == 1)
                .flatMap(word -> word.forms().stream())
                .distinct()
                .forEach(form -> any.add(
                        new BoostQuery(new TermQuery(new Term(IndexFields.NAMES, form.stem())), form.share()),
                        BooleanClause.Occur.SHOULD));
        float[] weights = weights(query);
        float total = sum(weights);
        String key = Analyzers.key(query.words().stream().map(QueryWord::stem).toList());
        Map<Integer, RankedName> nearest = new HashMap<>();
        Set<TopicName> candidates = new LinkedHashSet<>(byKey.getOrDefault(key, List.of()));
        for (ScoreDoc found : search(any.build(), MOST_NAMES)) {
            candidates.add(names.get(ordinals[found.doc]));
        }
        for (TopicName name : candidates) {
            boolean same = name.key().equals(key);
            boolean whole = whole(query, name);
            float likened = same ? 1 : likeness(query, weights, total, name);
            if (whole && name.stems().size() > 1) {
                likened += WHOLE * (1 - likened);
            }
            boolean tells = whole && (name.stems().size() > 1 || !narrows(topics.get(name.topic())));
            RankedName candidate = new RankedName(
                    name.text(),
                    likened,
                    likened * name.rank() * (typing && name.entry() ? UNFINISHED : same ? SAME_NAME : 1),
                    tells);
            nearest.merge(name.topic(), candidate, RankedName::or);
        }
        return nearest;
    }

    /** Whether its names narrow a subject rather than being one: "child", "nasal". */
    private static boolean narrows(Topic topic) {
        return topic.kind() == Kind.POPULATIONS || topic.kind() == Kind.ROUTES;
    }

    /** Whether every word of the name is surely in the query, one that says what it is about among them. */
    private static boolean whole(SearchQuery query, TopicName name) {
        if (name.stems().size() > query.words().size()) {
            return false;
        }
        Set<String> missing = new HashSet<>(name.stems());
        boolean subject = false;
        for (QueryWord word : query.words()) {
            float sure = word.known() == QueryWord.Known.AS_TYPED ? 1 : SURE;
            for (Form form : word.forms()) {
                if (form.share() >= sure && missing.remove(form.stem())) {
                    subject |= word.role() == Role.SUBJECT;
                }
            }
        }
        return subject && missing.isEmpty();
    }

    /** What query and name share, over what both say (Dice), by weight. */
    private float likeness(SearchQuery query, float[] weights, float total, TopicName name) {
        float shared = 0;
        float sharedOfName = 0;
        float ofName = 0;
        Set<String> matched = new HashSet<>();
        for (int i = 0; i < weights.length; i++) {
            for (Form form : query.words().get(i).forms()) {
                if (name.stems().contains(form.stem())) {
                    shared += weights[i] * form.share();
                    if (matched.add(form.stem())) {
                        sharedOfName += weightInName(form.stem()) * form.share();
                    }
                    break;
                }
            }
        }
        for (String stem : Set.copyOf(name.stems())) {
            ofName += weightInName(stem);
        }
        return total + ofName == 0 ? 0 : (shared + sharedOfName) / (total + ofName);
    }

    private float weightInName(String stem) {
        return rarity.getOrDefault(stem, rarest) * Role.of(stem).share();
    }

    private float[] weights(SearchQuery query) {
        float[] weights = new float[query.words().size()];
        for (int i = 0; i < weights.length; i++) {
            QueryWord word = query.words().get(i);
            weights[i] =
                    rarity.getOrDefault(word.stem(), pagesWith(word.stem()).isEmpty() ? rarest : rarest * OF_NO_NAME)
                            * word.role().share();
        }
        return weights;
    }

    /** The same where it is asked whether a page covers the query: what no name holds weighs in full, what nothing holds more. */
    private float[] fullWeights(SearchQuery query) {
        float[] weights = new float[query.words().size()];
        for (int i = 0; i < weights.length; i++) {
            QueryWord word = query.words().get(i);
            weights[i] =
                    rarity.getOrDefault(word.stem(), pagesWith(word.stem()).isEmpty() ? rarest * OF_NOTHING : rarest)
                            * word.role().share();
        }
        return weights;
    }

    private static float sum(float[] weights) {
        float sum = 0;
        for (float weight : weights) {
            sum += weight;
        }
        return sum;
    }

    /** For each topic how much of the query's weight its names hold, and how much its page holds anywhere. */
    private float[][] covered(SearchQuery query, float[] weights, float[] fullWeights) {
        float[][] covered = new float[2][topics.size()];
        for (int i = 0; i < weights.length; i++) {
            List<Form> forms = query.words().get(i).forms();
            BitSet mentioned = new BitSet();
            forms.forEach(form -> mentioned.or(pagesWith(form.stem())));
            for (int topic = 0; topic < topics.size(); topic++) {
                Set<String> stems = stemsOfNames.get(topic);
                Set<String> trueNames = stemsOfTrueNames.get(topic);
                float named = 0;
                for (Form form : forms) {
                    if (stems.contains(form.stem())) {
                        named = form.share();
                        break;
                    }
                }
                covered[0][topic] += weights[i] * named;
                // A word of a longer term that only leads here shows no more than that the page may be about it.
                boolean truly = forms.stream().anyMatch(form -> trueNames.contains(form.stem()));
                float mention = named > 0 || mentioned.get(topic) ? MENTIONED : 0;
                covered[1][topic] += fullWeights[i] * (truly ? Math.max(named, mention) : mention);
            }
        }
        return covered;
    }

    private BitSet pagesWith(String stem) {
        BitSet pages = new BitSet(topics.size());
        try {
            PostingsEnum postings = MultiTerms.getTermPostingsEnum(
                    searcher.getIndexReader(), IndexFields.PAGE, new BytesRef(stem), PostingsEnum.NONE);
            if (postings != null) {
                for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                    pages.set(ordinals[doc]);
                }
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the pages say, the best of them 1. */
    private Map<Integer, Float> texts(SearchQuery query) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        query.words().stream()
                .filter(word -> word.role() != Role.GRAMMAR)
                .forEach(word -> word.forms()
                        .forEach(form -> any.add(
                                new BoostQuery(
                                        new TermQuery(new Term(IndexFields.PAGE, form.stem())),
                                        form.share() * word.role().share()),
                                BooleanClause.Occur.SHOULD)));
        ScoreDoc[] found = search(any.build(), MOST_PAGES);
        Map<Integer, Float> texts = new HashMap<>();
        for (ScoreDoc page : found) {
            texts.put(ordinals[page.doc], page.score / found[0].score);
        }
        return texts;
    }

    private ScoreDoc[] search(Query query, int most) {
        try {
            return searcher.search(query, most).scoreDocs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where one name belongs to topics of several kinds, what a reader needs first. */
    private static float prior(Kind kind) {
        return switch (kind) {
            case INDICATIONS -> 1.012f;
            case CONTRAINDICATIONS -> 1.01f;
            case INTERACTIONS -> 1.008f;
            case ROUTES, SIDE_EFFECTS, POPULATIONS -> 1.006f;
            case PHARMACOLOGY, PRODUCTS -> 1.004f;
            case SAFE_USE -> 1;
            case BACKGROUND -> 0.995f;
        };
    }

    private static float intent(SearchQuery query, Topic topic) {
        float bonus = 0;
        boolean versus = query.words().stream().anyMatch(word -> word.text().matches("vs|versus"));
        bonus += versus && topic.slug().startsWith("comparison") ? COMPARED : 0;
        bonus += topic.kind() == Kind.PRODUCTS
                        && Lexicon.isPageOf(topic, query.parts().product())
                ? INTENT
                : 0;
        for (Facet facet : query.parts().facets()) {
            boolean meant = switch (facet) {
                case CONTRAINDICATION ->
                    topic.kind() == Kind.CONTRAINDICATIONS
                            || topic.kind() == Kind.POPULATIONS
                            || topic.kind() == Kind.INTERACTIONS;
                case INTERACTION -> topic.kind() == Kind.INTERACTIONS;
                case SIDE_EFFECT, CAUSE, FREQUENCY -> topic.kind() == Kind.SIDE_EFFECTS;
                case HANDLING -> topic.kind() == Kind.SAFE_USE;
                case DOSE, PURPOSE -> topic.kind() == Kind.INDICATIONS;
                default -> false;
            };
            bonus += meant ? facet == Facet.CAUSE || facet == Facet.INTERACTION ? CAUSED : INTENT : 0;
            bonus += topic.slug().equals(facet.page()) ? MEANT : 0;
        }
        return bonus;
    }
}
