package org.ketaref.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketaref.dosing.WeightLadder;
import org.ketaref.search.Answer.AtWeight;
import org.ketaref.topic.DoseRow;

/** The rungs that the ladders of dose rows have for a body weight that was typed. */
final class WeightRows {
    /** Ladders go by 1 kg to 30 kg and by 5 kg above. */
    private static final BigDecimal FINE_TO = BigDecimal.valueOf(30);

    private static final BigDecimal COARSE_STEP = BigDecimal.valueOf(5);

    private final AnswerTables tables;

    WeightRows(AnswerTables tables) {
        this.tables = tables;
    }

    /** Whether a row has a ladder with this weight; true where none was typed. */
    boolean has(DoseRow row, @Nullable BigDecimal kilograms) {
        return kilograms == null
                || tables.ladders(row).stream()
                        .anyMatch(ladder -> ladder.at(step(kilograms)).isPresent());
    }

    List<AtWeight> of(List<DoseRow> rows, @Nullable BigDecimal kilograms) {
        List<AtWeight> weights = new ArrayList<>();
        if (kilograms != null) {
            for (DoseRow row : rows) {
                for (WeightLadder ladder : tables.ladders(row)) {
                    Optional<WeightLadder.Rung> rung = ladder.at(step(kilograms));
                    rung.ifPresent(found -> weights.add(new AtWeight(row.regimen(), ladder.only(found))));
                }
            }
        }
        return weights;
    }

    /** What is said where the rows have no rung for just this weight; empty where they do. */
    String gap(List<DoseRow> rows, @Nullable BigDecimal kilograms) {
        if (kilograms == null) {
            return "";
        }
        if (rows.stream().noneMatch(row -> has(row, kilograms))) {
            return "No table by weight here has a row for %s kg.".formatted(kilograms.toPlainString());
        }
        return step(kilograms).compareTo(kilograms) == 0
                ? ""
                : "No row for %s kg: the row of %s kg is shown."
                        .formatted(kilograms.toPlainString(), step(kilograms).toPlainString());
    }

    /** Between two rows of a ladder the lighter one: never more than the weight carries. */
    private static BigDecimal step(BigDecimal kilograms) {
        BigDecimal whole = new BigDecimal(kilograms.toBigInteger());
        return whole.compareTo(FINE_TO) <= 0 ? whole : whole.subtract(whole.remainder(COARSE_STEP));
    }
}
