package org.ketaref.topic;

/** How strong a reason not to give ketamine is, as a source has it; strongest first. */
public enum Strength {
    ABSOLUTE("absolute"),
    RELATIVE("relative"),
    DISPUTED("disputed"),
    NOT_A_CONTRAINDICATION("not a contraindication");

    private final String label;

    Strength(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
