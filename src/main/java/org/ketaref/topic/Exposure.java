package org.ketaref.topic;

/** How much ketamine a side effect belongs to; figures of one never stand for another. */
public enum Exposure {
    SINGLE_DOSE("Single dose"),
    COURSE("Treatment course"),
    LONG_TERM("Long-term use or misuse");

    private final String label;

    Exposure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
