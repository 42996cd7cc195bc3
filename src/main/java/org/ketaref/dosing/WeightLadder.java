package org.ketaref.dosing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An amount per kilogram written out for every weight of its population, in mg and in mL, so that nobody has to calculate. It
 * is a pure function of the steps, the population and the strengths; amounts are exact, volumes are rounded down as
 * {@link Concentration#volumeOf} says, and nothing goes above the maximum that the source gives.
 *
 * @param step      the part of the regimen
 * @param counts    which of its amounts is written out
 * @param dose      that amount, per kilogram
 * @param per       unit of the amounts: mg, mg/hour or mg/day
 * @param solutions the strengths of the columns, or the mixtures of an infusion
 * @param dilute    whether the strongest solution is to be diluted before it goes into a vein
 * @param rungs     one a weight
 */
public record WeightLadder(
        DoseStep step,
        Counts counts,
        Dose dose,
        DoseUnit per,
        List<Concentration> solutions,
        boolean dilute,
        List<Rung> rungs) {
    /** An amount of a step that may be per kilogram. */
    public enum Counts {
        /** The dose itself. */
        DOSE,
        /** A dose that the source gives as a share of the initial dose. */
        SHARE,
        /** By how much the dose goes up at a time. */
        STEP_UP,
        /** The most that the source allows, where the dose itself ends below it. */
        MAXIMUM
    }

    /** The strength that the US label has diluted with an equal volume before it is given by vein (Ketalar label, section 2). */
    public static final Concentration NEVER_UNDILUTED = new Concentration(BigDecimal.valueOf(100));

    /** What {@link #NEVER_UNDILUTED} becomes with an equal volume. */
    public static final Concentration DILUTED = new Concentration(BigDecimal.valueOf(50));

    /** The infusion mixtures of the label: 500 mg in 500 mL, and in 250 mL where fluid is restricted. */
    static final List<Concentration> MIXTURES =
            List.of(new Concentration(BigDecimal.ONE), new Concentration(BigDecimal.valueOf(2)));

    /**
     * One weight.
     *
     * @param weight  body weight
     * @param low     lowest amount, in the ladder's unit, exact
     * @param high    highest amount; at most the maximum
     * @param capped  whether the maximum cut the amount down
     * @param volumes one a solution
     */
    public record Rung(BodyWeight weight, BigDecimal low, BigDecimal high, boolean capped, List<Volume> volumes) {}

    /**
     * The volume of a solution that holds the amount of a rung.
     *
     * @param solution what is drawn up
     * @param low      in mL, or mL per hour; 0 where it cannot be measured
     * @param high     in the same unit
     */
    public record Volume(Concentration solution, BigDecimal low, BigDecimal high) {
        /** Whether a syringe can measure it. */
        public boolean measurable() {
            return low.signum() > 0;
        }
    }

    /** Weights at which a population ends: children's ladders end where adults' doses begin to serve. */
    private record Bounds(int from, int to) {
        static Bounds of(Population population) {
            return switch (population) {
                case INFANTS -> new Bounds(3, 12);
                case CHILDREN -> new Bounds(5, 60);
                case ADOLESCENTS -> new Bounds(30, 100);
                case ADULTS, OBSTETRIC -> new Bounds(40, 150);
                case OLDER_ADULTS -> new Bounds(40, 120);
                case ADULTS_AND_CHILDREN -> new Bounds(5, 150);
            };
        }

        boolean hold(BodyWeight weight) {
            int kilograms = weight.kilograms().intValue();
            return kilograms >= from && kilograms <= to;
        }
    }

    /**
     * Every ladder of a regimen, in the order of its steps: what is given, by how much it goes up, and the most that it may be.
     *
     * @param strengths marketed strengths of the preparation, empty where volumes would mean nothing
     * @param intoVein  whether the route leads into a vein or bone, where strong solutions are diluted first
     */
    static List<WeightLadder> ofAll(
            List<DoseStep> steps, Population population, List<Concentration> strengths, boolean intoVein) {
        Optional<WeightLadder> initial = steps.stream()
                .filter(step -> step.phase() == DoseStep.Phase.INITIAL)
                .findFirst()
                .flatMap(step -> of(step, population, strengths, intoVein));
        List<WeightLadder> ladders = new ArrayList<>();
        for (DoseStep step : steps) {
            of(step, population, strengths, intoVein).ifPresent(ladders::add);
            if (step.share() != null) {
                initial.map(ladder -> ladder.shared(step, step.share())).ifPresent(ladders::add);
            }
            Rise rise = step.rise();
            if (rise != null) {
                Dose up = new Dose(rise.low(), rise.high(), null, rise.unit());
                of(step, Counts.STEP_UP, up, population, strengths, intoVein).ifPresent(ladders::add);
            }
            step.limits().stream()
                    .map(limit -> new Dose(limit.amount(), limit.amount(), null, limit.unit()))
                    .filter(most -> step.dose() == null || !step.dose().reaches(most))
                    .flatMap(most -> of(step, Counts.MAXIMUM, most, population, strengths, intoVein).stream())
                    .forEach(ladders::add);
        }
        return List.copyOf(ladders);
    }

    /**
     * The ladder of a step's own dose; nothing where that is not by weight.
     *
     * @param strengths marketed strengths of the preparation, empty where volumes would mean nothing
     * @param intoVein  whether the route leads into a vein or bone, where strong solutions are diluted first
     */
    public static Optional<WeightLadder> of(
            DoseStep step, Population population, List<Concentration> strengths, boolean intoVein) {
        return Optional.ofNullable(step.dose())
                .flatMap(dose -> of(step, Counts.DOSE, dose, population, strengths, intoVein));
    }

    private static Optional<WeightLadder> of(
            DoseStep step,
            Counts counts,
            Dose dose,
            Population population,
            List<Concentration> strengths,
            boolean intoVein) {
        if (!dose.doseUnit().perKilogram()) {
            return Optional.empty();
        }
        boolean rate = dose.doseUnit().perTime();
        boolean daily = dose.unit().endsWith("/d");
        DoseUnit per = daily ? DoseUnit.MG_PER_DAY : rate ? DoseUnit.MG_PER_HOUR : DoseUnit.MG;
        DoseUnit perKilogram =
                daily ? DoseUnit.MG_PER_KG_PER_DAY : rate ? DoseUnit.MG_PER_KG_PER_HOUR : DoseUnit.MG_PER_KG;
        BigDecimal low = dose.doseUnit().convert(dose.low(), perKilogram);
        BigDecimal high = dose.doseUnit().convert(dose.high(), perKilogram);
        List<Concentration> solutions = strengths.isEmpty()
                ? List.of()
                : rate && !daily ? MIXTURES : strengths.stream().sorted().toList();
        Bounds bounds = Bounds.of(population);
        List<Rung> rungs = BodyWeight.steps().stream()
                .filter(bounds::hold)
                .map(weight -> rung(
                        weight,
                        low.multiply(weight.kilograms()),
                        high.multiply(weight.kilograms()),
                        maximum(step, per),
                        solutions))
                .toList();
        boolean dilute = intoVein && solutions.contains(NEVER_UNDILUTED);
        return Optional.of(new WeightLadder(step, counts, dose, per, solutions, dilute, rungs));
    }

    /** A share of each amount of this ladder, so that the maximum of the initial dose bears on its share. */
    private WeightLadder shared(DoseStep part, Share share) {
        List<Rung> shared = rungs.stream()
                .map(rung -> {
                    Rung of = rung(
                            rung.weight(),
                            rung.low().multiply(share.low()),
                            rung.high().multiply(share.high()),
                            maximum(part, per),
                            solutions);
                    return new Rung(of.weight(), of.low(), of.high(), of.capped() || rung.capped(), of.volumes());
                })
                .toList();
        return new WeightLadder(part, Counts.SHARE, share.of(dose), per, solutions, dilute, shared);
    }

    /** The same cut down to one weight. */
    public WeightLadder only(Rung rung) {
        return new WeightLadder(step, counts, dose, per, solutions, dilute, List.of(rung));
    }

    /** "Maintenance", "Titration, one step up". */
    public String title() {
        String phase = step.phase().label();
        String capital = phase.substring(0, 1).toUpperCase(Locale.ROOT) + phase.substring(1);
        return switch (counts) {
            case DOSE, SHARE -> capital;
            case STEP_UP -> capital + ", one step up";
            case MAXIMUM -> capital + ", the most that the source allows";
        };
    }

    /** "0.5 mg/kg to 1 mg/kg"; of a share, "half of the initial dose, which is 0.5 mg/kg". */
    public String written() {
        return switch (counts) {
            case DOSE -> step.amount();
            case SHARE -> step.amount() + ", which is " + dose;
            case STEP_UP -> dose.toString();
            case MAXIMUM ->
                step.limits().stream()
                        .filter(limit -> limit.unit().equals(dose.unit())
                                && limit.amount().equals(dose.low()))
                        .map(Limit::toString)
                        .findFirst()
                        .orElseThrow();
        };
    }

    /** "200 mg to 250 mg", with "at most" where the maximum cut it down. */
    public String amount(Rung rung) {
        return range(rung.low(), rung.high(), per.code()) + (rung.capped() ? " (maximum)" : "");
    }

    /** Whether its solutions are mixtures for an infusion, whose volumes are per hour. */
    public boolean mixed() {
        return per == DoseUnit.MG_PER_HOUR;
    }

    /** "4 mL to 5 mL"; an infusion's is per hour, that of an amount a day is for the day. */
    public String volume(Volume volume) {
        if (!volume.measurable()) {
            return "too small to measure";
        }
        String written = range(volume.low(), volume.high(), mixed() ? "mL/h" : "mL");
        return per == DoseUnit.MG_PER_DAY ? written + " a day" : written;
    }

    /** What 100 mg/mL becomes before it goes into a vein: the same amount at 50 mg/mL. */
    public String diluted(Rung rung) {
        return range(DILUTED.volumeOf(rung.low()), DILUTED.volumeOf(rung.high()), "mL");
    }

    /** The amount of a rung as a screen reader should say it. */
    public String spoken(Rung rung) {
        return DoseFormat.spoken(amount(rung));
    }

    /** A volume of a rung as a screen reader should say it, with its strength. */
    public String spoken(Rung rung, Volume volume) {
        String drawn = volume(volume) + " of " + volume.solution();
        return DoseFormat.spoken(
                dilutes(volume) && volume.measurable()
                        ? "dilute first: " + drawn + ", made up to " + diluted(rung) + " with an equal volume"
                        : drawn);
    }

    /** Whether a cell of this solution reads "dilute first". */
    public boolean dilutes(Volume volume) {
        return dilute && volume.solution().equals(NEVER_UNDILUTED);
    }

    /** The rung for a weight; nothing where the ladder has none. */
    public Optional<Rung> at(BigDecimal kilograms) {
        return rungs.stream()
                .filter(rung -> rung.weight().kilograms().compareTo(kilograms) == 0)
                .findFirst();
    }

    private static Rung rung(
            BodyWeight weight,
            BigDecimal wantedLow,
            BigDecimal wantedHigh,
            Optional<BigDecimal> maximum,
            List<Concentration> solutions) {
        BigDecimal low = maximum.map(wantedLow::min).orElse(wantedLow);
        BigDecimal high = maximum.map(wantedHigh::min).orElse(wantedHigh);
        List<Volume> volumes = solutions.stream()
                .map(solution -> new Volume(solution, solution.volumeOf(low), solution.volumeOf(high)))
                .toList();
        return new Rung(weight, low, high, high.compareTo(wantedHigh) < 0, volumes);
    }

    /** The lowest maximum that is given as a fixed amount in the ladder's unit. */
    private static Optional<BigDecimal> maximum(DoseStep step, DoseUnit per) {
        return step.limits().stream()
                .filter(limit -> DoseUnit.of(limit.unit()).comparableWith(per))
                .map(limit -> DoseUnit.of(limit.unit()).convert(limit.amount(), per))
                .min(BigDecimal::compareTo);
    }

    private static String range(BigDecimal low, BigDecimal high, String unit) {
        return DoseFormat.range(low, high, unit);
    }
}
