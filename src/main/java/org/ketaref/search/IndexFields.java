package org.ketaref.search;

/** Fields of the index. A document is a name of a topic, a whole page, or one statement. */
final class IndexFields {
    /** Stems of a name: of a title, an alias or a code. */
    static final String NAMES = "names";

    /** The words of a name as they are; typing errors are mended from them. */
    static final String WORDS = "words";

    /** Stems of everything that a page says. */
    static final String PAGE = "page";

    /** Stems of a statement. */
    static final String TEXT = "text";

    /** The words of a statement as they are. */
    static final String TEXT_WORDS = "text-words";

    /** Stems of the title of a statement's page and of its heading. */
    static final String PLACE = "place";

    /** Ordinal of what a document stands for: a name, a topic or a statement, as its other fields say. */
    static final String ORDINAL = "ordinal";

    private IndexFields() {}
}
