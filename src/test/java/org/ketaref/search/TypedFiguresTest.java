package org.ketaref.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What figures of a handover are read as, and which figures are left alone. */
class TypedFiguresTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "BP 210/120 after bolus, high blood pressure after bolus",
        "160 over 90 now, high blood pressure now",
        "clammy 70/40, clammy low blood pressure",
        "SBP 82, low blood pressure",
        "HR 38 post dose, bradycardia post dose",
        "pulse 141, tachycardia",
        "sats 84%, desaturation",
        "eGFR 14, renal impairment",
        "CKD5, renal impairment",
        "ALT 310 ALP 480, liver enzymes liver enzymes",
        "BMI 46, obese",
        "36/40 headache, pregnant headache",
        "10 week old abscess, infant under 3 months abscess",
        "2 mo old, infant under 3 months",
        "6yo fracture, child fracture",
        "8/52 bub LP, infant under 3 months bub LP",
        "0.1 mg/kg/hr 60, 0.1 mg/kg/h 60",
        "45 year old, adult",
        "82 years old, elderly"
    })
    void namesWhatAFigureMeans(String typed, String words) {
        assertThat(TypedFigures.named(typed)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BP 124/76",
                "HR 78",
                "sats 98",
                "500 mg/10 mL",
                "200 over 60 seconds",
                "ketofol 1:1",
                "pain 10/10",
                "1.5/40 mg",
                "HR 2.3",
                "3 day old fracture",
                "for 10 days"
            })
    void leavesOtherFiguresAlone(String typed) {
        assertThat(TypedFigures.named(typed)).isEqualTo(typed);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "88F hip, elderly hip",
        "14 kg forearm, 14 kg forearm child",
        "70 kg forearm, 70 kg forearm",
        "5 mg/kg, 5 mg/kg",
        "71 yo M, elderly",
        "500 instead of 50, wrong dose",
        "gave 200mg instead of 20mg, gave wrong dose",
        "make 10 mg/ml from 500mg/10ml, make 10 mg/ml from 500mg/10ml dilution",
        "200mg in 50ml, 200mg in 50ml dilution"
    })
    void putsIntoWordsWhatMayBeMeant(String typed, String words) {
        assertThat(TypedFigures.inWords(typed)).isEqualTo(words);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "11 weeks old, true",
        "2 months old, true",
        "3 months old, false",
        "13 weeks old, true",
        "14 weeks old, false",
        "1 year old, false"
    })
    void knowsWhoIsYoungerThanThreeMonths(String typed, boolean younger) {
        assertThat(TypedFigures.age(typed)).get().matches(age -> age.isBelow(TypedFigures.YOUNGEST) == younger);
    }
}
