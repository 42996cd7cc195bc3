package org.ketaref.dosing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An amount that is the same at any weight, in mg and in mL: what a {@link WeightLadder} is to one per kilogram.
 *
 * @param parts     those that come to it, such as the initial dose and its repeat
 * @param solutions the columns
 * @param drawn     the amount and its volumes
 */
public record FixedAmount(List<DosePart> parts, Solutions solutions, Drawn drawn) {
    /** Those of a regimen, each once, in the order of its steps. */
    static List<FixedAmount> of(List<DoseStep> steps, List<Concentration> strengths, boolean intoVein) {
        Map<Map.Entry<Solutions, Drawn>, List<DosePart>> byAmount = new LinkedHashMap<>();
        for (DosePart part : DosePart.of(steps)) {
            if (!part.perKilogram()) {
                Dose dose = part.dose();
                Solutions solutions = Solutions.of(dose.doseUnit(), strengths, intoVein);
                Drawn drawn = solutions.draw(
                        part.step(),
                        dose.doseUnit().convert(dose.low(), solutions.per()),
                        dose.doseUnit().convert(dose.high(), solutions.per()));
                byAmount.computeIfAbsent(Map.entry(solutions, drawn), same -> new ArrayList<>())
                        .add(part);
            }
        }
        return byAmount.entrySet().stream()
                .map(same -> new FixedAmount(
                        List.copyOf(same.getValue()),
                        same.getKey().getKey(),
                        same.getKey().getValue()))
                .toList();
    }

    /** "Initial dose, repeat". */
    public String title() {
        String first = parts.get(0).title();
        return parts.stream()
                .skip(1)
                .map(DosePart::title)
                .distinct()
                .filter(title -> !title.equals(first))
                .map(title -> ", " + title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1))
                .collect(Collectors.joining("", first, ""));
    }

    /** Whether no other amount of the regimen comes to it. */
    public boolean ofTheDoseAlone() {
        return parts.size() == 1 && parts.get(0).counts() == DosePart.Counts.DOSE;
    }

    /** "2 mL to 3 mL of 10 mg/mL", one a solution. */
    public List<String> volumes() {
        return drawn.volumes().stream()
                .map(volume -> solutions.dilutes(volume) && volume.measurable()
                        ? "%s: dilute first with an equal volume, then %s"
                                .formatted(volume.solution(), solutions.diluted(drawn))
                        : "%s of %s%s"
                                .formatted(
                                        solutions.volume(volume),
                                        volume.solution(),
                                        solutions.mixed() ? " mixture" : ""))
                .toList();
    }
}
