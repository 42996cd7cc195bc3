package org.ketaref.dosing;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount or rate of drug as its source prints it: never rounded or converted here.
 *
 * @param low   lowest figure, in {@code unit}, above zero
 * @param high  highest figure, in {@code unit}; equals {@code low} where the source gives one figure
 * @param usual the figure that the source calls usual or average, from {@code low} to {@code high}
 * @param unit  UCUM code of a {@link DoseUnit}, such as {@code mg/kg} or {@code ug/kg/min}
 */
@Embeddable
public record Dose(
        BigDecimal low, BigDecimal high, @Nullable BigDecimal usual, String unit) {
    public Dose {
        DoseUnit.of(unit);
        if (low.signum() <= 0 || low.compareTo(high) > 0) {
            throw new IllegalArgumentException("low must be above 0 and at most high: %s, %s"
                    .formatted(low.toPlainString(), high.toPlainString()));
        }
        if (usual != null && (usual.compareTo(low) < 0 || usual.compareTo(high) > 0)) {
            throw new IllegalArgumentException("usual must lie from low to high: %s".formatted(usual.toPlainString()));
        }
    }

    public DoseUnit doseUnit() {
        return DoseUnit.of(unit);
    }

    /** Whether it goes up to this amount or beyond; amounts that cannot be compared never do. */
    boolean reaches(Dose other) {
        return doseUnit().comparableWith(other.doseUnit())
                && doseUnit().convert(high, other.doseUnit()).compareTo(other.high()) >= 0;
    }

    @Override
    public String toString() {
        return DoseFormat.write(this);
    }
}
