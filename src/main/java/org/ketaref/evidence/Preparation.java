package org.ketaref.evidence;

/** A preparation of the drug; a figure never passes from one to another. */
public enum Preparation {
    RACEMIC_INJECTION("racemic ketamine injection"),
    ESKETAMINE_INJECTION("esketamine injection"),
    ESKETAMINE_NASAL_SPRAY("esketamine nasal spray"),
    COMPOUNDED("compounded ketamine"),
    INVESTIGATIONAL("investigational product"),
    ANY("any preparation");

    private final String label;

    Preparation(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
