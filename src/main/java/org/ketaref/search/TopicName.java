package org.ketaref.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ketaref.topic.Topic;

/**
 * One name of a topic: its title, an alias or a code.
 *
 * @param topic its ordinal among the topics
 * @param text  as it is written
 * @param stems its words, stemmed
 * @param place 0 for the title, then the aliases in the order that their editor gave them, most usual first
 * @param entry whether it only leads there ({@link EntryTerms})
 */
record TopicName(int topic, String text, List<String> stems, int place, boolean entry) {
    private static final Pattern OTHER =
            Pattern.compile("\\b(?:versus|vs|instead of|despite)\\b.*", Pattern.CASE_INSENSITIVE);
    private static final float STEP = 0.01f;
    private static final int LAST_STEP = 12;
    private static final int ENTRY_STEP = 7;

    /** Every name of a topic, and the terms that lead to it. */
    static List<TopicName> all(int ordinal, Topic topic, EntryTerms terms) {
        List<TopicName> names = new ArrayList<>();
        names.add(of(ordinal, topic.title(), 0));
        names.add(of(ordinal, topic.slug().replace('-', ' '), 0));
        for (String alias : topic.aliases()) {
            names.add(of(ordinal, alias, names.size() - 1));
        }
        for (Topic.Code code : topic.codes()) {
            names.add(of(ordinal, code.code(), names.size() - 1));
        }
        for (String term : terms.of(topic.path())) {
            names.add(entry(ordinal, term));
        }
        return names;
    }

    static TopicName of(int topic, String text, int place) {
        return new TopicName(topic, text, Analyzers.terms(Analyzers.STEMS, text), place, false);
    }

    static TopicName entry(int topic, String text) {
        return new TopicName(topic, text, Analyzers.terms(Analyzers.STEMS, text), ENTRY_STEP, true);
    }

    String key() {
        return Analyzers.key(stems);
    }

    /** How central it is: a title most, a late alias least. */
    float rank() {
        return 1 - STEP * Math.min(place, LAST_STEP);
    }

    /** Its stems without what the topic is compared with, which is not its subject. */
    List<String> own() {
        return Analyzers.terms(Analyzers.STEMS, OTHER.matcher(text).replaceAll(""));
    }
}
