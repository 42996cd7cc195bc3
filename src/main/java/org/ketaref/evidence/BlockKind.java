package org.ketaref.evidence;

/** Where a statement stands: in a row, in a list of front matter, or in prose. */
public enum BlockKind {
    ROW("row"),
    ITEM("item"),
    SENTENCE("sentence"),
    BULLET("bullet point"),
    NUMBER("numbered point");

    private final String label;

    BlockKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
