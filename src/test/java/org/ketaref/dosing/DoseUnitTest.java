package org.ketaref.dosing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoseUnitTest {
    @ParameterizedTest(name = "{0} {1} is {2} {3}")
    @CsvSource({
        "5, ug/kg/min, 0.3, mg/kg/h",
        "0.3, mg/kg/h, 5, ug/kg/min",
        "2.4, mg/kg/d, 100, ug/kg/h",
        "10, ug/kg/min, 0.01, mg/kg/min",
        "45, ug/kg/min, 2.7, mg/kg/h",
        "0.5, mg/min, 30, mg/h",
        "120, mg/h, 2, mg/min",
        "25, mg/h, 600, mg/d",
        "600, mg/d, 25, mg/h",
        "100, ug/h, 0.1, mg/h",
        "250, ug, 0.25, mg",
        "0.1, mg, 100, ug",
        "0.35, mg/kg, 350, ug/kg",
        "4.5, mg/kg, 4.5, mg/kg"
    })
    void convertsExactly(BigDecimal figure, String from, BigDecimal converted, String to) {
        assertThat(DoseUnit.of(from).convert(figure, DoseUnit.of(to))).isEqualByComparingTo(converted);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void keepsAFigureInItsOwnUnit(DoseUnit unit) {
        assertThat(unit.convert(new BigDecimal("0.1"), unit)).isEqualByComparingTo("0.1");
    }

    @ParameterizedTest(name = "{0} is not compared with {1}")
    @CsvSource({"mg/kg, mg", "mg, mg/h", "mg/kg/h, mg/h", "ug/kg/min, ug/kg", "mg/d, mg/kg/d"})
    void refusesToCompareWhatIsNotAlike(String from, String to) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DoseUnit.of(from).convert(BigDecimal.ONE, DoseUnit.of(to)))
                .withMessage("%s cannot be compared with %s", from, to);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mcg", "µg", "MG", "mg/kg/hr", "mg/kg/hour", "mL", "g", "mg/m2", "mg / kg", ""})
    void refusesAUnitThatNoDoseIsWrittenIn(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DoseUnit.of(code))
                .withMessageStartingWith("unknown dose unit '%s', expected one of mg, ug, mg/kg", code);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void isFoundByItsCode(DoseUnit unit) {
        assertThat(DoseUnit.of(unit.code())).isSameAs(unit);
    }

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource({
        "mg, mg",
        "ug, mcg",
        "mg/kg, mg/kg",
        "ug/kg, mcg/kg",
        "mg/h, mg/hour",
        "mg/min, mg/min",
        "mg/d, mg/day",
        "ug/min, mcg/min",
        "ug/h, mcg/hour",
        "mg/kg/h, mg/kg/hour",
        "mg/kg/min, mg/kg/min",
        "mg/kg/d, mg/kg/day",
        "ug/kg/min, mcg/kg/min",
        "ug/kg/h, mcg/kg/hour"
    })
    void hasAWrittenFormThatCannotBeMisread(String code, String written) {
        assertThat(DoseUnit.of(code).written()).isEqualTo(written);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void isPerKilogramWhereItsCodeSaysSo(DoseUnit unit) {
        assertThat(unit.perKilogram()).isEqualTo(unit.name().contains("PER_KG"));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void isARateWhereItsNameEndsInATime(DoseUnit unit) {
        assertThat(unit.perTime()).isEqualTo(unit.name().matches(".*_PER_(HOUR|MINUTE|DAY)"));
    }
}
