package org.ketaref.edition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketaref.evidence.BlockKind;
import org.ketaref.evidence.Jurisdiction;
import org.ketaref.evidence.Preparation;

/** Adds what an indication has beyond other topics. */
final class IndicationRows {
    private final TopicPart part;

    IndicationRows(TopicPart part) {
        this.part = part;
    }

    void add() {
        Fields front = part.front();
        part.add("indication").with("topic_id", part.id()).with("specialty", front.constant("specialty"));
        for (Fields setting : front.list("settings")) {
            part.add("indication_setting")
                    .with("indication_id", part.id())
                    .with("setting", Fields.constantOf(setting.text()));
        }
        statuses(front);
        doses(front);
        lines("stop", front, "stop_conditions");
        lines("monitoring", front, "monitoring");
        certainties(front.at("certainty"));
        part.items("preparation", front, "preparation");
        effects(front, "rescue", "event", "do", "RESCUE");
        effects(front, "side_effects", "topic", "says", "EXPECTED");
    }

    /** What stands beside doses; a line may be for some preparations or routes alone, and each dose needs one. */
    private void lines(String name, Fields front, String list) {
        List<Fields> lines = front.list(list);
        for (int i = 0; i < lines.size(); i++) {
            Fields line = lines.get(i);
            Fields says = line.json().isObject() ? line.at("says") : line;
            line.list("routes").forEach(route -> part.topic(route, "routes/" + route.text()));
            part.statement(name, BlockKind.ITEM, i, says.line(), says.text())
                    .with("products", joined(line.list("products"), Fields::constantOf))
                    .with("routes", joined(line.list("routes"), UnaryOperator.identity()));
        }
        for (Fields dose : front.list("doses")) {
            if (lines.stream().noneMatch(line -> fits(line, dose))) {
                part.problem(
                        dose,
                        "no line of %s is for %s by the route %s, expected one that names both or is for all"
                                .formatted(list, dose.text("product"), dose.text("route")));
            }
        }
    }

    private static @Nullable String joined(List<Fields> names, UnaryOperator<String> form) {
        return names.isEmpty()
                ? null
                : names.stream().map(Fields::text).map(form).collect(Collectors.joining(","));
    }

    private static boolean fits(Fields line, Fields dose) {
        List<Fields> products = line.list("products");
        List<Fields> routes = line.list("routes");
        Set<Preparation> held = Preparation.valueOf(dose.constant("product")).heldTo();
        return (products.isEmpty()
                        || products.stream()
                                .anyMatch(product ->
                                        held.contains(Preparation.valueOf(Fields.constantOf(product.text())))))
                && (routes.isEmpty()
                        || routes.stream().anyMatch(route -> route.text().equals(dose.text("route"))));
    }

    private void statuses(Fields front) {
        int ordinal = 0;
        for (Fields status : front.list("status")) {
            String note = status.textOrNull("note");
            part.add("label_status", "indication_id", ordinal++)
                    .with("jurisdiction", status.text("jurisdiction"))
                    .with("product", status.constant("product"))
                    .with("status", status.constant("status"))
                    .with("note", note)
                    .with(
                            "statement_id",
                            part.row(
                                    "status",
                                    status,
                                    "%s in %s, %s%s"
                                            .formatted(
                                                    status.text("status"),
                                                    Jurisdiction.name(status.text("jurisdiction")),
                                                    status.text("product").replace('-', ' '),
                                                    note == null ? "" : ": " + note)));
        }
    }

    private void doses(Fields front) {
        List<Fields> doses = front.list("doses");
        if (doses.isEmpty() && !front.has("no_dose")) {
            part.problem(front, "no dose, expected a row in doses or the reason in no_dose");
        }
        if (front.has("no_dose")) {
            Fields none = front.at("no_dose");
            part.statement("no-dose", BlockKind.ITEM, 0, none.line(), none.text());
        }
        DoseRows rows = new DoseRows(part);
        Set<String> anchors = new HashSet<>();
        for (int i = 0; i < doses.size(); i++) {
            rows.add(doses.get(i), part.anchor(doses.get(i), anchors), i);
        }
        unexplainedDifferences(doses, front.list("disagreements"));
        for (Fields disagreement : front.list("disagreements")) {
            for (Fields dose : disagreement.list("doses")) {
                if (!anchors.contains(dose.text())) {
                    part.problem(
                            dose, "there is no dose '%s' on this page, expected the id of one".formatted(dose.text()));
                }
            }
        }
    }

    /** Two rows for the same subject that differ, with no table that says so, would leave the reader to notice it. */
    private void unexplainedDifferences(List<Fields> doses, List<Fields> disagreements) {
        Map<String, Fields> bySubject = new HashMap<>();
        for (Fields dose : doses) {
            Fields other = bySubject.putIfAbsent(subject(dose), dose);
            if (other != null
                    && !dose.json().get("steps").equals(other.json().get("steps"))
                    && disagreements.stream().noneMatch(table -> covers(table, dose) && covers(table, other))) {
                part.problem(
                        dose,
                        "the doses '%s' and '%s' differ for the same subject, expected a table in disagreements that names both"
                                .formatted(other.text("id"), dose.text("id")));
            }
        }
    }

    private static String subject(Fields dose) {
        return Stream.of("route", "population", "for", "product", "name")
                .map(field -> String.valueOf(dose.textOrNull(field)))
                .collect(Collectors.joining("|"));
    }

    private static boolean covers(Fields table, Fields dose) {
        return table.list("doses").stream().anyMatch(id -> id.text().equals(dose.text("id")));
    }

    private void certainties(Fields certainty) {
        int ordinal = 0;
        for (String about : List.of("benefit", "harm")) {
            for (Fields item : certainty.list(about)) {
                String grade = item.text("grade");
                List<Fields> reasons = item.list("reasons");
                if (reasons.isEmpty() && !grade.equals("high")) {
                    part.problem(
                            item, "certainty %s without a reason, expected one for each step down".formatted(grade));
                }
                EditionRows.Row row = part.add("certainty", "indication_id", ordinal++)
                        .with("about", Fields.constantOf(about))
                        .with("outcome", item.text("outcome"))
                        .with("grade", Fields.constantOf(grade))
                        .with("graded_by", item.text("by"))
                        .with(
                                "statement_id",
                                part.row(
                                        "certainty",
                                        item,
                                        "Certainty of %s (%s): %s"
                                                .formatted(about, item.text("outcome"), grade.replace('-', ' '))));
                int place = 0;
                for (Fields reason : reasons) {
                    part.add("certainty_reason")
                            .with("certainty_id", row.get("id"))
                            .with("ordinal", place++)
                            .with("domain", reason.constant("domain"))
                            .with("why", reason.text("why"));
                }
            }
        }
    }

    private void effects(Fields front, String list, String topic, String words, String purpose) {
        int ordinal = 0;
        for (Fields effect : front.list(list)) {
            Integer id = part.topic(effect.at(topic), effect.text(topic));
            String statement = part.bound(list, effect.text(topic), effect.at(words));
            if (id != null) {
                part.add("indication_effect", "indication_id", ordinal)
                        .with("purpose", purpose)
                        .with("topic_id", id)
                        .with("statement_id", statement);
            }
            ordinal++;
        }
    }
}
