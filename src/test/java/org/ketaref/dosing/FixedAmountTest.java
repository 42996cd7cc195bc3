package org.ketaref.dosing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FixedAmountTest {
    private static final List<Concentration> RACEMIC = Stream.of("10", "50", "100")
            .map(BigDecimal::new)
            .map(Concentration::new)
            .toList();

    @ParameterizedTest(name = "{0} {2} to {1} {2} into a vein is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            20  | 30  | mg     | 2 mL to 3 mL of 10 mg/mL; 0.4 mL to 0.6 mL of 50 mg/mL; 100 mg/mL: dilute first with an equal volume, then 0.4 mL to 0.6 mL
            25  | 25  | mg     | 2.5 mL of 10 mg/mL; 0.5 mL of 50 mg/mL; 100 mg/mL: dilute first with an equal volume, then 0.5 mL
            0.1 | 0.5 | mg/min | 6 mL/hour to 30 mL/hour of 1 mg/mL mixture; 3 mL/hour to 15 mL/hour of 2 mg/mL mixture
            """)
    void writesTheVolumeOfEachSolution(BigDecimal low, BigDecimal high, String unit, String volumes) {
        FixedAmount amount =
                all(true, step(DoseStep.Phase.INITIAL, low, high, unit, null)).get(0);

        assertThat(String.join("; ", amount.volumes())).isEqualTo(volumes);
    }

    @Test
    void writesAnAmountADayInMillilitersADay() {
        BigDecimal hundred = BigDecimal.valueOf(100);
        FixedAmount amount = all(false, step(DoseStep.Phase.INITIAL, hundred, hundred, "mg/d", null))
                .get(0);

        assertThat(amount.volumes())
                .containsExactly("10 mL a day of 10 mg/mL", "2 mL a day of 50 mg/mL", "1 mL a day of 100 mg/mL");
    }

    @Test
    void namesEachPartThatComesToTheSameAmountInOneRow() {
        BigDecimal twenty = BigDecimal.valueOf(20);
        List<FixedAmount> amounts = all(
                true,
                step(DoseStep.Phase.INITIAL, twenty, twenty, "mg", null),
                step(DoseStep.Phase.REPEAT, twenty, twenty, "mg", null),
                step(DoseStep.Phase.REPEAT, BigDecimal.TEN, BigDecimal.TEN, "mg", null));

        assertThat(amounts.stream().map(FixedAmount::title)).containsExactly("Initial dose, repeat", "Repeat");
    }

    @Test
    void writesOutTheMostThatTheSourceAllows() {
        Limit most = new Limit(BigDecimal.valueOf(100), "mg", Limit.Per.DOSE);
        List<FixedAmount> amounts = all(true, step(DoseStep.Phase.INITIAL, BigDecimal.TEN, BigDecimal.TEN, "mg", most));

        assertThat(amounts.get(1).title() + ": "
                        + amounts.get(1).solutions().amount(amounts.get(1).drawn()))
                .isEqualTo("Initial dose, the most that the source allows: 100 mg");
    }

    @Test
    void leavesAmountsByWeightToTheirLadder() {
        assertThat(all(true, step(DoseStep.Phase.INITIAL, BigDecimal.ONE, BigDecimal.ONE, "mg/kg", null)))
                .isEmpty();
    }

    static Stream<DoseStep> anyAmounts() {
        // a fixed seed: the same thousand amounts in every build
        Random random = new Random(20261128);
        List<String> units = List.of("mg", "ug", "mg/h", "mg/min", "ug/min", "ug/h", "mg/d");
        return Stream.generate(() -> {
                    BigDecimal low = BigDecimal.valueOf(1 + random.nextInt(50_000), 2);
                    BigDecimal high = low.add(BigDecimal.valueOf(random.nextInt(10_000), 2));
                    return step(DoseStep.Phase.INITIAL, low, high, units.get(random.nextInt(units.size())), null);
                })
                .limit(1000);
    }

    /** Every cell, recomputed by cross-multiplication in place of division. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("anyAmounts")
    void neverHoldsMoreThanTheDose(DoseStep step) {
        FixedAmount amount = all(true, step).get(0);
        Dose dose = amount.parts().get(0).dose();
        BigDecimal allowed =
                dose.doseUnit().convert(dose.high(), amount.solutions().per());
        assertThat(amount.drawn().high()).isEqualByComparingTo(allowed);
        for (Drawn.Volume volume : amount.drawn().volumes()) {
            BigDecimal held = volume.high().multiply(volume.solution().milligrams());
            BigDecimal smallestStep = (volume.high().compareTo(BigDecimal.ONE) < 0
                            ? new BigDecimal("0.01")
                            : new BigDecimal("0.1"))
                    .multiply(volume.solution().milligrams());
            assertThat(held).isLessThanOrEqualTo(allowed);
            assertThat(held).isGreaterThan(allowed.subtract(smallestStep));
        }
    }

    private static List<FixedAmount> all(boolean intoVein, DoseStep... steps) {
        return FixedAmount.of(List.of(steps), RACEMIC, intoVein);
    }

    private static DoseStep step(
            DoseStep.Phase phase, BigDecimal low, BigDecimal high, String unit, @Nullable Limit maximum) {
        return DoseStep.of(phase, new Dose(low, high, null, unit), maximum);
    }
}
