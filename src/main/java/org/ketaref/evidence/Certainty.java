package org.ketaref.evidence;

/** How far the body of evidence can be trusted, in GRADE's words. */
public enum Certainty {
    HIGH("high"),
    MODERATE("moderate"),
    LOW("low"),
    VERY_LOW("very low");

    private final String label;

    Certainty(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
