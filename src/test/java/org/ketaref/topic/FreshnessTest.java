package org.ketaref.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {
    @ParameterizedTest(name = "on {0} a topic to be reviewed by 2027-02-22 is {1}")
    @CsvSource({
        "2026-11-22, CURRENT",
        "2027-01-22, CURRENT",
        "2027-01-23, DUE",
        "2027-02-22, DUE",
        "2027-02-23, OVERDUE"
    })
    void saysDueThirtyDaysAheadAndOverdueAfterwards(LocalDate today, Freshness expected) {
        assertThat(Freshness.of(LocalDate.of(2027, 2, 22), today)).isEqualTo(expected);
    }
}
