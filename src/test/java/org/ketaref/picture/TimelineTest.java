package org.ketaref.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketaref.evidence.References;

class TimelineTest {
    static Timeline.Figure figure(String route, Timeline.Phase phase, String low, String high, String unit) {
        return new Timeline.Figure(
                route,
                phase,
                "anesthesia",
                new Timeline.Time(new BigDecimal(low), new BigDecimal(high), unit, low + " " + unit),
                "adults",
                "US label",
                List.of(new References.Mark(1, "#ref-us", "US label, sec. 2.2", "label")));
    }

    @Test
    void putsSecondsMinutesAndHoursOnOneScale() {
        Timeline drawn = Timeline.of(List.of(
                figure("Intravenous", Timeline.Phase.ONSET, "60", "60", "s"),
                figure("Intravenous", Timeline.Phase.PEAK, "1", "1", "min"),
                figure("Oral", Timeline.Phase.ONSET, "2", "2", "h"),
                figure("Oral", Timeline.Phase.PEAK, "120", "120", "min")));

        assertThat(drawn.groups().get(0).rows())
                .extracting(row -> row.bar().from())
                .containsOnly("3%");
        assertThat(drawn.groups().get(1).rows().get(0).bar())
                .isEqualTo(drawn.groups().get(1).rows().get(1).bar());
    }

    @Test
    void ordersARouteByPhaseAndThenByTime() {
        Timeline drawn = Timeline.of(List.of(
                figure("Intramuscular", Timeline.Phase.DURATION, "12", "25", "min"),
                figure("Intramuscular", Timeline.Phase.ONSET, "5", "5", "min"),
                figure("Intramuscular", Timeline.Phase.ONSET, "180", "240", "s")));

        assertThat(drawn.groups().get(0).rows())
                .extracting(row -> row.figure().time().written())
                .containsExactly("180 s", "5 min", "12 min");
    }

    @Test
    void marksTimesThatReadersKnowAsFarAsTheScaleReaches() {
        Timeline drawn = Timeline.of(List.of(
                figure("Intravenous", Timeline.Phase.ONSET, "30", "30", "s"),
                figure("Intravenous", Timeline.Phase.DURATION, "5", "8", "d")));

        assertThat(drawn.ticks())
                .extracting(tick -> tick.label() + " " + tick.unit())
                .containsExactly("1 minute", "10 minutes", "1 hour", "6 hours", "1 day", "1 week");
    }

    @Test
    void knowsWhichUnitsFit() {
        assertThat(List.of("s", "min", "h", "d", "wk")).allMatch(Timeline.Time::fits);
        assertThat(Timeline.Time.fits("%")).isFalse();
    }
}
