package org.ketaref.topic;

/** Settings in which ketamine is given; a contraindication's strength depends on them. */
public enum Setting {
    ANESTHESIA("Anesthesia"),
    SEDATION("Sedation"),
    ANALGESIA("Analgesia"),
    PSYCHIATRY("Psychiatry"),
    PALLIATIVE("Palliative care");

    private final String label;

    Setting(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
