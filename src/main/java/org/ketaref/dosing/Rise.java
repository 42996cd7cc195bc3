package org.ketaref.dosing;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * One rise of a dose while it is titrated.
 *
 * @param low   smallest rise, in {@code unit}
 * @param high  largest rise; equals {@code low} where the source gives one figure
 * @param unit  UCUM code of a {@link DoseUnit}
 * @param every how long to wait before the next
 */
@Embeddable
public record Rise(
        BigDecimal low,
        BigDecimal high,
        String unit,
        @EmbeddedColumnNaming("every_%s") @Nullable Span every) {
    public Rise {
        new Dose(low, high, null, unit);
    }

    @Override
    public String toString() {
        String step = DoseFormat.write(new Dose(low, high, null, unit));
        return every == null ? step : step + " every " + every;
    }
}
