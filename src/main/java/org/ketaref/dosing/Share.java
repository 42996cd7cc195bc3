package org.ketaref.dosing;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * A dose given as a share of the initial dose.
 *
 * @param low  smallest share, above 0
 * @param high largest share; equals {@code low} where the source gives one figure
 */
@Embeddable
public record Share(BigDecimal low, BigDecimal high) {
    public Share {
        if (low.signum() <= 0 || low.compareTo(high) > 0) {
            throw new IllegalArgumentException("low must be above 0 and at most high: %s, %s"
                    .formatted(low.toPlainString(), high.toPlainString()));
        }
    }

    /** What the share is of this initial dose: from the smallest share of its lowest to the largest of its highest figure. */
    Dose of(Dose initial) {
        return new Dose(initial.low().multiply(low), initial.high().multiply(high), null, initial.unit());
    }

    @Override
    public String toString() {
        return DoseFormat.write(this);
    }
}
