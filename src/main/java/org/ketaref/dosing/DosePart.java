package org.ketaref.dosing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An amount of a step that somebody draws up.
 *
 * @param step   the part of the regimen
 * @param counts which of its amounts it is
 * @param dose   that amount; of a share, what it comes to
 */
public record DosePart(DoseStep step, Counts counts, Dose dose) {
    /** Which amount of a step. */
    public enum Counts {
        /** The dose itself. */
        DOSE,
        /** A dose that the source gives as a share of the initial dose. */
        SHARE,
        /** The same dose per kilogram where the source gives both, or in all where the dose itself is per kilogram. */
        EQUIVALENT,
        /** By how much the dose goes up at a time. */
        STEP_UP,
        /** The most that the source allows, where the dose itself ends below it. */
        MAXIMUM
    }

    /** Every amount of a regimen, in the order of its steps: what is given, by how much it goes up, and the most that it may be. */
    static List<DosePart> of(List<DoseStep> steps) {
        List<DosePart> parts = new ArrayList<>();
        for (DoseStep step : steps) {
            Dose dose = step.dose();
            if (dose != null) {
                parts.add(new DosePart(step, Counts.DOSE, dose));
            }
            Share share = step.share();
            if (share != null) {
                steps.stream()
                        .filter(first -> first.phase() == DoseStep.Phase.INITIAL)
                        .map(DoseStep::dose)
                        .filter(initial -> initial != null)
                        .findFirst()
                        .ifPresent(initial -> parts.add(new DosePart(step, Counts.SHARE, share.of(initial))));
            }
            Dose equivalent = step.equivalent();
            if (dose != null
                    && equivalent != null
                    && dose.doseUnit().perKilogram() != equivalent.doseUnit().perKilogram()) {
                parts.add(new DosePart(step, Counts.EQUIVALENT, equivalent));
            }
            Rise rise = step.rise();
            if (rise != null) {
                parts.add(new DosePart(step, Counts.STEP_UP, new Dose(rise.low(), rise.high(), null, rise.unit())));
            }
            step.limits().stream()
                    .map(limit -> new Dose(limit.amount(), limit.amount(), null, limit.unit()))
                    .filter(most -> dose == null || !dose.reaches(most))
                    // A table by weight ends at a maximum in all, and so shows it.
                    .filter(most -> most.doseUnit().perKilogram()
                            || dose == null
                            || !dose.doseUnit().perKilogram())
                    .forEach(most -> parts.add(new DosePart(step, Counts.MAXIMUM, most)));
        }
        return List.copyOf(parts);
    }

    /** Whether it is to be multiplied by a body weight. */
    boolean perKilogram() {
        return dose.doseUnit().perKilogram();
    }

    /** "Maintenance", "Titration, one step up". */
    public String title() {
        String phase = step.phase().label();
        String capital = phase.substring(0, 1).toUpperCase(Locale.ROOT) + phase.substring(1);
        return switch (counts) {
            case DOSE, SHARE -> capital;
            case EQUIVALENT -> capital + (perKilogram() ? ", as given per kg" : ", as given in all");
            case STEP_UP -> capital + ", one step up";
            case MAXIMUM -> capital + ", the most that the source allows";
        };
    }

    /** "0.5 mg/kg to 1 mg/kg"; of a share, "half of the initial dose, which is 0.5 mg/kg". */
    public String written() {
        return switch (counts) {
            case DOSE -> step.amount();
            case SHARE -> step.amount() + ", which is " + dose;
            case EQUIVALENT, STEP_UP -> dose.toString();
            case MAXIMUM ->
                step.limits().stream()
                        .filter(limit -> limit.unit().equals(dose.unit())
                                && limit.amount().equals(dose.low()))
                        .map(Limit::toString)
                        .findFirst()
                        .orElseThrow();
        };
    }
}
