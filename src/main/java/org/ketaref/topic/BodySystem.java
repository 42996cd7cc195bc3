package org.ketaref.topic;

/** The body systems by which side effects are grouped. */
public enum BodySystem {
    PSYCHOLOGICAL("Mind and perception"),
    NEUROLOGICAL("Nervous system"),
    CARDIOVASCULAR("Heart and circulation"),
    RESPIRATORY("Breathing and airway"),
    GASTROINTESTINAL("Stomach and bowel"),
    EYE("Eye"),
    URINARY("Kidney and bladder"),
    HEPATIC("Liver"),
    MUSCULOSKELETAL("Muscle"),
    SKIN_AND_ALLERGY("Skin and allergy"),
    GENERAL("General");

    private final String label;

    BodySystem(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
