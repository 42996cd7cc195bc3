package org.ketaref.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketaref.dosing.Population;
import org.ketaref.evidence.Preparation;
import org.ketaref.topic.Kind;
import org.ketaref.topic.Topic;

/** The words that name a route, a population, a preparation or a facet, by the key of their stems. */
final class Lexicon {
    /** Longest phrase that names a part. */
    static final int LONGEST = 5;

    private static final Map<String, Set<Population>> POPULATIONS = Map.of(
            "children",
            EnumSet.of(Population.CHILDREN, Population.INFANTS, Population.ADOLESCENTS, Population.ADULTS_AND_CHILDREN),
            "older-adults",
            EnumSet.of(Population.OLDER_ADULTS),
            "pregnancy",
            EnumSet.of(Population.OBSTETRIC));
    private static final Set<Population> ADULTS = EnumSet.of(Population.ADULTS, Population.ADULTS_AND_CHILDREN);
    private static final Map<String, Preparation> PRODUCTS = Map.of(
            "esketamine-nasal-spray", Preparation.ESKETAMINE_NASAL_SPRAY,
            "esketamine-injection", Preparation.ESKETAMINE_INJECTION);

    private final Map<String, Facet> facets = new HashMap<>();
    private final Map<String, Topic> routes = new HashMap<>();
    private final Map<String, Set<Population>> populations = new HashMap<>();
    private final Map<String, Preparation> products = new HashMap<>();
    private final Map<String, Set<Topic>> named = new HashMap<>();
    private final Set<String> drugs = new HashSet<>();
    private final Set<String> all = new HashSet<>();

    Lexicon(List<Topic> topics, EntryTerms terms) {
        for (Facet facet : Facet.values()) {
            facet.phrases().forEach(phrase -> facets.put(key(phrase), facet));
        }
        for (Topic topic : topics) {
            List<String> names = new ArrayList<>(topic.aliases());
            names.add(topic.title());
            for (String name : names) {
                put(topic, key(name));
                all.add(key(name));
                if (isOfDrugs(topic)) {
                    drugs.add(key(name));
                }
            }
            topic.codes().forEach(code -> all.add(key(code.code())));
            for (String term : terms.of(topic.path())) {
                all.add(key(term));
                if (isOfDrugs(topic)) {
                    drugs.add(key(term));
                }
            }
        }
        populations.put(key("adult"), ADULTS);
        populations.put(key("adults"), ADULTS);
        // A brand is a preparation first, though it is a name of its route as well.
        products.keySet().forEach(routes::remove);
    }

    /** Whether this is the page of a preparation. */
    static boolean isPageOf(Topic topic, @Nullable Preparation product) {
        return product != null && product == PRODUCTS.get(topic.slug());
    }

    /** The topics that have this name. */
    Set<Topic> named(String key) {
        return named.getOrDefault(key, Set.of());
    }

    /** Whether this is a whole name, a code or a term that leads to a topic. */
    boolean isName(String key) {
        return all.contains(key);
    }

    /** Whether this is the name of a drug that ketamine is given with or compared with. */
    boolean isDrug(String key) {
        return drugs.contains(key);
    }

    private static boolean isOfDrugs(Topic topic) {
        return topic.kind() == Kind.INTERACTIONS || topic.slug().startsWith("comparison");
    }

    Map<String, Facet> facets() {
        return facets;
    }

    Map<String, Topic> routes() {
        return routes;
    }

    Map<String, Set<Population>> populations() {
        return populations;
    }

    Map<String, Preparation> products() {
        return products;
    }

    private void put(Topic topic, String key) {
        named.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(topic);
        if (topic.kind() == Kind.ROUTES) {
            routes.putIfAbsent(key, topic);
        } else if (topic.kind() == Kind.POPULATIONS && POPULATIONS.containsKey(topic.slug())) {
            populations.put(key, POPULATIONS.get(topic.slug()));
        } else if (topic.kind() == Kind.PRODUCTS && PRODUCTS.containsKey(topic.slug())) {
            products.put(key, PRODUCTS.get(topic.slug()));
        }
    }

    /** The stems of a phrase as one key. */
    static String key(String phrase) {
        return Analyzers.key(Analyzers.terms(Analyzers.STEMS, phrase));
    }
}
