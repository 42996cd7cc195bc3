package org.ketaref.dosing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What an amount is drawn up from: the columns of a table of volumes. Amounts are exact, volumes are rounded down as
 * {@link Concentration#volumeOf} says, and nothing goes above the maximum that the source gives.
 *
 * @param per    unit of the amounts: mg, mg/hour or mg/day
 * @param each   the strengths, or the mixtures of an infusion; empty where volumes would mean nothing
 * @param dilute whether the strongest is to be diluted before it goes into a vein
 */
public record Solutions(DoseUnit per, List<Concentration> each, boolean dilute) {
    /** The strength that the US label has diluted with an equal volume before it is given by vein (Ketalar label, section 2). */
    public static final Concentration NEVER_UNDILUTED = new Concentration(BigDecimal.valueOf(100));

    /** What {@link #NEVER_UNDILUTED} becomes with an equal volume. */
    public static final Concentration DILUTED = new Concentration(BigDecimal.valueOf(50));

    /** The infusion mixtures of the label: 500 mg in 500 mL, and in 250 mL where fluid is restricted. */
    static final List<Concentration> MIXTURES =
            List.of(new Concentration(BigDecimal.ONE), new Concentration(BigDecimal.valueOf(2)));

    /**
     * Those of a dose in this unit.
     *
     * @param strengths marketed strengths of the preparation
     * @param intoVein  whether the route leads into a vein or bone, where strong solutions are diluted first
     */
    static Solutions of(DoseUnit unit, List<Concentration> strengths, boolean intoVein) {
        boolean daily = unit.code().endsWith("/d");
        boolean hourly = unit.perTime() && !daily;
        List<Concentration> each = strengths.isEmpty()
                ? List.of()
                : hourly ? MIXTURES : strengths.stream().sorted().toList();
        DoseUnit per = daily ? DoseUnit.MG_PER_DAY : hourly ? DoseUnit.MG_PER_HOUR : DoseUnit.MG;
        return new Solutions(per, each, intoVein && each.contains(NEVER_UNDILUTED));
    }

    /** The amounts of a step, at most the lowest maximum that it gives as a fixed amount in the same unit. */
    Drawn draw(DoseStep step, BigDecimal wantedLow, BigDecimal wantedHigh) {
        Optional<BigDecimal> maximum = step.limits().stream()
                .filter(limit -> DoseUnit.of(limit.unit()).comparableWith(per))
                .map(limit -> DoseUnit.of(limit.unit()).convert(limit.amount(), per))
                .min(BigDecimal::compareTo);
        BigDecimal low = maximum.map(wantedLow::min).orElse(wantedLow);
        BigDecimal high = maximum.map(wantedHigh::min).orElse(wantedHigh);
        List<Drawn.Volume> volumes = each.stream()
                .map(solution -> new Drawn.Volume(solution, solution.volumeOf(low), solution.volumeOf(high)))
                .toList();
        return new Drawn(low, high, high.compareTo(wantedHigh) < 0, volumes);
    }

    /** Whether they are mixtures for an infusion, whose volumes are per hour. */
    public boolean mixed() {
        return per == DoseUnit.MG_PER_HOUR;
    }

    /** Whether a cell of this solution reads "dilute first". */
    public boolean dilutes(Drawn.Volume volume) {
        return dilute && volume.solution().equals(NEVER_UNDILUTED);
    }

    /** "200 mg to 250 mg", with "(maximum)" where the maximum cut it down. */
    public String amount(Drawn drawn) {
        return DoseFormat.range(drawn.low(), drawn.high(), per.code()) + (drawn.capped() ? " (maximum)" : "");
    }

    /** "4 mL to 5 mL"; an infusion's is per hour, that of an amount a day is for the day. */
    public String volume(Drawn.Volume volume) {
        if (!volume.measurable()) {
            return "too small to measure";
        }
        String written = DoseFormat.range(volume.low(), volume.high(), mixed() ? "mL/h" : "mL");
        return per == DoseUnit.MG_PER_DAY ? written + " a day" : written;
    }

    /** What 100 mg/mL becomes before it goes into a vein: the same amount at 50 mg/mL. */
    public String diluted(Drawn drawn) {
        return DoseFormat.range(DILUTED.volumeOf(drawn.low()), DILUTED.volumeOf(drawn.high()), "mL");
    }

    /** An amount as a screen reader should say it. */
    public String spoken(Drawn drawn) {
        return DoseFormat.spoken(amount(drawn));
    }

    /** A volume as a screen reader should say it, with its strength. */
    public String spoken(Drawn drawn, Drawn.Volume volume) {
        String of = volume(volume) + " of " + volume.solution();
        return DoseFormat.spoken(
                dilutes(volume) && volume.measurable()
                        ? "dilute first: " + of + ", made up to " + diluted(drawn) + " with an equal volume"
                        : of);
    }
}
