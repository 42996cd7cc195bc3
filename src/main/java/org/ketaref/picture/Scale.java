package org.ketaref.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.ketaref.dosing.DoseFormat;

/**
 * A horizontal scale with round ends. Places are in percent of the picture's width, so that one picture fits every window
 * and its text keeps its size; a margin at both ends leaves room for a dot or half a label.
 *
 * @param low         left end; above 0 where the scale is logarithmic
 * @param high        right end, above {@code low}
 * @param logarithmic whether equal steps are equal ratios
 */
public record Scale(BigDecimal low, BigDecimal high, boolean logarithmic) {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final List<BigDecimal> ROUND = List.of(BigDecimal.ONE, TWO, BigDecimal.valueOf(5));
    private static final List<BigDecimal> PERCENT_ENDS = List.of(
            BigDecimal.ONE, BigDecimal.valueOf(5), BigDecimal.TEN, BigDecimal.valueOf(20), BigDecimal.valueOf(50));
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PARTS = 5;
    private static final double MARGIN = 3;

    public Scale {
        if (low.compareTo(high) >= 0 || logarithmic && low.signum() <= 0) {
            throw new IllegalArgumentException(
                    "a scale cannot run from %s to %s".formatted(low.toPlainString(), high.toPlainString()));
        }
    }

    /** A logarithmic scale that holds these figures, ending in 1, 2 or 5 times a power of ten. */
    public static Scale logarithmicAround(Collection<BigDecimal> figures) {
        BigDecimal least = figures.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ONE);
        BigDecimal most = figures.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
        BigDecimal low = ROUND.stream()
                .map(power::multiply)
                .filter(round -> round.compareTo(least) <= 0)
                .reduce(power, (before, next) -> next);
        BigDecimal high = low;
        while (high.compareTo(most) < 0 || high.compareTo(low) == 0) {
            high = next(high);
        }
        return new Scale(low.stripTrailingZeros(), high.stripTrailingZeros(), true);
    }

    /** A scale of percent from 0 to the least of 1%, 5%, 10%, 20%, 50% and 100% that holds these figures. */
    public static Scale percentAround(Collection<BigDecimal> figures) {
        BigDecimal most = figures.stream().max(BigDecimal::compareTo).orElse(HUNDRED);
        BigDecimal high = PERCENT_ENDS.stream()
                .filter(end -> end.compareTo(most) >= 0)
                .findFirst()
                .orElse(HUNDRED);
        return new Scale(BigDecimal.ZERO, high, false);
    }

    /** Where a figure lies, from 0 at the left end to 1 at the right. */
    public double share(BigDecimal figure) {
        double from = along(low);
        return (along(figure) - from) / (along(high) - from);
    }

    /** Where a figure lies, as a coordinate: "33.3%". */
    public String at(BigDecimal figure) {
        return percent(MARGIN + (100 - 2 * MARGIN) * share(figure));
    }

    public Bar bar(BigDecimal from, BigDecimal to) {
        return new Bar(at(from), percent((100 - 2 * MARGIN) * (share(to) - share(from))), from.compareTo(to) == 0);
    }

    /** Round figures: 1, 2 and 5 times each power of ten, or fifths of a linear scale. */
    public List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        if (logarithmic) {
            for (BigDecimal at = low; at.compareTo(high) <= 0; at = next(at)) {
                ticks.add(new Tick(at(at), DoseFormat.figure(at), ""));
            }
        } else {
            for (int part = 0; part <= PARTS; part++) {
                BigDecimal at = high.multiply(BigDecimal.valueOf(part))
                        .divide(BigDecimal.valueOf(PARTS), 2, RoundingMode.HALF_UP);
                ticks.add(new Tick(at(at), DoseFormat.figure(at), ""));
            }
        }
        return ticks;
    }

    /** A coordinate in percent, to a tenth. */
    static String percent(double percent) {
        return BigDecimal.valueOf(percent)
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }

    /** The next of 1, 2, 5, 10, 20 ... after one of them. */
    private static BigDecimal next(BigDecimal round) {
        return switch (round.stripTrailingZeros().unscaledValue().intValueExact()) {
            case 1, 5 -> round.multiply(TWO);
            default -> round.multiply(new BigDecimal("2.5"));
        };
    }

    private double along(BigDecimal figure) {
        return logarithmic ? Math.log10(figure.doubleValue()) : figure.doubleValue();
    }
}
