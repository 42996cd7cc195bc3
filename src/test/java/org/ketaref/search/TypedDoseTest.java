package org.ketaref.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a dose, above all where a slip would be ten times as much. */
class TypedDoseTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({"'0,5 mg/kg im', 0.5", "'1,5mg/kg', 1.5", "'1,000 mg', 1000", "'0,125 mg/kg', 0.125"})
    void readsADecimalCommaAsAPoint(String typed, BigDecimal figure) {
        assertThat(TypedDose.in(typed).amounts())
                .singleElement()
                .extracting(Amount::low)
                .isEqualTo(figure);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5 ml im", "half a mg/kg", "four mg per kg", "2 vials", "10000 mg", "½ mg/kg", "mg per pound"})
    void knowsAnAmountThatNoRowIsWrittenIn(String typed) {
        assertThat(TypedDose.in(typed).foreign()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"50 mg/ml vial", "500 mg/10 mL", "80 year old 70 kg", "rsi dose", "F43.10", "30% TBSA"})
    void readsNothingInStrengthsWeightsAndCodes(String typed) {
        assertThat(TypedDose.in(typed).isEmpty()).isTrue();
    }
}
