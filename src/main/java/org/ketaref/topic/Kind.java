package org.ketaref.topic;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of topic; the first part of a topic's address. */
public enum Kind {
    INDICATIONS("indications", "Indications", "Indication"),
    ROUTES("routes", "Routes", "Route"),
    CONTRAINDICATIONS("contraindications", "Contraindications", "Contraindication"),
    SIDE_EFFECTS("side-effects", "Side effects", "Side effect"),
    INTERACTIONS("interactions", "Interactions", "Interaction"),
    POPULATIONS("populations", "Populations", "Population"),
    PHARMACOLOGY("pharmacology", "Pharmacology", "Pharmacology"),
    SAFE_USE("safe-use", "Safe use", "Safe use"),
    PRODUCTS("products", "Products", "Product"),
    BACKGROUND("background", "Background", "Background");

    private final String path;
    private final String label;
    private final String one;

    Kind(String path, String label, String one) {
        this.path = path;
        this.label = label;
        this.one = one;
    }

    public static Optional<Kind> ofPath(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
    }

    public String path() {
        return path;
    }

    /** Heading of its index. */
    public String label() {
        return label;
    }

    /** What one topic of it is. */
    public String one() {
        return one;
    }
}
