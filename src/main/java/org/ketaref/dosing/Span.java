package org.ketaref.dosing;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * A length of time as its source prints it.
 *
 * @param low  shortest, in {@code unit}, above zero
 * @param high longest, in {@code unit}; equals {@code low} where the source gives one figure
 * @param unit UCUM code: s, min, h, d, wk, mo or a (year)
 */
@Embeddable
public record Span(BigDecimal low, BigDecimal high, String unit) {
    public Span {
        if (low.signum() <= 0 || low.compareTo(high) > 0) {
            throw new IllegalArgumentException("low must be above 0 and at most high: %s, %s"
                    .formatted(low.toPlainString(), high.toPlainString()));
        }
        DoseFormat.timeUnit(unit, low);
    }

    @Override
    public String toString() {
        return DoseFormat.write(this);
    }
}
