package org.ketaref.search;

import java.util.List;

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

    boolean asks(Facet facet) {
        return parts.facets().contains(facet);
    }

    List<QueryWord> of(Role role) {
        return words.stream().filter(word -> word.role() == role).toList();
    }
}
