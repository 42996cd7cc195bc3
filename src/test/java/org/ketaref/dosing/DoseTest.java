package org.ketaref.dosing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A figure that cannot be right does not come to be. */
class DoseTest {
    @ParameterizedTest(name = "{0} to {1} {2}, usually {3}")
    @CsvSource({
        "1, 4.5, mg/kg,",
        "1, 4.5, mg/kg, 2",
        "1, 4.5, mg/kg, 1",
        "1, 4.5, mg/kg, 4.50",
        "5, 5.0, ug/kg/min, 5",
        "0.000001, 0.000001, mg,"
    })
    void holdsWhatASourcePrints(BigDecimal low, BigDecimal high, String unit, BigDecimal usual) {
        assertThat(new Dose(low, high, usual, unit)).returns(low, Dose::low).returns(high, Dose::high);
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"0, 1", "-1, 1", "-2, -1", "0, 0", "1, 0.999999", "10, 9"})
    void refusesARangeThatIsNone(BigDecimal low, BigDecimal high) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dose(low, high, null, "mg"))
                .withMessage("low must be above 0 and at most high: %s, %s", low, high);
    }

    @ParameterizedTest(name = "usually {0}")
    @ValueSource(strings = {"0.999", "4.51", "0", "-2"})
    void refusesAUsualDoseOutsideOfItsRange(BigDecimal usual) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dose(BigDecimal.ONE, new BigDecimal("4.5"), usual, "mg/kg"))
                .withMessage("usual must lie from low to high: %s", usual);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mcg/kg", "mL", "mg/kg/hr"})
    void refusesAUnitThatNoDoseIsWrittenIn(String unit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dose(BigDecimal.ONE, BigDecimal.ONE, null, unit))
                .withMessageStartingWith("unknown dose unit '%s'", unit);
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"0, 1", "-1, 1", "1, 0.5"})
    void refusesAShareThatIsNone(BigDecimal low, BigDecimal high) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(low, high));
    }

    @ParameterizedTest(name = "{0} to {1} {2}")
    @CsvSource({"0, 1, min", "-1, 1, min", "10, 5, min", "1, 2, hour", "1, 2, m", "1, 2, mg"})
    void refusesALengthOfTimeThatIsNone(BigDecimal low, BigDecimal high, String unit) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(low, high, unit));
    }

    @ParameterizedTest(name = "{0} to {1} times")
    @CsvSource({"0, 1", "-1, 1", "3, 2"})
    void refusesANumberOfTimesThatIsNone(BigDecimal low, BigDecimal high) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Times(low, high, "wk"));
    }

    @ParameterizedTest(name = "at most {0} {1}")
    @CsvSource({"0, mg", "-1, mg", "1, mL"})
    void refusesALimitThatIsNone(BigDecimal amount, String unit) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Limit(amount, unit, Limit.Per.DOSE));
    }

    @ParameterizedTest(name = "in steps of {0} to {1} {2}")
    @CsvSource({"0, 1, mg", "2, 1, mg", "1, 2, mL"})
    void refusesARiseThatIsNone(BigDecimal low, BigDecimal high, String unit) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rise(low, high, unit, null));
    }
}
