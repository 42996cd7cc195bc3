package org.ketaref.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketaref.evidence.References;

class FrequenciesTest {
    static Frequencies.Figure figure(String low, String high, Frequencies.Comparator comparator) {
        return new Frequencies.Figure(
                "Single dose",
                "Esketamine",
                "esketamine nasal spray",
                new Frequencies.Percentage(new BigDecimal(low), new BigDecimal(high)),
                comparator,
                "nausea",
                "adults with depression",
                List.of(new References.Mark(1, "#ref-us", "US label, sec. 6.1", "label")));
    }

    static final Frequencies.Comparator PLACEBO = new Frequencies.Comparator("placebo spray", new BigDecimal("9.0"));

    @Test
    void drawsBothArmsFromZeroOnOneScale() {
        Frequencies drawn = Frequencies.of(List.of(figure("28", "28", PLACEBO))).orElseThrow();

        Frequencies.Row row = drawn.rows().get(0);
        assertThat(drawn.scale().high()).isEqualByComparingTo("50");
        assertThat(row.bar()).isEqualTo(new Bar("3%", "52.6%", false));
        assertThat(row.other()).isEqualTo(new Bar("3%", "16.9%", false));
    }

    @Test
    void drawsARangeAsARange() {
        Frequencies drawn =
                Frequencies.of(List.of(figure("7.1", "12.3", PLACEBO))).orElseThrow();

        assertThat(drawn.rows().get(0).bar().from()).isNotEqualTo("3%");
    }

    @Test
    void saysInWordsWhatTheBarsShow() {
        Frequencies drawn = Frequencies.of(List.of(figure("28", "28", PLACEBO), figure("3", "3", null)))
                .orElseThrow();

        assertThat(drawn.rows())
                .extracting(Frequencies.Row::title)
                .containsExactly(
                        "Single dose, esketamine nasal spray, adults with depression: 28%, against 9% with placebo spray",
                        "Single dose, esketamine nasal spray, adults with depression: 3%, no comparator in source");
    }

    @Test
    void isNotDrawnForOneFigureWithoutComparator() {
        assertThat(Frequencies.of(List.of(figure("28", "28", null)))).isEmpty();
        assertThat(Frequencies.of(List.of())).isEmpty();
        assertThat(Frequencies.of(List.of(figure("28", "28", PLACEBO)))).isPresent();
        assertThat(Frequencies.of(List.of(figure("28", "28", null), figure("3", "3", null))))
                .isPresent();
    }
}
