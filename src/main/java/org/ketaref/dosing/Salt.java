package org.ketaref.dosing;

/** What a figure counts: 50 mg of base is 57.7 mg of hydrochloride. */
public enum Salt {
    BASE("as base"),
    HYDROCHLORIDE("as hydrochloride"),
    NOT_STATED("base or salt not stated");

    private final String label;

    Salt(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
