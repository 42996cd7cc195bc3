package org.ketaref.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The stems that the names of each topic hold, by its ordinal, and how rare each stem is among the topics. */
final class NameStems {
    private static final BitSet NONE = new BitSet();

    private final List<Set<String>> all = new ArrayList<>();
    private final Map<String, BitSet> topicsNamed = new HashMap<>();
    private final Map<String, BitSet> topicsTrulyNamed = new HashMap<>();
    private final List<Set<String>> own = new ArrayList<>();
    private final Map<String, Float> rarity = new HashMap<>();
    private final float rarest;

    NameStems(int topics, List<TopicName> names) {
        for (int i = 0; i < topics; i++) {
            all.add(new HashSet<>());
            own.add(new HashSet<>());
        }
        for (TopicName name : names) {
            all.get(name.topic()).addAll(name.stems());
            own.get(name.topic()).addAll(name.own());
            name.stems().forEach(stem -> put(topicsNamed, stem, name.topic()));
            if (!name.entry()) {
                name.stems().forEach(stem -> put(topicsTrulyNamed, stem, name.topic()));
            }
        }
        topicsNamed.forEach((stem, those) ->
                rarity.put(stem, (float) Math.log(1 + topics / (double) those.cardinality())));
        rarest = (float) Math.log(1 + topics);
    }

    /** In any name of a topic. */
    Set<String> of(int topic) {
        return all.get(topic);
    }

    /** The topics with a stem in any name. */
    BitSet topicsNamed(String stem) {
        return topicsNamed.getOrDefault(stem, NONE);
    }

    /** The topics with it in a name that is more than a term that leads there. */
    BitSet topicsTrulyNamed(String stem) {
        return topicsTrulyNamed.getOrDefault(stem, NONE);
    }

    /** Without what a topic is compared with. */
    Set<String> own(int topic) {
        return own.get(topic);
    }

    boolean holds(String stem) {
        return rarity.containsKey(stem);
    }

    private static void put(Map<String, BitSet> topics, String stem, int topic) {
        topics.computeIfAbsent(stem, any -> new BitSet()).set(topic);
    }

    /** How much a stem tells; one that no name holds tells most. */
    float rarity(String stem) {
        return rarity.getOrDefault(stem, rarest);
    }
}
