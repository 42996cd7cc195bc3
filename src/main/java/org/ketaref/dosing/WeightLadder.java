package org.ketaref.dosing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An amount per kilogram written out for every weight of its population, in mg and in mL, so that nobody has to calculate. It
 * is a pure function of the steps, the population and the strengths.
 *
 * @param part      the amount of a step that is written out
 * @param solutions the columns
 * @param rungs     one a weight
 */
public record WeightLadder(DosePart part, Solutions solutions, List<Rung> rungs) {
    /**
     * One weight.
     *
     * @param weight body weight
     * @param drawn  the amount and its volumes
     */
    public record Rung(BodyWeight weight, Drawn drawn) {}

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
     * Every ladder of a regimen, in the order of its parts.
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
        return DosePart.of(steps).stream()
                .filter(DosePart::perKilogram)
                .map(part -> part.counts() == DosePart.Counts.SHARE
                        ? initial.orElseThrow().shared(part)
                        : of(part, population, strengths, intoVein))
                .toList();
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
                .map(dose -> new DosePart(step, DosePart.Counts.DOSE, dose))
                .filter(DosePart::perKilogram)
                .map(part -> of(part, population, strengths, intoVein));
    }

    private static WeightLadder of(
            DosePart part, Population population, List<Concentration> strengths, boolean intoVein) {
        Dose dose = part.dose();
        Solutions solutions = Solutions.of(dose.doseUnit(), strengths, intoVein);
        DoseUnit perKilogram = switch (solutions.per()) {
            case MG_PER_DAY -> DoseUnit.MG_PER_KG_PER_DAY;
            case MG_PER_HOUR -> DoseUnit.MG_PER_KG_PER_HOUR;
            default -> DoseUnit.MG_PER_KG;
        };
        BigDecimal low = dose.doseUnit().convert(dose.low(), perKilogram);
        BigDecimal high = dose.doseUnit().convert(dose.high(), perKilogram);
        Bounds bounds = Bounds.of(population);
        List<Rung> rungs = BodyWeight.steps().stream()
                .filter(bounds::hold)
                .map(weight -> new Rung(
                        weight,
                        solutions.draw(
                                part.step(), low.multiply(weight.kilograms()), high.multiply(weight.kilograms()))))
                .toList();
        return new WeightLadder(part, solutions, rungs);
    }

    /** A share of each amount of this ladder, so that the maximum of the initial dose bears on its share. */
    private WeightLadder shared(DosePart of) {
        Share share = Objects.requireNonNull(of.step().share());
        List<Rung> shared = rungs.stream()
                .map(rung -> {
                    Drawn whole = rung.drawn();
                    Drawn drawn = solutions.draw(
                            of.step(),
                            whole.low().multiply(share.low()),
                            whole.high().multiply(share.high()));
                    boolean capped = drawn.capped() || whole.capped();
                    return new Rung(rung.weight(), new Drawn(drawn.low(), drawn.high(), capped, drawn.volumes()));
                })
                .toList();
        return new WeightLadder(of, solutions, shared);
    }

    /** The same cut down to one weight. */
    public WeightLadder only(Rung rung) {
        return new WeightLadder(part, solutions, List.of(rung));
    }

    /** "200 mg to 250 mg", with "(maximum)" where the maximum cut it down. */
    public String amount(Rung rung) {
        return solutions.amount(rung.drawn());
    }

    /** The rung for a weight; nothing where the ladder has none. */
    public Optional<Rung> at(BigDecimal kilograms) {
        return rungs.stream()
                .filter(rung -> rung.weight().kilograms().compareTo(kilograms) == 0)
                .findFirst();
    }
}
