package org.ketaref.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaref.dosing.DoseUnit;

/** Which amounts are read in what is typed. */
class AmountTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "0.5 mg/kg 40 min, 0.5, 0.5, mg/kg, 2400",
        "ketamine .5mg/kg over 1 hour, .5, .5, mg/kg, 3600",
        "4 mg/kg im, 4, 4, mg/kg,",
        "0.1-0.3 mg/kg/h, 0.1, 0.3, mg/kg/h,",
        "1 mg/kg to 2 mg/kg iv, 1, 2, mg/kg,",
        "5 mcg/kg/min, 5, 5, ug/kg/min,",
        "20 micrograms/kg/min, 20, 20, ug/kg/min,",
        "56 mg, 56, 56, mg,",
        "10 mg per hour, 10, 10, mg/h,",
        "1 g im, 1000, 1000, mg,"
    })
    void readsAnAmountWithItsUnitAndTime(
            String typed, BigDecimal low, BigDecimal high, String unit, BigDecimal seconds) {
        assertThat(Amount.all(typed)).containsExactly(new Amount(low, high, DoseUnit.of(unit), seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "100 mg/mL",
                "50mg/ml vial",
                "500 mg/10 mL",
                "10 mg per mL",
                "70 kg",
                "agitation",
                "0 mg",
                "2 mg to 1 mg",
                "mg/kg"
            })
    void readsNoneInAStrengthOrAWeight(String typed) {
        assertThat(Amount.all(typed)).isEmpty();
    }

    @Test
    void readsNoTimeThatStandsBeforeIt() {
        assertThat(Amount.all("40 min 0.5 mg/kg").get(0).seconds()).isNull();
    }

    @Test
    void readsEveryAmountWithItsOwnTime() {
        assertThat(Amount.all("1 mg/kg over 2 min then 0.5 mg/kg"))
                .containsExactly(
                        new Amount(BigDecimal.ONE, BigDecimal.ONE, DoseUnit.MG_PER_KG, BigDecimal.valueOf(120)),
                        new Amount(new BigDecimal("0.5"), new BigDecimal("0.5"), DoseUnit.MG_PER_KG, null));
    }
}
