package org.ketaref.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The stems that the names of each topic hold, by its ordinal, and how rare each stem is among the topics. */
final class NameStems {
    private final List<Set<String>> all = new ArrayList<>();
    private final List<Set<String>> trueNames = new ArrayList<>();
    private final List<Set<String>> own = new ArrayList<>();
    private final Map<String, Float> rarity = new HashMap<>();
    private final float rarest;

    NameStems(int topics, List<TopicName> names) {
        for (int i = 0; i < topics; i++) {
            all.add(new HashSet<>());
            trueNames.add(new HashSet<>());
            own.add(new HashSet<>());
        }
        for (TopicName name : names) {
            all.get(name.topic()).addAll(name.stems());
            own.get(name.topic()).addAll(name.own());
            if (!name.entry()) {
                trueNames.get(name.topic()).addAll(name.stems());
            }
        }
        Map<String, Integer> frequency = new HashMap<>();
        all.forEach(stems -> stems.forEach(stem -> frequency.merge(stem, 1, Integer::sum)));
        frequency.forEach((stem, count) -> rarity.put(stem, (float) Math.log(1 + topics / (double) count)));
        rarest = (float) Math.log(1 + topics);
    }

    /** In any name of a topic. */
    Set<String> of(int topic) {
        return all.get(topic);
    }

    /** In names that are more than terms that lead there. */
    Set<String> ofTrueNames(int topic) {
        return trueNames.get(topic);
    }

    /** Without what a topic is compared with. */
    Set<String> own(int topic) {
        return own.get(topic);
    }

    boolean holds(String stem) {
        return rarity.containsKey(stem);
    }

    /** How much a stem tells; one that no name holds tells most. */
    float rarity(String stem) {
        return rarity.getOrDefault(stem, rarest);
    }
}
