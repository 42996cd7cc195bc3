package org.ketaref.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PopulationModelTest {
    /** Both ways of solution are exact to rounding and to the step of 0.005 minutes: they agree to a millionth. */
    private static final double TOLERANCE_PERCENT = 1e-4;

    private static final double STEP = 0.005;

    record Case(PopulationModel model, double milligrams, double over, double at) {}

    static Stream<Case> regimens() {
        return Stream.of(PopulationModel.FANTA_OTTO, PopulationModel.SIMONS)
                .flatMap(model -> Stream.of(new double[] {35, 40}, new double[] {21, 15}, new double[] {140, 1})
                        .flatMap(dose -> Stream.of(0.5, 1.0, 5.0, 15.0, 40.0, 60.0, 180.0)
                                .map(at -> new Case(model, dose[0], dose[1], at))));
    }

    @ParameterizedTest
    @MethodSource("regimens")
    void agreesWithAStepByStepSolutionOfItsEquations(Case regimen) {
        double exact = regimen.model().level(regimen.milligrams(), regimen.over(), regimen.at());

        assertThat(exact).isCloseTo(rungeKutta(regimen), withinPercentage(TOLERANCE_PERCENT));
    }

    /** Levels that the pharmacokinetics page gives for both models, from simulations made before these classes. */
    @ParameterizedTest(name = "{0} mg over {1} minutes gives {4} ng/mL and {5} ng/mL at {2} minutes")
    @CsvSource({"35, 40, 40, 1, 158, 289", "140, 1, 5, 5, 906, 2124"})
    void givesTheLevelsOfEarlierSimulations(
            double milligrams, double over, double at, double percent, double venous, double arterial) {
        assertThat(PopulationModel.FANTA_OTTO.level(milligrams, over, at)).isCloseTo(venous, withinPercentage(percent));
        assertThat(PopulationModel.SIMONS.level(milligrams, over, at)).isCloseTo(arterial, withinPercentage(percent));
    }

    /** Simons 2022: 20 mg over 20 minutes peaked at 268 ng/mL by simulation, 273 ng/mL observed. */
    @Test
    void givesThePeakOfTheStudyThatItCameFrom() {
        assertThat(PopulationModel.SIMONS.level(20, 20, 20)).isCloseTo(268, withinPercentage(1));
    }

    @Test
    void isNothingBeforeTheStart() {
        assertThat(PopulationModel.FANTA_OTTO.level(35, 40, 0)).isZero();
    }

    @Test
    void doublesWithTheDose() {
        assertThat(PopulationModel.FANTA_OTTO.level(70, 40, 90))
                .isCloseTo(2 * PopulationModel.FANTA_OTTO.level(35, 40, 90), withinPercentage(TOLERANCE_PERCENT));
    }

    @Test
    void clearsTheWholeDoseInTheEnd() {
        double area = 0;
        for (double at = STEP; at < 6000; at += 1) {
            area += PopulationModel.FANTA_OTTO.level(35, 40, at);
        }
        // Dose over clearance: 35 mg / 95.2 L/h = 22,059 ng/mL x minutes.
        assertThat(area).isCloseTo(35 / 95.2 * 60 * 1000, withinPercentage(0.5));
    }

    @Test
    void refusesAnEmptyCompartment() {
        List.of(0.0, -1.0)
                .forEach(volume -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> new PopulationModel(volume, 1, 1, 1, 1, 1)));
    }

    /** Fourth-order Runge-Kutta with a fixed step, from the differential equations as they stand; ng/mL. */
    private static double rungeKutta(Case regimen) {
        double[] amounts = new double[3];
        int steps = (int) Math.round(regimen.at() / STEP);
        int running = (int) Math.round(regimen.over() / STEP);
        for (int i = 0; i < steps; i++) {
            double input = i < running ? regimen.milligrams() / regimen.over() : 0;
            double[] k1 = slope(regimen.model(), amounts, input);
            double[] k2 = slope(regimen.model(), moved(amounts, k1, STEP / 2), input);
            double[] k3 = slope(regimen.model(), moved(amounts, k2, STEP / 2), input);
            double[] k4 = slope(regimen.model(), moved(amounts, k3, STEP), input);
            for (int j = 0; j < amounts.length; j++) {
                amounts[j] += STEP / 6 * (k1[j] + 2 * k2[j] + 2 * k3[j] + k4[j]);
            }
        }
        return amounts[0] / regimen.model().central() * 1000;
    }

    private static double[] moved(double[] amounts, double[] slope, double by) {
        double[] moved = new double[amounts.length];
        for (int j = 0; j < amounts.length; j++) {
            moved[j] = amounts[j] + by * slope[j];
        }
        return moved;
    }

    /** mg per minute into each compartment. */
    private static double[] slope(PopulationModel model, double[] amounts, double input) {
        double toSecond = model.secondFlow() / 60 * (amounts[0] / model.central() - amounts[1] / model.second());
        double toThird = model.thirdFlow() / 60 * (amounts[0] / model.central() - amounts[2] / model.third());
        double out = model.clearance() / 60 * amounts[0] / model.central();
        return new double[] {input - toSecond - toThird - out, toSecond, toThird};
    }
}
