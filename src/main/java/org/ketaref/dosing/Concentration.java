package org.ketaref.dosing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a milliliter of a solution holds.
 *
 * @param milligrams per milliliter, above zero
 */
public record Concentration(BigDecimal milligrams) implements Comparable<Concentration> {
    private static final BigDecimal FINE_BELOW = BigDecimal.ONE;
    private static final int FINE_DIGITS = 2;
    private static final int COARSE_DIGITS = 1;
    private static final int WORKING_DIGITS = 10;

    public Concentration {
        if (milligrams.signum() <= 0) {
            throw new IllegalArgumentException("a concentration must be above 0 mg/mL: " + milligrams.toPlainString());
        }
        // so that 100 and 100.000 are the same strength
        milligrams = milligrams.stripTrailingZeros();
    }

    /**
     * The volume that holds this amount, in mL, as a syringe can measure it: rounded down, so that it never holds more than
     * the amount, to 0.01 mL below 1 mL and to 0.1 mL from there; 0 where the amount is too small to be measured.
     */
    public BigDecimal volumeOf(BigDecimal amount) {
        BigDecimal exact = amount.divide(milligrams, WORKING_DIGITS, RoundingMode.DOWN);
        int digits = exact.compareTo(FINE_BELOW) < 0 ? FINE_DIGITS : COARSE_DIGITS;
        return exact.setScale(digits, RoundingMode.DOWN);
    }

    @Override
    public int compareTo(Concentration other) {
        return milligrams.compareTo(other.milligrams);
    }

    @Override
    public String toString() {
        return DoseFormat.write(milligrams, "mg/mL");
    }
}
