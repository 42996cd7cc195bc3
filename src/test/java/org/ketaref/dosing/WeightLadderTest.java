package org.ketaref.dosing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WeightLadderTest {
    private static final List<Concentration> RACEMIC = Stream.of("10", "50", "100")
            .map(BigDecimal::new)
            .map(Concentration::new)
            .toList();

    @ParameterizedTest(name = "{0} mg/kg to {1} mg/kg at {2} kg is {3}, {4} of 50 mg/mL")
    @CsvSource({
        "4, 5, 70, 280 mg to 350 mg, 5.6 mL to 7 mL",
        "1, 1, 70, 70 mg, 1.4 mL",
        "0.1, 0.3, 55, 5.5 mg to 16.5 mg, 0.11 mL to 0.33 mL",
        "6.5, 13, 45, 292.5 mg to 585 mg, 5.8 mL to 11.7 mL",
        "2, 2, 150, 300 mg, 6 mL"
    })
    void writesAmountAndVolumeOfAWeight(
            BigDecimal low, BigDecimal high, BigDecimal kilograms, String amount, String volume) {
        WeightLadder ladder = ladder(step(low, high, "mg/kg", null), Population.ADULTS, false);
        WeightLadder.Rung rung = ladder.at(kilograms).orElseThrow();

        assertThat(ladder.amount(rung)).isEqualTo(amount);
        assertThat(ladder.solutions().volume(rung.drawn().volumes().get(1))).isEqualTo(volume);
    }

    @ParameterizedTest(name = "{0} {1} at 70 kg is {2}, {3} of the 1 mg/mL mixture")
    @CsvSource({
        "10, ug/kg/min, 42 mg/hour, 42 mL/hour",
        "0.2, mg/kg/h, 14 mg/hour, 14 mL/hour",
        "0.5, mg/kg/min, '2,100 mg/hour', '2,100 mL/hour'",
        "1, ug/kg/min, 4.2 mg/hour, 4.2 mL/hour"
    })
    void writesAnInfusionInMilligramsAndMillilitersAnHour(BigDecimal rate, String unit, String amount, String volume) {
        WeightLadder ladder = ladder(step(rate, rate, unit, null), Population.ADULTS, true);
        WeightLadder.Rung rung = ladder.at(new BigDecimal(70)).orElseThrow();

        assertThat(ladder.amount(rung)).isEqualTo(amount);
        assertThat(ladder.solutions().volume(rung.drawn().volumes().get(0))).isEqualTo(volume);
    }

    @Test
    void writesAnAmountADayInMillilitersADay() {
        WeightLadder ladder =
                ladder(step(BigDecimal.ONE, BigDecimal.valueOf(2), "mg/kg/d", null), Population.ADULTS, false);
        WeightLadder.Rung rung = ladder.at(new BigDecimal(70)).orElseThrow();

        assertThat(ladder.amount(rung)).isEqualTo("70 mg/day to 140 mg/day");
        assertThat(ladder.solutions().volume(rung.drawn().volumes().get(1))).isEqualTo("1.4 mL to 2.8 mL a day");
    }

    @Test
    void stopsAtTheMaximumAndSaysSo() {
        Limit maximum = new Limit(new BigDecimal(30), "mg", Limit.Per.DOSE);
        WeightLadder ladder =
                ladder(step(new BigDecimal("0.3"), new BigDecimal("0.3"), "mg/kg", maximum), Population.ADULTS, true);

        assertThat(ladder.amount(ladder.at(new BigDecimal(100)).orElseThrow())).isEqualTo("30 mg");
        assertThat(ladder.amount(ladder.at(new BigDecimal(105)).orElseThrow())).isEqualTo("30 mg (maximum)");
    }

    @Test
    void dilutesTheStrongestSolutionBeforeItGoesIntoAVein() {
        WeightLadder ladder = ladder(step(BigDecimal.ONE, BigDecimal.ONE, "mg/kg", null), Population.ADULTS, true);
        WeightLadder.Rung rung = ladder.at(new BigDecimal(70)).orElseThrow();

        assertThat(ladder.solutions()
                        .spoken(rung.drawn(), rung.drawn().volumes().get(2)))
                .isEqualTo("dilute first: 0.7 milliliters of 100 milligrams per milliliter, "
                        + "made up to 1.4 milliliters with an equal volume");
    }

    @Test
    void leavesTheStrongestSolutionAsItIsForAMuscle() {
        WeightLadder ladder = ladder(step(BigDecimal.ONE, BigDecimal.ONE, "mg/kg", null), Population.ADULTS, false);

        assertThat(ladder.solutions().dilute()).isFalse();
    }

    @Test
    void saysSoWhereAVolumeIsTooSmallToMeasure() {
        WeightLadder ladder =
                ladder(step(new BigDecimal("0.1"), new BigDecimal("0.1"), "mg/kg", null), Population.INFANTS, true);
        WeightLadder.Rung rung = ladder.at(new BigDecimal(3)).orElseThrow();

        assertThat(ladder.solutions().volume(rung.drawn().volumes().get(2))).isEqualTo("too small to measure");
    }

    @ParameterizedTest(name = "{0}: {1} kg to {2} kg")
    @CsvSource({"INFANTS, 3, 12", "CHILDREN, 5, 60", "ADULTS, 40, 150", "ADULTS_AND_CHILDREN, 5, 150"})
    void holdsTheWeightsOfItsPopulation(Population population, BigDecimal first, BigDecimal last) {
        List<WeightLadder.Rung> rungs = ladder(step(BigDecimal.ONE, BigDecimal.ONE, "mg/kg", null), population, true)
                .rungs();

        assertThat(List.of(rungs.get(0).weight(), rungs.get(rungs.size() - 1).weight()))
                .containsExactly(new BodyWeight(first), new BodyWeight(last));
    }

    @ParameterizedTest(name = "half to the whole of {0} mg/kg to {1} mg/kg at {2} kg is {3}, {4} of 50 mg/mL")
    @CsvSource({
        "1, 4.5, 70, 35 mg to 315 mg, 0.7 mL to 6.3 mL", // Ketalar label, section 2
        "6.5, 13, 45, 146.25 mg to 585 mg, 2.9 mL to 11.7 mL",
        "2, 2, 100, 100 mg to 200 mg, 2 mL to 4 mL"
    })
    void writesAShareOfTheInitialDose(
            BigDecimal low, BigDecimal high, BigDecimal kilograms, String amount, String volume) {
        DoseStep share = share(new Share(new BigDecimal("0.5"), BigDecimal.ONE), null);
        WeightLadder ladder = all(step(low, high, "mg/kg", null), share).get(1);
        WeightLadder.Rung rung = ladder.at(kilograms).orElseThrow();

        assertThat(ladder.amount(rung)).isEqualTo(amount);
        assertThat(ladder.solutions().volume(rung.drawn().volumes().get(1))).isEqualTo(volume);
    }

    @Test
    void saysWhatAShareIsPerKilogram() {
        DoseStep share = share(new Share(new BigDecimal("0.5"), BigDecimal.ONE), null);
        WeightLadder ladder = all(step(BigDecimal.ONE, new BigDecimal("4.5"), "mg/kg", null), share)
                .get(1);

        assertThat(ladder.part().title() + ": " + ladder.part().written())
                .isEqualTo("Repeat: half to the whole of the initial dose, which is 0.5 mg/kg to 4.5 mg/kg");
    }

    @Test
    void takesAShareOfTheMaximumOfTheInitialDose() {
        Limit maximum = new Limit(new BigDecimal(100), "mg", Limit.Per.DOSE);
        DoseStep half = share(new Share(new BigDecimal("0.5"), new BigDecimal("0.5")), null);
        WeightLadder ladder = all(step(BigDecimal.ONE, BigDecimal.ONE, "mg/kg", maximum), half)
                .get(1);

        assertThat(ladder.amount(ladder.at(new BigDecimal(120)).orElseThrow())).isEqualTo("50 mg (maximum)");
    }

    @Test
    void writesOutByHowMuchADoseGoesUpAndTheMostThatItMayBe() {
        Limit most = new Limit(BigDecimal.ONE, "mg/kg/h", Limit.Per.HOUR);
        List<WeightLadder> ladders = all(new DoseStep(
                DoseStep.Phase.TITRATION,
                null,
                null,
                null,
                null,
                new Rise(new BigDecimal("0.05"), new BigDecimal("0.05"), "mg/kg/h", null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                most,
                null,
                null));

        assertThat(ladders.stream()
                        .map(ladder -> "%s: %s, at 70 kg %s"
                                .formatted(
                                        ladder.part().title(),
                                        ladder.part().written(),
                                        ladder.amount(
                                                ladder.at(new BigDecimal(70)).orElseThrow()))))
                .containsExactly(
                        "Titration, one step up: 0.05 mg/kg/hour, at 70 kg 3.5 mg/hour",
                        "Titration, the most that the source allows: 1 mg/kg/hour, at 70 kg 70 mg/hour");
    }

    @Test
    void writesAMaximumOnceWhereTheDoseItselfGoesUpToIt() {
        Limit most = new Limit(new BigDecimal("0.9"), "mg/kg", Limit.Per.DOSE);

        assertThat(all(step(new BigDecimal("0.6"), new BigDecimal("0.9"), "mg/kg", most)))
                .hasSize(1);
    }

    static Stream<DoseStep> anyDoses() {
        // a fixed seed: the same thousand doses in every build
        Random random = new Random(20261122);
        List<String> units = List.of("mg/kg", "ug/kg", "mg/kg/h", "ug/kg/min", "mg/kg/min");
        return Stream.generate(() -> {
                    BigDecimal low = BigDecimal.valueOf(1 + random.nextInt(1500), 2);
                    BigDecimal high = low.add(BigDecimal.valueOf(random.nextInt(500), 2));
                    String unit = units.get(random.nextInt(units.size()));
                    boolean rate = DoseUnit.of(unit).perTime();
                    Limit maximum = random.nextInt(3) == 0
                            ? new Limit(
                                    BigDecimal.valueOf(20 + random.nextInt(400)), rate ? "mg/h" : "mg", Limit.Per.DOSE)
                            : null;
                    return step(low, high, unit, maximum);
                })
                .limit(1000);
    }

    /** Every cell, recomputed by cross-multiplication in place of division. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("anyDoses")
    void neverHoldsMoreThanTheDoseOrTheMaximum(DoseStep step) {
        WeightLadder ladder = ladder(step, Population.ADULTS_AND_CHILDREN, true);
        Dose dose = Objects.requireNonNull(step.dose());
        DoseUnit perKilogram = ladder.solutions().per().perTime() ? DoseUnit.MG_PER_KG_PER_HOUR : DoseUnit.MG_PER_KG;
        for (WeightLadder.Rung rung : ladder.rungs()) {
            BigDecimal wanted = dose.doseUnit()
                    .convert(dose.high(), perKilogram)
                    .multiply(rung.weight().kilograms());
            BigDecimal allowed =
                    step.maximum() == null ? wanted : wanted.min(step.maximum().amount());
            assertThat(rung.drawn().high()).isEqualByComparingTo(allowed);
            assertHoldsJustThat(ladder, rung, allowed);
        }
    }

    /** Every cell of a share, recomputed from the initial dose and both maxima by cross-multiplication. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("anyDoses")
    void neverHoldsMoreThanTheShareOfTheInitialDoseOrAMaximum(DoseStep initial) {
        Dose dose = Objects.requireNonNull(initial.dose());
        DoseUnit perKilogram = dose.doseUnit().perTime() ? DoseUnit.MG_PER_KG_PER_HOUR : DoseUnit.MG_PER_KG;
        Random random = new Random(dose.high().unscaledValue().longValue());
        // between a twentieth and the whole, and in every other case a maximum of its own
        BigDecimal high = BigDecimal.valueOf(1 + random.nextInt(20), 0).divide(BigDecimal.valueOf(20));
        BigDecimal low = high.divide(BigDecimal.valueOf(2));
        Limit own = random.nextBoolean()
                ? new Limit(
                        BigDecimal.valueOf(20 + random.nextInt(200)),
                        dose.doseUnit().perTime() ? "mg/h" : "mg",
                        Limit.Per.DOSE)
                : null;
        WeightLadder ladder = all(initial, share(new Share(low, high), own)).get(1);
        for (WeightLadder.Rung rung : ladder.rungs()) {
            BigDecimal whole = dose.doseUnit()
                    .convert(dose.high(), perKilogram)
                    .multiply(rung.weight().kilograms());
            BigDecimal given = initial.maximum() == null
                    ? whole
                    : whole.min(initial.maximum().amount());
            BigDecimal wanted = given.multiply(high);
            BigDecimal allowed = own == null ? wanted : wanted.min(own.amount());
            assertThat(rung.drawn().high()).isEqualByComparingTo(allowed);
            assertThat(rung.drawn().low()).isLessThanOrEqualTo(rung.drawn().high());
            assertThat(rung.drawn().capped()).isEqualTo(allowed.compareTo(whole.multiply(high)) < 0);
            assertHoldsJustThat(ladder, rung, allowed);
        }
    }

    private static void assertHoldsJustThat(WeightLadder ladder, WeightLadder.Rung rung, BigDecimal allowed) {
        for (Drawn.Volume volume : rung.drawn().volumes()) {
            BigDecimal held = volume.high().multiply(volume.solution().milligrams());
            BigDecimal smallestStep = (volume.high().compareTo(BigDecimal.ONE) < 0
                            ? new BigDecimal("0.01")
                            : new BigDecimal("0.1"))
                    .multiply(volume.solution().milligrams());
            assertThat(held).as(ladder.part().title()).isLessThanOrEqualTo(allowed);
            assertThat(held).as(ladder.part().title()).isGreaterThan(allowed.subtract(smallestStep));
        }
    }

    private static List<WeightLadder> all(DoseStep... steps) {
        return WeightLadder.ofAll(List.of(steps), Population.ADULTS_AND_CHILDREN, RACEMIC, true);
    }

    private static DoseStep share(Share share, @Nullable Limit maximum) {
        return new DoseStep(
                DoseStep.Phase.REPEAT,
                null,
                null,
                null,
                share,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                maximum,
                null,
                null);
    }

    private static WeightLadder ladder(DoseStep step, Population population, boolean intoVein) {
        return WeightLadder.of(step, population, RACEMIC, intoVein).orElseThrow();
    }

    private static DoseStep step(BigDecimal low, BigDecimal high, String unit, @Nullable Limit maximum) {
        // a figure above its own maximum is no dose, so the property's doses carry their maximum beside them
        return DoseStep.of(DoseStep.Phase.INITIAL, new Dose(low, high, null, unit), maximum);
    }
}
