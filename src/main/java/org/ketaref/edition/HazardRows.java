package org.ketaref.edition;

import java.util.HashSet;
import java.util.Set;

/** Adds the hazard log. */
final class HazardRows {
    private HazardRows() {}

    static void add(Fields file, EditionRows rows, Problems problems) {
        rows.add("safety_case")
                .with("id", 1)
                .with("signed_by", file.text("signed_by"))
                .with("reviewed", file.date("reviewed"));
        Set<String> ids = new HashSet<>();
        for (Fields hazard : file.list("hazards")) {
            String id = hazard.text("id");
            if (!ids.add(id)) {
                problems.add(hazard.at("id"), "the hazard '%s' stands twice, expected it once".formatted(id));
                continue;
            }
            rows.add("hazard")
                    .with("id", id)
                    .with("ordinal", ids.size() - 1)
                    .with("hazard", hazard.text("hazard"))
                    .with("cause", hazard.text("cause"))
                    .with("effect", hazard.text("effect"))
                    .with("residual", hazard.text("residual"));
            int ordinal = 0;
            for (Fields control : hazard.list("controls")) {
                rows.add("hazard_control")
                        .with("hazard_id", id)
                        .with("ordinal", ordinal++)
                        .with("measure", control.text("control"))
                        .with("proof", control.textOrNull("test"));
            }
        }
    }
}
