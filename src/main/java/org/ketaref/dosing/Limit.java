package org.ketaref.dosing;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;

/**
 * The highest or lowest amount that a source allows.
 *
 * @param amount the figure, in {@code unit}, above zero
 * @param unit   UCUM code of a {@link DoseUnit}
 * @param per    what it holds for
 */
@Embeddable
public record Limit(
        BigDecimal amount,
        String unit,
        @Enumerated(EnumType.STRING) Per per) {
    /** What a limit holds for. */
    public enum Per {
        DOSE("per dose"),
        HOUR("per hour"),
        DAY("per day"),
        SESSION("per session"),
        COURSE("per course"),
        TOTAL("in all");

        private final String label;

        Per(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Limit {
        DoseUnit.of(unit);
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("a limit must be above 0: %s".formatted(amount.toPlainString()));
        }
    }

    /** Whether this limit is a maximum that the dose goes above; limits in units that cannot be compared never are. */
    boolean isExceededBy(Dose dose) {
        DoseUnit own = DoseUnit.of(unit);
        return own.comparableWith(dose.doseUnit())
                && dose.doseUnit().convert(dose.high(), own).compareTo(amount) > 0;
    }

    @Override
    public String toString() {
        String figure = DoseFormat.write(amount, unit);
        // "25 mg/hour per hour" says the hour twice
        return DoseUnit.of(unit).perTime() ? figure : figure + " " + per.label();
    }
}
