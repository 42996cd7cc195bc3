package org.ketaref.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
    private static final Scale DECADES = new Scale(new BigDecimal("0.1"), BigDecimal.TEN, true);

    @ParameterizedTest(name = "{0} lies at {1} of 0.1 to 10")
    @CsvSource({"0.1, 0, 3%", "1, 0.5, 50%", "10, 1, 97%", "0.31622777, 0.25, 26.5%", "2, 0.6505, 64.1%"})
    void placesEqualRatiosAtEqualSteps(BigDecimal figure, double share, String at) {
        assertThat(DECADES.share(figure)).isCloseTo(share, within(1e-4));
        assertThat(DECADES.at(figure)).isEqualTo(at);
    }

    @Test
    void drawsTheSameRatioAtTheSameLength() {
        assertThat(DECADES.bar(new BigDecimal("0.1"), new BigDecimal("0.2")).width())
                .isEqualTo(DECADES.bar(BigDecimal.valueOf(4), BigDecimal.valueOf(8))
                        .width())
                .isEqualTo("14.1%");
    }

    @ParameterizedTest(name = "{0} to {1} is drawn from {2} to {3}")
    @CsvSource({"0.15, 13, 0.1, 20", "1, 1, 1, 2", "0.2, 5, 0.2, 5", "0.06, 0.4, 0.05, 0.5", "30, 900, 20, 1000"})
    void endsInRoundFiguresAroundWhatItHolds(BigDecimal least, BigDecimal most, BigDecimal low, BigDecimal high) {
        Scale scale = Scale.logarithmicAround(List.of(most, least));

        assertThat(scale.low()).isEqualByComparingTo(low);
        assertThat(scale.high()).isEqualByComparingTo(high);
    }

    @Test
    void marksOneTwoAndFiveTimesEachPowerOfTen() {
        assertThat(DECADES.ticks()).extracting(Tick::label).containsExactly("0.1", "0.2", "0.5", "1", "2", "5", "10");
    }

    @ParameterizedTest(name = "{0}% is drawn on 0% to {1}%")
    @CsvSource({"0.3, 1", "1, 1", "4, 5", "12, 20", "33.6, 50", "72, 100", "100, 100"})
    void percentagesBeginAtZero(BigDecimal most, BigDecimal high) {
        Scale scale = Scale.percentAround(List.of(most));

        assertThat(scale.low()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(scale.high()).isEqualByComparingTo(high);
        assertThat(scale.ticks()).hasSize(6);
    }

    @Test
    void writesOneFigureAsADot() {
        assertThat(DECADES.bar(BigDecimal.ONE, BigDecimal.ONE).point()).isTrue();
        assertThat(DECADES.bar(BigDecimal.ONE, BigDecimal.TEN).point()).isFalse();
    }

    @Test
    void refusesToRunFromZeroOnALogarithm() {
        Stream.of(BigDecimal.ZERO, BigDecimal.valueOf(-1))
                .forEach(low -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> new Scale(low, BigDecimal.ONE, true))
                        .withMessageContaining("cannot run from"));
    }
}
