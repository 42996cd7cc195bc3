package org.ketaref.picture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketaref.dosing.Dose;
import org.ketaref.dosing.DoseFormat;
import org.ketaref.dosing.DoseUnit;
import org.ketaref.evidence.Certainty;
import org.ketaref.evidence.LabelStatus;
import org.ketaref.evidence.Preparation;
import org.ketaref.evidence.References;

/**
 * The first doses and the infusion rates of all indications on logarithmic scales, esketamine apart from the rest; each use
 * stands with what bars it and what to watch.
 *
 * @param panels  one for each kind of dose that there is
 * @param leftOut how many amounts are not drawn because they are fixed or by the day, not by weight at a time
 */
public record DoseRanges(List<Panel> panels, int leftOut) {
    /**
     * An indication, with what travels with its doses.
     *
     * @param title   its name
     * @param address its page
     * @param benefit certainty of its first benefit
     * @param bars    conditions that a source calls absolute in its setting
     * @param stop    first reason not to start or to stop, where no condition bars it
     * @param monitor first thing to watch
     */
    public record Use(
            String title,
            String address,
            @Nullable Certainty benefit,
            List<Link> bars,
            @Nullable Said stop,
            @Nullable Said monitor) {}

    /** A page by its title. */
    public record Link(String title, String address) {}

    /** A cited sentence. */
    public record Said(String words, List<References.Mark> marks) {}

    /**
     * Who gives a dose, for what product, with what status.
     *
     * @param jurisdiction whose status it is
     */
    public record Basis(
            String says, Preparation product, LabelStatus status, String jurisdiction, List<References.Mark> marks) {}

    /**
     * One amount of one regimen.
     *
     * @param use     indication
     * @param address its dose row
     * @param manner  route, for whom, and how: "Intravenous, adults, over 1 minute"
     * @param dose    as its source prints it
     * @param basis   who says so
     */
    public record Range(Use use, String address, String manner, Dose dose, Basis basis) {
        private Kind kind() {
            DoseUnit unit = dose.doseUnit();
            if (!unit.perKilogram() || unit == DoseUnit.MG_PER_KG_PER_DAY) {
                return Kind.NOT_DRAWN;
            }
            boolean esketamine = basis.product() == Preparation.ESKETAMINE_INJECTION
                    || basis.product() == Preparation.ESKETAMINE_NASAL_SPRAY;
            if (unit.perTime()) {
                return esketamine ? Kind.ESKETAMINE_RATE : Kind.RATE;
            }
            return esketamine ? Kind.ESKETAMINE_DOSE : Kind.DOSE;
        }

        private BigDecimal in(DoseUnit unit, BigDecimal figure) {
            return dose.doseUnit().convert(figure, unit);
        }
    }

    /** What is drawn together. */
    public enum Kind {
        DOSE("doses", "Single doses", DoseUnit.MG_PER_KG),
        RATE("rates", "Infusion rates", DoseUnit.MG_PER_KG_PER_HOUR),
        ESKETAMINE_DOSE("esketamine-doses", "Esketamine: single doses", DoseUnit.MG_PER_KG),
        ESKETAMINE_RATE("esketamine-rates", "Esketamine: infusion rates", DoseUnit.MG_PER_KG_PER_HOUR),
        NOT_DRAWN("not-drawn", "Not drawn", DoseUnit.MG);

        private final String anchor;
        private final String heading;
        private final DoseUnit unit;

        Kind(String anchor, String heading, DoseUnit unit) {
            this.anchor = anchor;
            this.heading = heading;
            this.unit = unit;
        }

        public String anchor() {
            return anchor;
        }

        public String heading() {
            return heading;
        }

        /** The unit of its scale and of its figures. */
        public DoseUnit unit() {
            return unit;
        }
    }

    /** Ranges on one scale. */
    public record Panel(Kind kind, Scale scale, List<Group> groups) {}

    /** The ranges of one indication. */
    public record Group(Use use, List<Row> rows) {}

    /**
     * One bar with its words.
     *
     * @param written  the dose in the unit of the panel
     * @param original the dose in its source's unit, where that is another
     */
    public record Row(
            Range range, Bar bar, String written, @Nullable String original) {
        /** What the bar shows, in one line. */
        public String title() {
            return range.use().title() + ": " + range.manner() + ", " + written;
        }
    }

    /** Draws what can be compared by weight; panels in the order of {@link Kind}, uses in the order given. */
    public static DoseRanges of(Collection<Range> ranges) {
        List<Panel> panels = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Range> drawn =
                    ranges.stream().filter(range -> range.kind() == kind).toList();
            if (kind != Kind.NOT_DRAWN && !drawn.isEmpty()) {
                panels.add(panel(kind, drawn, scale(kind, ranges)));
            }
        }
        return new DoseRanges(panels, (int)
                ranges.stream().filter(range -> range.kind() == Kind.NOT_DRAWN).count());
    }

    /** Panels with one unit share one scale, so that their bars may be compared. */
    private static Scale scale(Kind kind, Collection<Range> ranges) {
        return Scale.logarithmicAround(ranges.stream()
                .filter(range -> range.kind().unit() == kind.unit())
                .flatMap(range ->
                        Stream.of(range.dose().low(), range.dose().high()).map(figure -> range.in(kind.unit(), figure)))
                .toList());
    }

    private static Panel panel(Kind kind, List<Range> drawn, Scale scale) {
        Map<Use, List<Row>> byUse = new LinkedHashMap<>();
        for (Range range : drawn) {
            BigDecimal low = range.in(kind.unit(), range.dose().low());
            BigDecimal high = range.in(kind.unit(), range.dose().high());
            boolean converted = range.dose().doseUnit() != kind.unit();
            Row row = new Row(
                    range,
                    scale.bar(low, high),
                    converted
                            ? DoseFormat.range(low, high, kind.unit().code())
                            : range.dose().toString(),
                    converted ? range.dose().toString() : null);
            byUse.computeIfAbsent(range.use(), use -> new ArrayList<>()).add(row);
        }
        return new Panel(
                kind,
                scale,
                byUse.entrySet().stream()
                        .map(entry -> new Group(entry.getKey(), List.copyOf(entry.getValue())))
                        .toList());
    }
}
