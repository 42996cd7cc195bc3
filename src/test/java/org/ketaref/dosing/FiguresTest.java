package org.ketaref.dosing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words of a text are one figure with its unit, so that no line ends between them. */
class FiguresTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "4 mg/kg",
                "0.5 mcg/kg/min",
                "1,000 mg",
                "204 ng/mL",
                "2 ng",
                "50 mg/mL",
                "10 mmHg",
                "5 minutes",
                "79 L/hour"
            })
    void holdsAFigureAndItsUnitTogether(String figure) {
        assertThat(Figures.in("about " + figure + " then less"))
                .containsExactly(
                        new Figures.Piece("about ", false),
                        new Figures.Piece(figure, true),
                        new Figures.Piece(" then less", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ".", ";", ":", ")", "),"})
    void beginsNoLineWithTheMarkAfterIt(String mark) {
        assertThat(Figures.in("4 mg/kg" + mark + " then less"))
                .containsExactly(new Figures.Piece("4 mg/kg" + mark, true), new Figures.Piece(" then less", false));
    }

    @ParameterizedTest
    @CsvSource({"in 2016 mgr.", "table 3 gives it", "page 2 ngan", "10 people"})
    void holdsNothingElse(String words) {
        assertThat(Figures.in(words)).containsExactly(new Figures.Piece(words, false));
    }

    @Test
    void losesNoWord() {
        String text = "204 ng/mL after 0.5 mg/kg, and 1 mg/kg later";

        assertThat(Figures.in(text).stream().map(Figures.Piece::words).collect(Collectors.joining()))
                .isEqualTo(text);
    }
}
