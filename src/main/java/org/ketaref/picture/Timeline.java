package org.ketaref.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ketaref.dosing.DoseFormat;
import org.ketaref.evidence.References;

/**
 * Onset, peak and duration by route on a logarithmic scale of minutes.
 *
 * @param scale  in minutes
 * @param groups one a route, in the order given
 */
public record Timeline(Scale scale, List<Group> groups) {
    /** Minutes in a unit of time; a month is the mean one of the Gregorian year, 30.44 days. */
    private static final Map<String, BigDecimal> MINUTES = Map.of(
            "s", BigDecimal.ONE.divide(BigDecimal.valueOf(60), MathContext.DECIMAL64),
            "min", BigDecimal.ONE,
            "h", BigDecimal.valueOf(60),
            "d", BigDecimal.valueOf(1440),
            "wk", BigDecimal.valueOf(10080),
            "mo", new BigDecimal("43833.6"));

    private static final List<Mark> MARKS = List.of(
            new Mark(10, "s"),
            new Mark(1, "min"),
            new Mark(10, "min"),
            new Mark(1, "h"),
            new Mark(6, "h"),
            new Mark(1, "d"),
            new Mark(1, "wk"));

    private record Mark(int number, String unit) {
        BigDecimal minutes() {
            return Timeline.minutes(BigDecimal.valueOf(number), unit);
        }
    }

    /** What is timed. */
    public enum Phase {
        ONSET("Onset"),
        PEAK("Peak"),
        DURATION("Duration");

        private final String label;

        Phase(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * A time as its source gives it.
     *
     * @param low     in {@code unit}, above 0
     * @param high    in {@code unit}; equals {@code low} where there is one figure
     * @param unit    UCUM code: s, min, h, d, wk or mo
     * @param written the figure as it is read
     */
    public record Time(BigDecimal low, BigDecimal high, String unit, String written) {
        /** Whether a scale of minutes can hold times in this unit. */
        public static boolean fits(String unit) {
            return MINUTES.containsKey(unit);
        }

        BigDecimal lowMinutes() {
            return minutes(low, unit);
        }

        BigDecimal highMinutes() {
            return minutes(high, unit);
        }
    }

    /**
     * One figure.
     *
     * @param route  name of the route
     * @param ofWhat of which effect, after how much
     * @param whom   population, product
     * @param says   who gives it
     */
    public record Figure(
            String route,
            Phase phase,
            String ofWhat,
            Time time,
            String whom,
            String says,
            List<References.Mark> marks) {}

    /** The figures of one route: onsets first, then peaks, then durations, the shortest first. */
    public record Group(String route, List<Row> rows) {}

    /** One bar with its words. */
    public record Row(Figure figure, Bar bar) {
        public String title() {
            return figure.route() + ", " + figure.phase().label().toLowerCase(Locale.ROOT) + ", " + figure.ofWhat()
                    + ": " + figure.time().written();
        }
    }

    public static Timeline of(Collection<Figure> figures) {
        Scale scale = Scale.logarithmicAround(figures.stream()
                .flatMap(figure ->
                        Stream.of(figure.time().lowMinutes(), figure.time().highMinutes()))
                .map(minutes -> minutes.round(new MathContext(2)))
                .toList());
        Map<String, List<Row>> byRoute = new LinkedHashMap<>();
        figures.stream()
                .sorted(Comparator.comparing(Figure::phase)
                        .thenComparing(figure -> figure.time().lowMinutes()))
                .forEach(figure -> byRoute.computeIfAbsent(figure.route(), route -> new ArrayList<>())
                        .add(row(figure, scale)));
        return new Timeline(
                scale,
                figures.stream()
                        .map(Figure::route)
                        .distinct()
                        .map(route -> new Group(route, List.copyOf(byRoute.getOrDefault(route, List.of()))))
                        .toList());
    }

    /** Times that readers know, as far as the scale reaches. */
    public List<Tick> ticks() {
        return MARKS.stream()
                .filter(mark -> mark.minutes().compareTo(scale.low()) >= 0
                        && mark.minutes().compareTo(scale.high()) <= 0)
                .map(mark -> new Tick(
                        scale.at(mark.minutes()),
                        "" + mark.number(),
                        DoseFormat.write(BigDecimal.valueOf(mark.number()), mark.unit())
                                .substring(("" + mark.number()).length() + 1)))
                .toList();
    }

    private static Row row(Figure figure, Scale scale) {
        Time time = figure.time();
        return new Row(figure, scale.bar(time.lowMinutes(), time.highMinutes()));
    }

    private static BigDecimal minutes(BigDecimal figure, String unit) {
        BigDecimal factor = MINUTES.get(unit);
        if (factor == null) {
            throw new IllegalArgumentException("not a unit of time on this scale: " + unit);
        }
        return figure.multiply(factor);
    }
}
