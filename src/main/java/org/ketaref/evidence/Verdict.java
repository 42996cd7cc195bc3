package org.ketaref.evidence;

/** The outcome of judging a web claim. */
public enum Verdict {
    SUPPORTED("supported"),
    PARTLY_SUPPORTED("partly supported"),
    UNPROVEN("unproven"),
    CONTRADICTED("contradicted");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
