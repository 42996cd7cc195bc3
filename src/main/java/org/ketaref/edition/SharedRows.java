package org.ketaref.edition;

import java.util.HashSet;
import java.util.Set;
import org.ketaref.dosing.DoseFormat;

/** Adds what a topic of any kind may have: evidence, guideline positions, disagreements, kinetic figures, links. */
final class SharedRows {
    private final TopicPart part;

    SharedRows(TopicPart part) {
        this.part = part;
    }

    void add() {
        Fields front = part.front();
        kinetics(front);
        disagreements(front);
        evidence(front);
        guidelines(front);
        for (Fields other : front.list("see_also")) {
            part.topic(other, other.text());
        }
    }

    private void kinetics(Fields front) {
        Set<String> anchors = new HashSet<>();
        int ordinal = 0;
        for (Fields figure : front.list("kinetics")) {
            if (!figure.has("low") && !figure.has("usual")) {
                part.problem(figure, "a kinetic figure without a figure, expected low or usual");
                continue;
            }
            if (figure.has("high")
                    && (!figure.has("low") || figure.decimal("low").compareTo(figure.decimal("high")) > 0)) {
                part.problem(figure, "high without low, or low above high, expected low to be at most high");
                continue;
            }
            String low = DoseFormat.write(figure.decimal(figure.has("low") ? "low" : "usual"), figure.text("unit"));
            String written = figure.has("high")
                    ? low + " to " + DoseFormat.write(figure.decimal("high"), figure.text("unit"))
                    : low;
            String anchor = part.anchor(figure, anchors);
            part.add("kinetic_figure", "topic_id", ordinal++)
                    .with("anchor", anchor)
                    .with("parameter", figure.text("parameter"))
                    .with("of_what", figure.text("of"))
                    .with("route_id", part.topicOrNull(figure, "route", "routes/"))
                    .with("product", figure.constantOrNull("product"))
                    .with("population", figure.textOrNull("population"))
                    .with("low", figure.decimalOrNull("low"))
                    .with("high", figure.highOrLow())
                    .with("usual", figure.decimalOrNull("usual"))
                    .with("unit", figure.text("unit"))
                    .with("says", figure.text("says"))
                    .with(
                            "statement_id",
                            part.row(
                                    "kinetics",
                                    anchor,
                                    figure,
                                    "%s, %s: %s (%s)"
                                            .formatted(
                                                    figure.text("parameter").replace('-', ' '),
                                                    figure.text("of"),
                                                    written,
                                                    figure.text("says"))));
        }
    }

    private void disagreements(Fields front) {
        Set<String> anchors = new HashSet<>();
        int ordinal = 0;
        for (Fields disagreement : front.list("disagreements")) {
            String anchor = part.anchor(disagreement, anchors);
            EditionRows.Row row = part.add("disagreement", "topic_id", ordinal++)
                    .with("anchor", anchor)
                    .with("about", disagreement.text("about"));
            int place = 0;
            for (Fields position : disagreement.list("positions")) {
                part.topics()
                        .rows()
                        .addNumbered("disagreement_position")
                        .with("disagreement_id", row.get("id"))
                        .with("ordinal", place++)
                        .with("who", position.text("who"))
                        .with("published", position.integerOrNull("year"))
                        .with("for_whom", position.textOrNull("for"))
                        .with("says", position.text("says"))
                        .with(
                                "statement_id",
                                part.row(
                                        "disagreement:" + anchor,
                                        position,
                                        "%s: %s says %s"
                                                .formatted(
                                                        disagreement.text("about"),
                                                        position.text("who"),
                                                        position.text("says"))));
            }
            part.items("reading:" + anchor, disagreement, "reading");
        }
    }

    private void evidence(Fields front) {
        int ordinal = 0;
        for (Fields item : front.list("evidence")) {
            part.add("evidence_item", "topic_id", ordinal++)
                    .with("study", item.text("study"))
                    .with("design", item.text("design").replace('-', ' '))
                    .with("participants", item.integerOrNull("participants"))
                    .with("studies", item.integerOrNull("studies"))
                    .with("population", item.textOrNull("population"))
                    .with("intervention", item.textOrNull("intervention"))
                    .with("comparator", item.text("comparator"))
                    .with("outcome", item.text("outcome"))
                    .with("result", item.text("result"))
                    .with(
                            "statement_id",
                            part.row(
                                    "evidence",
                                    item,
                                    "%s, %s: %s"
                                            .formatted(item.text("study"), item.text("outcome"), item.text("result"))));
        }
    }

    private void guidelines(Fields front) {
        int ordinal = 0;
        for (Fields position : front.list("guidelines")) {
            part.add("guideline_position", "topic_id", ordinal++)
                    .with("who", position.text("who"))
                    .with("published", position.integerOrNull("year"))
                    .with("jurisdiction", position.textOrNull("jurisdiction"))
                    .with("says", position.text("says"))
                    .with("strength", position.textOrNull("strength"))
                    .with(
                            "statement_id",
                            part.row(
                                    "guideline",
                                    position,
                                    "%s: %s".formatted(position.text("who"), position.text("says"))));
        }
    }
}
