package org.ketaref.evidence;

/** How much of a source's text was read. */
public enum ReadExtent {
    FULL("full text read"),
    PART("read in part"),
    ABSTRACT("abstract read");

    private final String label;

    ReadExtent(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
