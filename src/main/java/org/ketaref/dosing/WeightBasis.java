package org.ketaref.dosing;

/** Which body weight a dose per kilogram is multiplied by. */
public enum WeightBasis {
    ACTUAL("actual body weight"),
    IDEAL("ideal body weight"),
    LEAN("lean body weight"),
    NOT_STATED("not stated in source"),
    NOT_WEIGHT_BASED("not by weight");

    private final String label;

    WeightBasis(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
