package org.ketaref.dosing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The writing of doses, rule by rule (standards D1 to D9). */
class DoseFormatTest {
    @ParameterizedTest(name = "{1} is written {0}")
    @CsvSource({
        "5, 5.0", // D1: no trailing zero
        "5, 5.000",
        "0.5, 0.50",
        "10, 10",
        "100, 1E+2",
        "0.5, .5", // D2: a leading zero
        "0.05, .05",
        "0.000001, 0.000001",
        "0.0000001, 1E-7",
        "999, 999", // D8: a comma from 1,000 up
        "'1,000', 1000",
        "'1,000', 1000.0",
        "'10,000', 10000",
        "'100,000', 100000",
        "'1,234,567', 1234567",
        "'1,234.5678', 1234.5678"
    })
    void writesAFigureSoThatItCannotBeMisread(String written, BigDecimal figure) {
        assertThat(DoseFormat.figure(figure)).isEqualTo(written);
    }

    @ParameterizedTest(name = "{1} {2} is written {0}")
    @CsvSource({
        "0.5 mg/kg, .50, mg/kg", // D3: a space before the unit
        "5 mcg/kg/min, 5.0, ug/kg/min", // D5: the UCUM code is storage
        "250 mcg, 250, ug",
        "'1,000 mg', 1000, mg",
        "0.3 mg/kg/hour, 0.3, mg/kg/h",
        "25 mg/hour, 25, mg/h",
        "600 mg/day, 600, mg/d",
        "1 second, 1, s",
        "30 seconds, 30, s",
        "1 minute, 1.0, min",
        "2 minutes, 2, min",
        "0.5 hours, 0.5, h",
        "1 hour, 1, h",
        "1 day, 1, d",
        "2 weeks, 2, wk",
        "3 months, 3, mo",
        "18 years, 18, a",
        "17%, 17.0, %",
        "0.5%, .5, %",
        "7.4 pH, 7.4, [pH]",
        "200 mcg/L, 200, ug/L",
        "1.2 mcg/mL, 1.2, ug/mL",
        "3 micromol/L, 3, umol/L",
        "95 L/hour, 95, L/h",
        "1.3 L/hour/kg, 1.3, L/h/kg",
        "5, 5, 1"
    })
    void writesAUnitSoThatItCannotBeMisread(String written, BigDecimal figure, String unit) {
        assertThat(DoseFormat.write(figure, unit)).isEqualTo(written);
    }

    @ParameterizedTest(name = "{1} to {2} {3} is written {0}")
    @CsvSource({
        "0.1 mg/kg to 0.3 mg/kg, .10, 0.30, mg/kg", // D9: a range repeats its unit
        "10 mcg/kg/min to 45 mcg/kg/min, 10, 45, ug/kg/min",
        "'500 mg to 1,000 mg', 500, 1000, mg",
        "1 minute to 5 minutes, 1, 5, min",
        "10% to 12.5%, 10, 12.5, %",
        "4.5 mg/kg, 4.5, 4.50, mg/kg"
    })
    void repeatsTheUnitInARange(String written, BigDecimal low, BigDecimal high, String unit) {
        assertThat(DoseFormat.range(low, high, unit)).isEqualTo(written);
    }

    @ParameterizedTest(name = "{1} to {2}, usually {3}, {4} is written {0}")
    @CsvSource({
        "1 mg/kg to 4.5 mg/kg, 1, 4.5, , mg/kg",
        "1 mg/kg to 4.5 mg/kg (usually 2 mg/kg), 1, 4.5, 2.0, mg/kg",
        "2 mg/kg, 2, 2, , mg/kg",
        "2 mg/kg, 2, 2, 2, mg/kg"
    })
    void writesADose(String written, BigDecimal low, BigDecimal high, @Nullable BigDecimal usual, String unit) {
        assertThat(new Dose(low, high, usual, unit)).hasToString(written);
    }

    @ParameterizedTest(name = "{1} to {2} per {3} is written {0}")
    @CsvSource({
        "daily, 1, 1, d",
        "twice daily, 2, 2, d",
        "3 times daily, 3, 3, d",
        "once weekly, 1, 1, wk",
        "twice weekly, 2, 2, wk",
        "twice weekly, 2, 2.0, wk",
        "2 to 3 times weekly, 2, 3, wk",
        "1 to 2 times weekly, 1, 2, wk",
        "once monthly, 1, 1, mo",
        "4 times monthly, 4, 4, mo"
    })
    void writesHowOftenInWords(String written, BigDecimal low, BigDecimal high, String per) {
        assertThat(new Times(low, high, per)).hasToString(written);
    }

