package org.ketaref.evidence;

import java.util.EnumSet;
import java.util.Set;

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

    /** The preparations whose warnings hold for this one: no label speaks for a compounded or investigational product. */
    public Set<Preparation> heldTo() {
        return switch (this) {
            case COMPOUNDED, INVESTIGATIONAL -> EnumSet.of(this, RACEMIC_INJECTION);
            case ANY -> EnumSet.allOf(Preparation.class);
            default -> EnumSet.of(this);
        };
    }
}
