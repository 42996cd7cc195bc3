package org.ketaref.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketaref.dosing.DosePart;
import org.ketaref.dosing.DoseRegimen;
import org.ketaref.dosing.DoseStep;
import org.ketaref.dosing.FixedAmount;
import org.ketaref.dosing.WeightBasis;
import org.ketaref.dosing.WeightLadder;
import org.ketaref.evidence.Jurisdiction;
import org.ketaref.evidence.LabelStatus;
import org.ketaref.evidence.References;
import org.ketaref.evidence.Statement;
import org.ketaref.topic.DoseRow;

/**
 * A dose on a sheet, each part of it that is by weight with its table, so that nobody has to calculate (standards P9).
 *
 * @param row   the dose, its notes and its guard
 * @param parts one a step, in order
 */
public record SheetDose(DoseRow row, List<Part> parts) {
    /**
     * A part of a regimen.
     *
     * @param step   as its source gives it
     * @param ladder its table; nothing where it is not by weight
     * @param drawn  the mL of its amounts that are the same at any weight; empty where it has none, or an earlier part says it
     */
    public record Part(DoseStep step, @Nullable SheetLadder ladder, String drawn) {
        /** "Repeat"; empty for the first dose. */
        public String name() {
            return step.phase() == DoseStep.Phase.INITIAL
                    ? ""
                    : capital(step.phase().label());
        }

        /** What the table is of, for those who hear it. */
        public String caption() {
            return capital(step.phase().label()) + " by weight: " + step.amount();
        }
    }

    /**
     * Everything that is to be drawn up of a dose, worked out once for all the sheets that are tried.
     *
     * @param row     the dose
     * @param ladders its amounts by weight
     * @param fixed   its other amounts
     */
    record Amounts(DoseRow row, List<WeightLadder> ladders, List<FixedAmount> fixed) {
        static Amounts of(DoseRow row) {
            return new Amounts(
                    row,
                    row.ladders(),
                    row.fixed().values().stream().flatMap(List::stream).toList());
        }

        /** With the rows of these weights. */
        SheetDose with(SheetLadder.Selection selection) {
            List<Part> parts = row.regimen().steps().stream()
                    .map(step -> new Part(
                            step,
                            ladder(step)
                                    .map(ladder -> SheetLadder.of(ladder, selection))
                                    .orElse(null),
                            drawn(step)))
                    .toList();
            return new SheetDose(row, parts);
        }

        /** With the row of one weight alone; nothing where a table does not reach that weight. */
        Optional<SheetDose> at(BigDecimal kilograms) {
            List<Part> parts = new ArrayList<>();
            for (DoseStep step : row.regimen().steps()) {
                Optional<WeightLadder> whole = ladder(step);
                Optional<SheetLadder> ladder = whole.flatMap(all -> SheetLadder.of(all, kilograms));
                if (whole.isPresent() && ladder.isEmpty()) {
                    return Optional.empty();
                }
                parts.add(new Part(step, ladder.orElse(null), drawn(step)));
            }
            return Optional.of(new SheetDose(row, List.copyOf(parts)));
        }

        /** The table of a step; one of an amount that its source gives in all, and per kg too, stands on the page. */
        private Optional<WeightLadder> ladder(DoseStep step) {
            return ladders.stream()
                    .filter(ladder -> ladder.part().step().equals(step))
                    .filter(ladder -> ladder.part().counts() != DosePart.Counts.EQUIVALENT)
                    .findFirst();
        }

        private String drawn(DoseStep step) {
            return fixed.stream()
                    .filter(amount -> amount.parts().get(0).step().equals(step))
                    .map(amount -> (amount.ofTheDoseAlone() ? "In mL" : amount.title()) + ": "
                            + String.join("; ", amount.volumes()) + ".")
                    .collect(Collectors.joining(" "));
        }
    }

    /** Whether it has a table by weight. */
    public boolean byWeight() {
        return parts.stream().anyMatch(part -> part.ladder() != null);
    }

    /** Whether who it is for and who says so find room beside its first table. */
    public boolean beside() {
        SheetLadder first = parts.get(0).ladder();
        return first != null && SheetLayout.beside(words(), first);
    }

    /** Whether those words pass below the table. */
    public boolean below() {
        SheetLadder first = parts.get(0).ladder();
        return first != null && SheetLayout.below(words(), first) > 0;
    }

    private String words() {
        Statement cited = row.regimen().statement();
        return forWhom()
                + basis()
                + References.of(List.of(cited)).marks(cited).stream()
                        .map(mark -> " 0" + Typeface.held(mark.written()))
                        .collect(Collectors.joining());
    }

    /** What is given, large: "Intramuscular 4 mg/kg"; of a further part, "Repeat 2 mg/kg". */
    String figure(Part part) {
        return (part.name().isEmpty() ? route() : part.name()) + " "
                + part.step().amount();
    }

    /** "Intramuscular". */
    public String route() {
        return row.regimen().route().title();
    }

    /** "Adults, ages 18 to 56 as enrolled: Emergency department, double-blind trial. ". */
    public String forWhom() {
        DoseRegimen dose = row.regimen();
        return dose.forWhom() + (dose.name() == null ? "" : ": " + dose.name()) + ". ";
    }

    /** "Racemic ketamine injection, off-label (US). Not stated in source: maximum, weight basis. Trial (Lin 2021)". */
    public String basis() {
        DoseRegimen dose = row.regimen();
        List<String> unknown = new ArrayList<>();
        StringBuilder known = new StringBuilder(capital(dose.product().label()));
        if (dose.status() == LabelStatus.NOT_STATED) {
            unknown.add("status");
        } else {
            known.append(", ")
                    .append(dose.status().label())
                    .append(" (")
                    .append(Jurisdiction.name(dose.jurisdiction()))
                    .append(')');
        }
        known.append(". ");
        if (dose.maximum().startsWith("no ")) {
            unknown.add("maximum");
        } else {
            known.append("Maximum ").append(dose.maximum()).append(". ");
        }
        if (byWeight() && dose.weightBasis() == WeightBasis.NOT_STATED) {
            unknown.add("which weight");
        } else if (byWeight()) {
            known.append("By ").append(dose.weightBasis().label()).append(". ");
        }
        if (!unknown.isEmpty()) {
            known.append("Not stated in source: ")
                    .append(String.join(", ", unknown))
                    .append(". ");
        }
        String noVolume = row.noVolume();
        return known + (noVolume.isEmpty() ? "" : noVolume + " ") + dose.says();
    }

    static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
