package org.ketaref.search;

import java.util.List;
import org.ketaref.topic.Kind;
import org.ketaref.topic.Topic;

/**
 * What was typed, read.
 *
 * @param typed as it was typed
 * @param words its words, in order
 * @param parts what they ask for
 */
record SearchQuery(String typed, List<QueryWord> words, QueryParts parts) {
    /** Words that the index does not hold in any form. */
    List<QueryWord> unknown() {
        return words.stream()
                .filter(word -> word.known() == QueryWord.Known.NOT)
                .toList();
    }

    /** Words that were read as another than typed. */
    List<QueryWord> mended() {
        return words.stream()
                .filter(word -> word.known() == QueryWord.Known.MENDED)
                .toList();
    }

    /** Whether it says that it is about ketamine or one of its products. */
    boolean namesKetamine() {
        return parts.product() != null || words.stream().anyMatch(QueryWord::isKetamine);
    }

    /**
     * Whether it asks what Ketaref is for, by naming ketamine, an amount, a route or the dose for a weight: then the nearest pages are better than
     * none.
     */
    boolean isOurs() {
        return namesKetamine()
                || !parts.dose().amounts().isEmpty()
                || (!parts.routes().isEmpty() || parts.kilograms() != null && asks(Facet.DOSE))
                        && unknown().isEmpty();
    }

    /** Whether it says for whom, how or for which weight this use is asked: then one word that nothing holds says little. */
    boolean narrowsUse(Topic topic) {
        return topic.kind() == Kind.INDICATIONS
                && unknown().size() == 1
                && (parts.kilograms() != null
                        || !parts.populations().isEmpty()
                        || !parts.routes().isEmpty());
    }

    boolean asks(Facet facet) {
        return parts.facets().contains(facet);
    }

    List<QueryWord> of(Role role) {
        return words.stream().filter(word -> word.role() == role).toList();
    }
}
