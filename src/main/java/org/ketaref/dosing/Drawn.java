package org.ketaref.dosing;

import java.math.BigDecimal;
import java.util.List;

/**
 * An amount and what of each solution holds it.
 *
 * @param low     lowest amount, in the unit of its {@link Solutions}, exact
 * @param high    highest amount; at most the maximum
 * @param capped  whether the maximum cut the amount down
 * @param volumes one a solution
 */
public record Drawn(BigDecimal low, BigDecimal high, boolean capped, List<Volume> volumes) {
    /**
     * The volume of a solution that holds the amount.
     *
     * @param solution what is drawn up
     * @param low      in mL, or mL per hour; 0 where it cannot be measured
     * @param high     in the same unit
     */
    public record Volume(Concentration solution, BigDecimal low, BigDecimal high) {
        /** Whether a syringe can measure it. */
        public boolean measurable() {
            return low.signum() > 0;
        }
    }
}
