package org.ketaref.topic;

/** What a source advises where ketamine meets something else; strongest first. */
public enum InteractionAction {
    AVOID("avoid"),
    CAUTION("caution"),
    ADJUST("adjust the dose"),
    MONITOR("monitor"),
    NO_INTERACTION("no interaction found");

    private final String label;

    InteractionAction(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
