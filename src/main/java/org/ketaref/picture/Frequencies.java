package org.ketaref.picture;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketaref.dosing.DoseFormat;
import org.ketaref.evidence.References;

/**
 * How often a side effect was seen, ketamine above its comparator, in percent of the people watched.
 *
 * @param scale from 0 to a round percentage
 * @param rows  one a figure, in the order given
 */
public record Frequencies(Scale scale, List<Row> rows) {
    private static final int FEWEST = 2;

    /**
     * A percentage of people.
     *
     * @param low  from 0 to 100
     * @param high equals {@code low} where the source gives one figure
     */
    public record Percentage(BigDecimal low, BigDecimal high) {
        @Override
        public String toString() {
            return DoseFormat.range(low, high, "%");
        }
    }

    /** The other arm. */
    public record Comparator(String name, BigDecimal percent) {
        @Override
        public String toString() {
            return DoseFormat.write(percent, "%");
        }
    }

    /**
     * One figure with its comparator.
     *
     * @param exposure   after how much ketamine
     * @param drug       ketamine or esketamine
     * @param product    which preparation
     * @param measure    what was counted, where the source says more than the effect's name
     * @param population in whom
     */
    public record Figure(
            String exposure,
            String drug,
            String product,
            Percentage ketamine,
            @Nullable Comparator comparator,
            @Nullable String measure,
            String population,
            List<References.Mark> marks) {}

    /**
     * Two bars with their words.
     *
     * @param bar   ketamine: from 0 where the source gives one figure, else the range
     * @param other the comparator's, from 0
     */
    public record Row(Figure figure, Bar bar, @Nullable Bar other) {
        public String title() {
            Comparator comparator = figure.comparator();
            String against = comparator == null
                    ? "no comparator in source"
                    : "against " + comparator + " with " + comparator.name();
            return figure.exposure() + ", " + figure.product() + ", " + figure.population() + ": " + figure.ketamine()
                    + ", " + against;
        }
    }

    /** A picture where looking helps: at least one figure with a comparator, or two figures. */
    public static Optional<Frequencies> of(Collection<Figure> figures) {
        if (figures.size() < FEWEST && figures.stream().allMatch(figure -> figure.comparator() == null)) {
            return Optional.empty();
        }
        Scale scale = Scale.percentAround(figures.stream()
                .flatMap(figure -> figure.comparator() == null
                        ? Stream.of(figure.ketamine().high())
                        : Stream.of(
                                figure.ketamine().high(), figure.comparator().percent()))
                .toList());
        return Optional.of(new Frequencies(
                scale, figures.stream().map(figure -> row(figure, scale)).toList()));
    }

    private static Row row(Figure figure, Scale scale) {
        Percentage ketamine = figure.ketamine();
        boolean one = ketamine.low().compareTo(ketamine.high()) == 0;
        Comparator comparator = figure.comparator();
        return new Row(
                figure,
                scale.bar(one ? BigDecimal.ZERO : ketamine.low(), ketamine.high()),
                comparator == null ? null : scale.bar(BigDecimal.ZERO, comparator.percent()));
    }
}
