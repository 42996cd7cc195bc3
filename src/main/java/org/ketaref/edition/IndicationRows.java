package org.ketaref.edition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ketaref.evidence.BlockKind;

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
        part.items("stop", front, "stop_conditions");
        part.items("monitoring", front, "monitoring");
        certainties(front.at("certainty"));
        part.items("preparation", front, "preparation");
        effects(front, "rescue", "event", "do", "RESCUE");
        effects(front, "side_effects", "topic", "says", "EXPECTED");
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
                                                    status.text("jurisdiction"),
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
