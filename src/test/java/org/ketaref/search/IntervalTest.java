package org.ketaref.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaref.dosing.Times;

/** Which intervals are read in what is typed. */
class IntervalTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "10 mg tds, 480, 480",
        "25 mg t.d.s. oral, 480, 480",
        "bd, 720, 720",
        "q6h, 360, 360",
        "every 5 to 10 min, 5, 10",
        "8 hourly, 480, 480",
        "every night, 1440, 1440",
        "nightly, 1440, 1440",
        "3 times a day, 480, 480",
        "2x/week, 5040, 5040",
        "twice weekly, 5040, 5040",
        "every 3 weeks, 30240, 30240",
        "monthly, 43200, 43200"
    })
    void readsHowOftenInMinutes(String typed, BigDecimal shortest, BigDecimal longest) {
        assertThat(Interval.all(typed))
                .usingComparatorForType(Comparator.<BigDecimal>naturalOrder(), BigDecimal.class)
                .usingRecursiveFieldByFieldElementComparator()
                .usingRecursiveComparison()
                .isEqualTo(java.util.List.of(new Interval(shortest, longest)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"over 40 min", "2 days ago", "6 hours after", "abide", "a bad day", "70 kg"})
    void readsNoneInALengthOfTime(String typed) {
        assertThat(Interval.all(typed)).isEmpty();
    }

    @Test
    void isInTimesThatComeToIt() {
        Interval twiceWeekly = Interval.all("twice a week").get(0);

        assertThat(twiceWeekly.isIn(new Times(BigDecimal.valueOf(2), BigDecimal.valueOf(3), "wk")))
                .isTrue();
        assertThat(twiceWeekly.isIn(new Times(BigDecimal.ONE, BigDecimal.ONE, "wk")))
                .isFalse();
    }
}
