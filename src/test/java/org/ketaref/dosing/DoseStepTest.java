package org.ketaref.dosing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ketaref.dosing.DoseStep.Method.INFUSION;
import static org.ketaref.dosing.DoseStep.Method.OTHER;
import static org.ketaref.dosing.DoseStep.Method.SLOW_PUSH;
import static org.ketaref.dosing.DoseStep.Method.SPRAY;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DoseStepTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void writesAStepInOneLine(String written, DoseStep step) {
        assertThat(step).hasToString(written);
    }

    static Stream<Arguments> writesAStepInOneLine() {
        return Stream.of(
                Arguments.of(
                        "1 mg/kg to 4.5 mg/kg (usually 2 mg/kg), slow push, over 1 minute",
                        new Step(DoseStep.Phase.INITIAL)
                                .dose("1", "4.5", "2", "mg/kg")
                                .by(SLOW_PUSH)
                                .over("1", "1", "min")
                                .build()),
                Arguments.of(
                        "repeat: half to the whole of the initial dose, every 5 minutes to 15 minutes,"
                                + " at most 3 times, if needed",
                        new Step(DoseStep.Phase.REPEAT)
                                .share("0.5", "1")
                                .every("5", "15", "min")
                                .repeats(3)
                                .when("if needed")
                                .build()),
                Arguments.of(
                        "repeat: 0.5 mg/kg, once",
                        new Step(DoseStep.Phase.REPEAT)
                                .dose("0.5", "0.50", null, "mg/kg")
                                .repeats(1)
                                .build()),
                Arguments.of(
                        "infusion: 10 mcg/kg/min to 45 mcg/kg/min, infusion",
                        new Step(DoseStep.Phase.INFUSION)
                                .dose("10", "45", null, "ug/kg/min")
                                .by(INFUSION)
                                .build()),
                Arguments.of(
                        "titration: 10 mg/hour to 40 mg/hour, in steps of 5 mg/hour every 1 hour, at least"
                                + " 2.5 mg/hour, maximum 40 mg/hour, maximum 600 mg per day",
                        new Step(DoseStep.Phase.TITRATION)
                                .dose("10", "40", null, "mg/h")
                                .rise("5", "mg/h", "1", "h")
                                .limits(
                                        limit("40", "mg/h", Limit.Per.HOUR),
                                        limit("600", "mg", Limit.Per.DAY),
                                        limit("2.5", "mg/h", Limit.Per.HOUR))
                                .build()),
                Arguments.of(
                        "20 mg to 30 mg (0.2 mg/kg to 0.3 mg/kg), over 10 minutes",
                        new Step(DoseStep.Phase.INITIAL)
                                .dose("20", "30", null, "mg")
                                .equivalent("0.2", "0.3", "mg/kg")
                                .over("10", "10", "min")
                                .build()),
                Arguments.of(
                        "maintenance: 56 mg to 84 mg, spray, twice weekly, for 4 weeks",
                        new Step(DoseStep.Phase.MAINTENANCE)
                                .dose("56", "84", null, "mg")
                                .by(SPRAY)
                                .times("2", "wk")
                                .lasting("4", "wk")
                                .build()),
                Arguments.of(
                        "alternative: 4 mg/kg, at 0.5 mg/kg/min, so over at least 8 minutes, after 10 minutes",
                        new Step(DoseStep.Phase.ALTERNATIVE)
                                .dose("4", "4", null, "mg/kg")
                                .by(OTHER)
                                .rate("0.5", "mg/kg/min")
                                .after("10", "min")
                                .build()));
    }

    @ParameterizedTest(name = "{0} {1} to {2} at {3} {4} takes {5}")
    @CsvSource({
        "mg/kg, 1, 2, 0.5, mg/kg/min, 2 minutes to 4 minutes",
        "mg/kg, 1, 1.5, 0.5, mg/kg/min, 2 minutes to 3 minutes",
        "mg/kg, 0.5, 1, 0.7, mg/kg/min, 43 seconds to 86 seconds",
        "mg/kg, 0.5, 0.5, 0.3, mg/kg/h, 100 minutes",
        "ug/kg, 300, 300, 150, ug/kg/min, 2 minutes",
        "mg, 30, 30, 4, mg/min, 450 seconds"
    })
    void takesAsLongAtAnyWeightAndNeverLess(
            String unit, String low, String high, String speed, String speedUnit, String time) {
        DoseStep step = new Step(DoseStep.Phase.INITIAL)
                .dose(low, high, null, unit)
                .rate(speed, speedUnit)
                .build();

        assertThat(step.takes()).map(Span::toString).contains(time);
    }

    @Test
    void saysNoTimeWhereItDependsOnTheWeight() {
        DoseStep step = new Step(DoseStep.Phase.INITIAL)
                .dose("30", "30", null, "mg")
                .rate("0.5", "mg/kg/min")
                .build();

        assertThat(step.takes()).isEmpty();
    }

    @Test
    void refusesToHaveNoAmount() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Step(DoseStep.Phase.REPEAT).repeats(2).build())
                .withMessage("a step needs an amount: low and unit, fraction or step_up");
    }

    @ParameterizedTest(name = "at most {0} {1}, against {2} {3} at most")
    @CsvSource({
        "4.5, mg/kg, 4.5, mg/kg",
        "4.5, mg/kg, 4.50, mg/kg",
        "120, mg/h, 2, mg/min",
        "5, ug/kg/min, 0.3, mg/kg/h",
        "600, mg/d, 25, mg/h",
        "1000, ug, 1, mg",
        "500, mg, 1, mg/kg", // of no known weight, so nothing can be said
        "500, mg, 1, mg/h" // of no known time
    })
    void allowsADoseUpToItsMaximum(String amount, String unit, String maximum, String maximumUnit) {
        assertThatCode(() -> limited(amount, unit, maximum, maximumUnit)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0} {1}, against {2} {3} at most")
    @CsvSource({
        "4.500001, mg/kg, 4.5, mg/kg",
        "120.000001, mg/h, 2, mg/min",
        "5.000001, ug/kg/min, 0.3, mg/kg/h",
        "600.01, mg/d, 25, mg/h",
        "1000.001, ug, 1, mg"
    })
    void refusesADoseAboveItsMaximum(String amount, String unit, String maximum, String maximumUnit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> limited(amount, unit, maximum, maximumUnit))
                .withMessageMatching("the dose .* is above its own maximum of .*");
    }

    @Test
    void refusesADoseWhoseHighEndAloneIsAboveItsMaximum() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Step(DoseStep.Phase.INITIAL)
                        .dose("1", "3", null, "mg")
                        .limits(limit("2", "mg", Limit.Per.DOSE), null, null)
                        .build())
                .withMessage("the dose 1 mg to 3 mg is above its own maximum of 2 mg per dose");
    }

    @Test
    void refusesADoseAboveItsSecondMaximum() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Step(DoseStep.Phase.INITIAL)
                        .dose("1", "3", null, "mg")
                        .limits(limit("4", "mg", Limit.Per.DOSE), limit("2", "mg", Limit.Per.DAY), null)
                        .build())
                .withMessage("the dose 1 mg to 3 mg is above its own maximum of 2 mg per day");
    }

    /** The same rate per hour and per minute is neither above nor below itself, whatever the figure. */
    @Test
    void allowsAnyRateThatEqualsItsMaximumInAnotherUnit() {
        assertThatCode(() -> IntStream.rangeClosed(1, 2_000).forEach(thousandths -> {
                    BigDecimal perMinute = BigDecimal.valueOf(thousandths, 3);
                    BigDecimal perHour = perMinute.multiply(BigDecimal.valueOf(60));
                    limited(perHour.toPlainString(), "mg/kg/h", perMinute.toPlainString(), "mg/kg/min");
                }))
                .doesNotThrowAnyException();
    }

    private static DoseStep limited(String amount, String unit, String maximum, String maximumUnit) {
        return new Step(DoseStep.Phase.INITIAL)
                .dose(amount, amount, null, unit)
                .limits(limit(maximum, maximumUnit, Limit.Per.DOSE), null, null)
                .build();
    }

    private static Limit limit(String amount, String unit, Limit.Per per) {
        return new Limit(new BigDecimal(amount), unit, per);
    }

    /** Sets only what a test is about. */
    private static final class Step {
        private final DoseStep.Phase phase;
        private @Nullable String when;
        private DoseStep.@Nullable Method method;
        private @Nullable Dose dose;
        private @Nullable Share share;
        private @Nullable Rise rise;
        private @Nullable Dose equivalent;
        private @Nullable Span over;
        private @Nullable Dose rate;
        private @Nullable Span after;
        private @Nullable Span every;
        private @Nullable Span lasting;
        private @Nullable Times times;
        private @Nullable Integer repeats;
        private @Nullable Limit maximum;
        private @Nullable Limit ceiling;
        private @Nullable Limit minimum;

        Step(DoseStep.Phase phase) {
            this.phase = phase;
        }

        Step when(String condition) {
            when = condition;
            return this;
        }

        Step by(DoseStep.Method way) {
            method = way;
            return this;
        }

        Step dose(String low, String high, @Nullable String usual, String unit) {
            dose = new Dose(
                    new BigDecimal(low), new BigDecimal(high), usual == null ? null : new BigDecimal(usual), unit);
            return this;
        }

        Step share(String low, String high) {
            share = new Share(new BigDecimal(low), new BigDecimal(high));
            return this;
        }

        Step rise(String by, String unit, String wait, String time) {
            rise = new Rise(new BigDecimal(by), new BigDecimal(by), unit, span(wait, wait, time));
            return this;
        }

        Step equivalent(String low, String high, String unit) {
            equivalent = new Dose(new BigDecimal(low), new BigDecimal(high), null, unit);
            return this;
        }

        Step over(String low, String high, String unit) {
            over = span(low, high, unit);
            return this;
        }

        Step rate(String speed, String unit) {
            rate = new Dose(new BigDecimal(speed), new BigDecimal(speed), null, unit);
            return this;
        }

        Step after(String wait, String unit) {
            after = span(wait, wait, unit);
            return this;
        }

        Step every(String low, String high, String unit) {
            every = span(low, high, unit);
            return this;
        }

        Step lasting(String time, String unit) {
            lasting = span(time, time, unit);
            return this;
        }

        Step times(String number, String per) {
            times = new Times(new BigDecimal(number), new BigDecimal(number), per);
            return this;
        }

        Step repeats(int number) {
            repeats = number;
            return this;
        }

        Step limits(@Nullable Limit most, @Nullable Limit mostToo, @Nullable Limit least) {
            maximum = most;
            ceiling = mostToo;
            minimum = least;
            return this;
        }

        DoseStep build() {
            return new DoseStep(
                    phase,
                    when,
                    method,
                    dose,
                    share,
                    rise,
                    equivalent,
                    over,
                    rate,
                    after,
                    every,
                    lasting,
                    times,
                    repeats,
                    maximum,
                    ceiling,
                    minimum);
        }

        private static Span span(String low, String high, String unit) {
            return new Span(new BigDecimal(low), new BigDecimal(high), unit);
        }
    }
}
