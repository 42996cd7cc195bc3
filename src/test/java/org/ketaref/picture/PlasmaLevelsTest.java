package org.ketaref.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketaref.evidence.References;

class PlasmaLevelsTest {
    static final List<References.Mark> MARKS =
            List.of(new References.Mark(1, "#ref-otto", "Otto 2021, table 3", "reference"));

    static PlasmaLevels.Observed observed(String letter, int minute, String low, String high) {
        return new PlasmaLevels.Observed(
                letter, minute, new BigDecimal(low), new BigDecimal(high), low + " ng/mL", "adults", MARKS);
    }

    private static PlasmaLevels drawn(PlasmaLevels.Observed... observed) {
        return PlasmaLevels.of(List.of(observed), MARKS, MARKS);
    }

    @ParameterizedTest(name = "{0} at {1} minutes, observed {2} to {3}: {4}, {5}")
    @CsvSource({
        "A, 40, 185, 185, 158 ng/mL, 15% below what was observed",
        "A, 40, 100, 250, 158 ng/mL, within what was observed",
        "A, 40, 100, 120, 158 ng/mL, 32% above what was observed",
        "C, 5, 1800, 2000, 906 ng/mL, 50% below what was observed"
    })
    void holdsTheModelAgainstWhatWasObserved(
            String letter, int minute, String low, String high, String model, String verdict) {
        PlasmaLevels.Check check =
                drawn(observed(letter, minute, low, high)).checks().get(0);

        assertThat(check.model()).isEqualTo(model);
        assertThat(check.verdict()).isEqualTo(verdict);
    }

    @Test
    void readsEveryCurveAtEveryTime() {
        assertThat(drawn().readings())
                .allSatisfy(reading -> assertThat(reading.levels())
                        .hasSize(PlasmaLevels.REGIMENS.size())
                        .allMatch(level -> level.matches("[0-9,]+ ng/mL")));
    }

    @Test
    void keepsEveryCurveInItsFrame() {
        assertThat(drawn().curves())
                .allSatisfy(curve -> assertThat(
                                Arrays.stream(curve.points().split("[ ,]")).mapToInt(Integer::parseInt))
                        .allMatch(place -> place >= 0 && place <= 1000));
    }

    @Test
    void peaksWhenTheDoseEnds() {
        assertThat(drawn().curves()).extracting(PlasmaLevels.Curve::peakMinute).containsExactly(40, 15, 1);
    }

    @Test
    void saysThePictureInOneSentence() {
        assertThat(drawn().summary())
                .isEqualTo("0.5 mg/kg over 40 minutes peaks at 160 ng/mL after 40 minutes; "
                        + "0.3 mg/kg over 15 minutes peaks at 130 ng/mL after 15 minutes; "
                        + "2 mg/kg over 1 minute peaks at 1,000 ng/mL after 1 minute");
    }
}
