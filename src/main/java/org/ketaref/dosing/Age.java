package org.ketaref.dosing;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Map;

/**
 * An age at which a population begins or ends.
 *
 * @param value in {@code unit}, above zero
 * @param unit  UCUM code: d, wk, mo or a (year)
 */
@Embeddable
public record Age(BigDecimal value, String unit) {
    private static final Map<String, BigDecimal> DAYS = Map.of(
            "d",
            BigDecimal.ONE,
            "wk",
            BigDecimal.valueOf(7),
            "mo",
            new BigDecimal("30.4375"),
            "a",
            new BigDecimal("365.25"));

    /** Whether it is less than another age. */
    public boolean isBelow(Age other) {
        return days().compareTo(other.days()) < 0;
    }

    /** In days, with a mean month and a mean Julian year. */
    public BigDecimal days() {
        BigDecimal days = DAYS.get(unit);
        if (days == null) {
            throw new IllegalArgumentException("No age is given in " + unit);
        }
        return value.multiply(days);
    }

    @Override
    public String toString() {
        return DoseFormat.write(value, unit);
    }
}