    @ParameterizedTest(name = "{1} to {2} is written {0}")
    @CsvSource({
        "half to the whole of the initial dose, 0.5, 1",
        "half to the whole of the initial dose, .50, 1.0",
        "half of the initial dose, 0.5, 0.5",
        "the whole of the initial dose, 1, 1",
        "25% to half of the initial dose, 0.25, 0.5",
        "33.3% of the initial dose, 0.333, 0.333",
        "the whole to 150% of the initial dose, 1, 1.5"
    })
    void writesAShareInWords(String written, BigDecimal low, BigDecimal high) {
        assertThat(new Share(low, high)).hasToString(written);
    }

    @ParameterizedTest(name = "{1} {2} per {3} is written {0}")
    @CsvSource({
        "500 mg per dose, 500, mg, DOSE",
        "'1,000 mg per day', 1000.0, mg, DAY",
        "4 mg/kg per session, 4, mg/kg, SESSION",
        "25 mg per hour, 25, mg, HOUR",
        "25 mg/hour, 25, mg/h, HOUR", // the unit says the hour already
        "5 mcg/kg/min, 5, ug/kg/min, HOUR",
        "200 mg per course, 200, mg, COURSE",
        "200 mg in all, 200, mg, TOTAL"
    })
    void writesALimitWithWhatItHoldsFor(String written, BigDecimal amount, String unit, Limit.Per per) {
        assertThat(new Limit(amount, unit, per)).hasToString(written);
    }

    @ParameterizedTest(name = "{1} to {2} {3} every {4} {5} is written {0}")
    @CsvSource({
        "5 mg/hour every 1 hour, 5, 5, mg/h, 1, h",
        "2.5 mg to 5 mg every 24 hours, 2.5, 5, mg, 24, h",
        "5 mcg/kg/min, 5, 5, ug/kg/min, ,"
    })
    void writesARiseWithItsWait(
            String written,
            BigDecimal low,
            BigDecimal high,
            String unit,
            @Nullable BigDecimal wait,
            @Nullable String time) {
        Span every = wait == null || time == null ? null : new Span(wait, wait, time);

        assertThat(new Rise(low, high, unit, every)).hasToString(written);
    }

    @ParameterizedTest(name = "{1} to {2} sessions, {3} a week for {4} weeks, {5}, is written {0}")
    @CsvSource({
        "'8 sessions, twice weekly, for 4 weeks', 8, 8, 2, 4,",
        "'6 to 8 sessions', 6, 8, , ,",
        "'1 session', 1, 1, , ,",
        "'1 to 2 sessions', 1, 2, , ,",
        "'3 times weekly', , , 3, ,",
        "'10 sessions, on weekdays', 10, 10, , , on weekdays"
    })
    void writesACourse(
            String written,
            @Nullable Integer low,
            @Nullable Integer high,
            @Nullable BigDecimal times,
            @Nullable BigDecimal weeks,
            @Nullable String note) {
        assertThat(new Course(
                        low,
                        high,
                        times == null ? null : new Times(times, times, "wk"),
                        weeks == null ? null : new Span(weeks, weeks, "wk"),
                        note))
                .hasToString(written);
    }

    @ParameterizedTest(name = "{0} is spoken {1}")
    @CsvSource({ // D7: the slash is read out as "per"
        "4 mg/kg, 4 milligrams per kilogram",
        "0.5 mg/kg to 1 mg/kg, 0.5 milligrams per kilogram to 1 milligrams per kilogram",
        "5 mcg/kg/min, 5 micrograms per kilogram per minute",
        "0.3 mg/kg/hour, 0.3 milligrams per kilogram per hour",
        "10 mg/mL, 10 milligrams per milliliter",
        "600 mg/day, 600 milligrams per day",
        "70 kg, 70 kilograms",
        "90 mmHg, 90 mmHg",
        "half of the initial dose, half of the initial dose"
    })
    void speaksADoseWithoutSlashes(String written, String spoken) {
        assertThat(DoseFormat.spoken(written)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @EnumSource
    void neverShowsTheCodeOfMicrograms(DoseUnit unit) { // D4
        assertThat(DoseFormat.write(BigDecimal.ONE, unit.code())).doesNotContain("ug", "µ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hour", "hr", "m", "y", "mg", ""})
    void refusesAUnitOfTimeThatItDoesNotKnow(String unit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DoseFormat.timeUnit(unit, BigDecimal.ONE))
                .withMessage("unknown unit of time '%s', expected s, min, h, d, wk, mo or a", unit);
    }
}
