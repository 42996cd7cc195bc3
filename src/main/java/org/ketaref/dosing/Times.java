package org.ketaref.dosing;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * How often something is given: 2 per wk is twice weekly.
 *
 * @param low  fewest times, above zero
 * @param high most times; equals {@code low} where the source gives one figure
 * @param per  UCUM code: d, wk or mo
 */
@Embeddable
public record Times(BigDecimal low, BigDecimal high, String per) {
    public Times {
        if (low.signum() <= 0 || low.compareTo(high) > 0) {
            throw new IllegalArgumentException("low must be above 0 and at most high: %s, %s"
                    .formatted(low.toPlainString(), high.toPlainString()));
        }
    }

    @Override
    public String toString() {
        return DoseFormat.write(this);
    }
}
