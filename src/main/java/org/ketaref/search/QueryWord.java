package org.ketaref.search;

import java.util.List;
import java.util.Set;

/**
 * One word of a query as the index may hold it.
 *
 * @param text  as typed, folded
 * @param typedStem its stem as typed
 * @param role  what it does in the query
 * @param known how the index came to hold it
 * @param reading the word of the index that it was read as
 * @param forms stems that may stand for it, best first; none where the index holds nothing like it
 */
record QueryWord(String text, String typedStem, Role role, Known known, String reading, List<Form> forms) {
    /** How else ketamine is written: for short, in Spanish, and in haste. */
    private static final Set<String> OTHER_SPELLINGS = Set.of("ket", "keta", "ketamina", "ketmine");

    /**
     * A stem that stands for a typed word.
     *
     * @param stem  as it is indexed
     * @param share how surely, from 0 to 1
     */
    record Form(String stem, float share) {}

    QueryWord as(Role other) {
        return new QueryWord(text, typedStem, other, known, reading, forms);
    }

    /** How the index came to hold a word. */
    enum Known {
        AS_TYPED,
        BEGUN,
        MENDED,
        NOT
    }

    /** Whether it names ketamine or esketamine. */
    boolean isKetamine() {
        // "k" may begin it, and a vitamin as well.
        return text.length() > 1 && stem().endsWith("ketamin") || OTHER_SPELLINGS.contains(text);
    }

    /** The surest stem, or the word itself. */
    String stem() {
        return forms.isEmpty() ? text : forms.get(0).stem();
    }
}
