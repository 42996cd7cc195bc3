package org.ketaref.dosing;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * An age at which a population begins or ends.
 *
 * @param value in {@code unit}, above zero
 * @param unit  UCUM code: d, wk, mo or a (year)
 */
@Embeddable
public record Age(BigDecimal value, String unit) {
    @Override
    public String toString() {
        return DoseFormat.write(value, unit);
    }
}
