package org.ketaref.topic;

/** The specialties by which indications are grouped, in the order in which the index shows them. */
public enum Specialty {
    ANESTHESIA_AND_SEDATION("Anesthesia and sedation"),
    EMERGENCY("Emergency"),
    PAIN("Pain"),
    PSYCHIATRY("Psychiatry"),
    ADDICTION("Addiction"),
    NEUROLOGY("Neurology");

    private final String label;

    Specialty(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
