package org.ketaref.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaref.dosing.Age;

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
        "agitated 45 year old, agitated",
        "baby 7 weeks fracture, baby infant under 3 months fracture",
        "6 week old baby burn dressing, infant under 3 months baby burn dressing",
        "6/52 old, infant under 3 months",
        "80 y.o. hip, elderly hip",
        "16yo girl pain for 6 weeks, child girl pain for 6 weeks",
        "HR 38bpm, bradycardia",
        "BP 210/120mmHg, high blood pressure",
        "CKD 3b, renal impairment",
        "MAP dropped to 40, low blood pressure",
        "82 years old, elderly",
        "ten week old needs LP, infant under 3 months needs LP",
        "LP infant 8 months, LP child child"
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
                "3 week old shoulder dislocation",
                "2 day old laceration",
                "pain for 6 mo",
                "relapse 3 mo after ECT",
                "2 weeks o/e",
                "child 3 days vomiting",
                "60 over 40 for depression",
                "Entonox 60/40",
                "ketofol 75/25",
                "esketamine dose 84/56",
                "Y-BOCS 35/40",
                "sats 2 min after bolus",
                "temp 98 F",
                "child BP 85/50",
                "child HR 140",
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
        "lost 5 kg, lost 5 kg",
        "0.65 m, 0.65 m",
        "still paranoid 3 weeks after, still paranoid 3 weeks after persistent",
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
        "11 weeks old, 11, wk",
        "6yo 20 kg, 6, a",
        "32 year old with a baby of 6 weeks old, 32, a",
        "82 y.o., 82, a",
        "8/52 bub, 8, wk",
        "neonatal LP, 1, d"
    })
    void readsTheAgeOfWhomItIsFor(String typed, BigDecimal value, String unit) {
        assertThat(TypedFigures.age(typed)).contains(new Age(value, unit));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "breastfeeding a 6 week old, ketamine dose for postnatal depression",
                "will the newborn be floppy after section",
                "3 week old burn",
                "6 weeks of pain"
            })
    void readsNoAgeWhereItIsNotThatOfWhomItIsFor(String typed) {
        assertThat(TypedFigures.age(typed)).isEmpty();
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
        assertThat(TypedFigures.age(typed)).get().matches(age -> age.isBelow(TypedFigures.DOSED_FROM) == younger);
    }
}
