package org.ketaref.dosing;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A body weight in kilograms.
 *
 * @param kilograms above zero
 */
public record BodyWeight(BigDecimal kilograms) {
    private static final int FINE_FROM = 3;
    private static final int FINE_TO = 30;
    private static final int COARSE_STEP = 5;
    private static final int LAST = 150;

    public BodyWeight {
        if (kilograms.signum() <= 0) {
            throw new IllegalArgumentException("a weight must be above 0 kg: " + kilograms.toPlainString());
        }
    }

    /** The weights of every ladder: 3 kg to 30 kg by 1 kg, then to 150 kg by 5 kg. */
    static List<BodyWeight> steps() {
        IntStream fine = IntStream.rangeClosed(FINE_FROM, FINE_TO);
        IntStream coarse = IntStream.iterate(FINE_TO + COARSE_STEP, kg -> kg <= LAST, kg -> kg + COARSE_STEP);
        return IntStream.concat(fine, coarse)
                .mapToObj(kg -> new BodyWeight(BigDecimal.valueOf(kg)))
                .toList();
    }

    /** Its anchor in a ladder: {@code kg-70}. */
    public String anchor() {
        return "kg-" + kilograms.toPlainString();
    }

    @Override
    public String toString() {
        return DoseFormat.write(kilograms, "kg");
    }
}
