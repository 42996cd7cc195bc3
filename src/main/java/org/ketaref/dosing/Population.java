package org.ketaref.dosing;

/** For whom a dose is given. */
public enum Population {
    ADULTS("Adults"),
    ADOLESCENTS("Adolescents"),
    CHILDREN("Children"),
    INFANTS("Infants"),
    OLDER_ADULTS("Older adults"),
    OBSTETRIC("Pregnancy and delivery"),
    ADULTS_AND_CHILDREN("Adults and children");

    private final String label;

    Population(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
