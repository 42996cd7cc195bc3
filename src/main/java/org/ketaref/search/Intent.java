package org.ketaref.search;

import org.ketaref.topic.Kind;
import org.ketaref.topic.Topic;

/** Which topics the question in a query is for, whatever its subject is: "does it cause ..." for side effects. */
final class Intent {
    private static final float ASKED = 0.08f;
    private static final float MEANT = 0.3f;

    private Intent() {}

    /** By what share a topic is lifted. */
    static float lift(SearchQuery query, Topic topic) {
        float lift = Lexicon.isPageOf(topic, query.parts().product()) ? ASKED : 0;
        boolean alone = query.of(Role.SUBJECT).isEmpty();
        for (Facet facet : query.parts().facets()) {
            lift += isFor(facet, topic.kind()) ? ASKED : 0;
            lift += topic.slug().equals(facet.page()) ? MEANT : 0;
            // "how many minutes before it kicks in": of ketamine, since nothing else is named.
            lift += alone && topic.slug().equals(facet.kineticPage()) ? MEANT : 0;
        }
        return lift;
    }

    private static boolean isFor(Facet facet, Kind kind) {
        return switch (facet) {
            case CONTRAINDICATION ->
                kind == Kind.CONTRAINDICATIONS || kind == Kind.POPULATIONS || kind == Kind.INTERACTIONS;
            case INTERACTION -> kind == Kind.INTERACTIONS;
            case SIDE_EFFECT, CAUSE, FREQUENCY -> kind == Kind.SIDE_EFFECTS;
            case HANDLING -> kind == Kind.SAFE_USE;
            case DOSE, PURPOSE -> kind == Kind.INDICATIONS;
            default -> false;
        };
    }
}
