package org.ketaref.evidence;

/** Status of a use in one jurisdiction for one preparation. */
public enum LabelStatus {
    LABELED("labeled"),
    OFF_LABEL("off-label"),
    INVESTIGATIONAL("investigational"),
    NOT_MARKETED("not marketed"),
    NOT_STATED("status not stated in source");

    private final String label;

    LabelStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
