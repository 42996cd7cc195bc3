package org.ketaref.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketaref.dosing.Concentration;
import org.ketaref.dosing.Dose;
import org.ketaref.dosing.DoseStep;
import org.ketaref.dosing.DoseStep.Phase;
import org.ketaref.dosing.Population;
import org.ketaref.dosing.Solutions;
import org.ketaref.dosing.WeightLadder;
import org.ketaref.sheet.SheetLadder.Selection;

class SheetLadderTest {
    private static final List<Concentration> STRENGTHS = Stream.of(10, 50, 100)
            .map(BigDecimal::valueOf)
            .map(Concentration::new)
            .toList();

    private static WeightLadder ladder(String low, String high, Population population, boolean intoVein) {
        Dose dose = new Dose(new BigDecimal(low), new BigDecimal(high), null, "mg/kg");
        DoseStep step = DoseStep.of(Phase.INITIAL, dose, null);
        return WeightLadder.of(step, population, STRENGTHS, intoVein).orElseThrow();
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "ADULTS, FULL, 40 50 60 70 80 90 100 110 120",
        "ADULTS, SHORT, 50 60 70 80 90 100 120",
        "ADULTS, SCARCE, 50 70 100",
        "CHILDREN, FULL, 5 8 10 12 15 20 25 30 40 50",
        "CHILDREN, LEAST, 10 20 30 40",
        "INFANTS, FULL, 3 4 5 6 8 10 12",
        "ADULTS_AND_CHILDREN, FULL, 10 15 20 30 40 50 60 70 80 100"
    })
    void choosesTheWeightsOfAPopulation(Population population, Selection selection, String kilograms) {
        SheetLadder ladder = SheetLadder.of(ladder("1", "2", population, true), selection);

        assertThat(ladder.rungs().stream().map(rung -> rung.weight().kilograms().toPlainString()))
                .containsExactly(kilograms.split(" "));
    }

    @Test
    void takesEveryRowFromTheLadderOfThePage() {
        WeightLadder whole = ladder("1", "4.5", Population.ADULTS, false);

        SheetLadder ladder = SheetLadder.of(whole, Selection.FULL);

        assertThat(whole.rungs()).containsAll(ladder.rungs());
        assertThat(ladder.rungs())
                .allSatisfy(rung -> assertThat(ladder.cells(rung))
                        .containsExactly(
                                rung.weight().toString(),
                                whole.amount(rung),
                                whole.solutions().volume(rung.drawn().volumes().get(0)),
                                whole.solutions().volume(rung.drawn().volumes().get(1)),
                                whole.solutions().volume(rung.drawn().volumes().get(2))));
    }

    /** 70 mg are 0.7 mL of 100 mg/mL, which with an equal volume become 1.4 mL. */
    @Test
    void hasTheStrongestSolutionDilutedBeforeItGoesIntoAVein() {
        SheetLadder ladder = SheetLadder.of(ladder("1", "1", Population.ADULTS, true), new BigDecimal("70"))
                .orElseThrow();

        assertThat(ladder.heads()).containsExactly("Weight", "Dose", "10 mg/mL", "50 mg/mL", "100 mg/mL");
        assertThat(ladder.cells(ladder.rungs().get(0)))
                .containsExactly("70 kg", "70 mg", "7 mL", "1.4 mL", "dilute first, then 1.4 mL");
        assertThat(ladder.diluteFirst()).isEmpty();
    }

    @Test
    void saysBelowATableThatIsTooWideForItThatTheStrongestIsDilutedFirst() {
        SheetLadder ladder = SheetLadder.of(ladder("0.25", "0.55", Population.ADULTS, true), Selection.FULL);

        assertThat(ladder.columns()).doesNotContain(Solutions.NEVER_UNDILUTED);
        assertThat(ladder.diluteFirst().replace('\u00a0', ' '))
                .isEqualTo("100 mg/mL: dilute first with an equal volume, then draw up as 50 mg/mL");
    }

    @Test
    void givesTheStrongestSolutionByMuscleItsOwnColumn() {
        SheetLadder ladder = SheetLadder.of(ladder("4", "4", Population.ADULTS, false), Selection.FULL);

        assertThat(ladder.columns()).contains(Solutions.NEVER_UNDILUTED);
        assertThat(ladder.diluteFirst()).isEmpty();
    }

    @ParameterizedTest(name = "{0} kg of {1}: the row of {2}")
    @CsvSource({
        "70, ADULTS, 70 kg",
        "72.5, ADULTS, 70 kg",
        "150, ADULTS, 150 kg",
        "7.9, CHILDREN, 7 kg",
        "39.9, ADULTS, none",
        "60.1, CHILDREN, none",
        "130, OLDER_ADULTS, none"
    })
    void picksTheNearestListedWeightAtOrBelow(BigDecimal weight, Population population, String row) {
        String picked = SheetLadder.of(ladder("1", "1", population, true), weight)
                .map(ladder -> ladder.rungs().get(0).weight().toString())
                .orElse("none");

        assertThat(picked).isEqualTo(row);
    }
}
