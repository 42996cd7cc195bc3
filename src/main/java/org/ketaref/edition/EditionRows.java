package org.ketaref.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of all tables of an edition, before they are written. */
final class EditionRows {
    /** In the order in which foreign keys allow inserting; deleting goes the other way. */
    static final List<String> TABLES = List.of(
            "edition",
            "source",
            "source_formerly",
            "statement",
            "citation",
            "topic",
            "topic_alias",
            "topic_code",
            "topic_change",
            "topic_difference",
            "topic_link",
            "section",
            "evidence_item",
            "guideline_position",
            "disagreement",
            "disagreement_position",
            "kinetic_figure",
            "indication",
            "indication_setting",
            "label_status",
            "certainty",
            "certainty_reason",
            "indication_effect",
            "dose_regimen",
            "dose_step",
            "route",
            "contraindication_position",
            "contraindication_setting",
            "contraindication_indication",
            "side_effect",
            "side_effect_frequency",
            "interaction_position",
            "product",
            "product_strength",
            "labeled_use",
            "web_article",
            "web_claim",
            "web_claim_topic",
            "web_claim_conflict",
            "hazard",
            "hazard_control",
            "safety_case",
            "combined_sheet",
            "combined_sheet_line",
            "combined_sheet_change",
            "withdrawn_topic");

    private final Map<String, List<Row>> rows = new LinkedHashMap<>();
    private final Map<String, Integer> lastIds = new LinkedHashMap<>();

    /** A row under construction. */
    static final class Row {
        private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

        Row with(String column, @Nullable Object value) {
            values.put(column, value);
            return this;
        }

        @Nullable
        Object get(String column) {
            return values.get(column);
        }
    }

    Row add(String table) {
        if (!TABLES.contains(table)) {
            throw new IllegalArgumentException("no table " + table);
        }
        Row row = new Row();
        rows.computeIfAbsent(table, name -> new ArrayList<>()).add(row);
        return row;
    }

    /** A row with the next number of its table as its id. */
    Row addNumbered(String table) {
        return add(table).with("id", lastIds.merge(table, 1, Integer::sum));
    }

    List<Row> of(String table) {
        return rows.getOrDefault(table, List.of());
    }

    /** Every column that a row of the table sets. */
    Set<String> columns(String table) {
        Set<String> columns = new LinkedHashSet<>();
        of(table).forEach(row -> columns.addAll(row.values.keySet()));
        return columns;
    }
}
