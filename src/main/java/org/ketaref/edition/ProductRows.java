package org.ketaref.edition;

import org.ketaref.evidence.Jurisdiction;

/** Adds what a product has beyond other topics. */
final class ProductRows {
    private final TopicPart part;

    ProductRows(TopicPart part) {
        this.part = part;
    }

    void add() {
        Fields front = part.front();
        String constant = front.constant("product");
        boolean taken =
                part.topics().rows().of("product").stream().anyMatch(row -> constant.equals(row.get("product")));
        if (taken) {
            part.problem(
                    front.at("product"),
                    "there is a page for %s already, expected one".formatted(front.text("product")));
        }
        part.add("product")
                .with("topic_id", part.id())
                .with("product", constant)
                .with("molecule", front.text("molecule"));
        int ordinal = 0;
        for (Fields strength : front.list("strengths")) {
            Fields concentration = strength.at("concentration");
            part.add("product_strength", "topic_id", ordinal++)
                    .with("amount", concentration.decimal("amount"))
                    .with("unit", concentration.text("unit"))
                    .with("container", strength.textOrNull("container"))
                    .with("jurisdiction", strength.text("jurisdiction"))
                    .with("salt", strength.constant("salt"))
                    .with(
                            "statement_id",
                            part.row(
                                    "strength",
                                    strength,
                                    "Strength %s %s in %s"
                                            .formatted(
                                                    concentration
                                                            .decimal("amount")
                                                            .toPlainString(),
                                                    concentration.text("unit"),
                                                    Jurisdiction.name(strength.text("jurisdiction")))));
        }
        ordinal = 0;
        for (Fields use : front.list("labeled_uses")) {
            part.add("labeled_use", "topic_id", ordinal++)
                    .with("jurisdiction", use.text("jurisdiction"))
                    .with("labeled_for", use.text("use"))
                    .with("since", use.textOrNull("since"))
                    .with("indication_id", part.topicOrNull(use, "indication", "indications/"))
                    .with(
                            "statement_id",
                            part.row(
                                    "labeled-use",
                                    use,
                                    "%s: %s".formatted(Jurisdiction.name(use.text("jurisdiction")), use.text("use"))));
        }
    }
}
