package org.ketaref.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ketaref.dosing.Concentration;
import org.ketaref.dosing.WeightLadder;
import org.ketaref.dosing.WeightLadder.Rung;
import org.ketaref.dosing.WeightLadder.Volume;

/**
 * The rows of a ladder that paper has room for. Amounts and volumes are those of the ladder; nothing is worked out here. Where
 * the strongest solution is diluted before it goes into a vein, it is drawn up as the diluted strength is, and says "dilute
 * first".
 *
 * @param ladder  what it is a selection of
 * @param rungs   the weights
 * @param columns the solutions
 * @param first   whether it is the first of its dose, which says what is to be diluted
 */
public record SheetLadder(WeightLadder ladder, List<Rung> rungs, List<Concentration> columns, boolean first) {
    /** The weights that paper shows: by population, and closer together for the small. */
    enum Selection {
        /** Each 10 kg from 40 to 120 for adults. */
        FULL(
                Set.of(3, 4, 5, 6, 8, 10, 12),
                Set.of(5, 8, 10, 12, 15, 20, 25, 30, 40, 50),
                Set.of(30, 40, 50, 60, 70, 80, 90, 100, 110, 120),
                Set.of(10, 15, 20, 30, 40, 50, 60, 70, 80, 100)),
        /** Where several doses share the paper: the weights of most. */
        SHORT(
                Set.of(4, 6, 8, 10),
                Set.of(10, 15, 20, 25, 30, 40),
                Set.of(50, 60, 70, 80, 90, 100),
                Set.of(10, 20, 40, 60, 80, 100)),
        /** Where a regimen has two tables. */
        LEAST(Set.of(4, 6, 8, 10), Set.of(10, 20, 30, 40), Set.of(50, 60, 70, 80, 100), Set.of(10, 20, 40, 60, 80));

        private static final int INFANT = 12;
        private static final int CHILD = 60;
        private static final int GROWN = 30;

        private final Set<Integer> infants;
        private final Set<Integer> children;
        private final Set<Integer> grown;
        private final Set<Integer> all;

        Selection(Set<Integer> infants, Set<Integer> children, Set<Integer> grown, Set<Integer> all) {
            this.infants = infants;
            this.children = children;
            this.grown = grown;
            this.all = all;
        }

        private List<Rung> of(List<Rung> rungs) {
            if (rungs.isEmpty()) {
                return rungs;
            }
            int lightest = kilograms(rungs.get(0));
            int heaviest = kilograms(rungs.get(rungs.size() - 1));
            Set<Integer> wanted =
                    lightest >= GROWN ? grown : heaviest <= INFANT ? infants : heaviest <= CHILD ? children : all;
            return rungs.stream()
                    .filter(rung -> wanted.contains(kilograms(rung)))
                    .toList();
        }

        private static int kilograms(Rung rung) {
            return rung.weight().kilograms().intValue();
        }
    }

    static SheetLadder of(WeightLadder ladder, Selection selection) {
        return new SheetLadder(ladder, selection.of(ladder.rungs()), columns(ladder), true);
    }

    /** The row of this weight, or of the nearest listed weight below it; nothing where the ladder does not reach it. */
    static Optional<SheetLadder> of(WeightLadder ladder, BigDecimal kilograms) {
        List<Rung> rungs = ladder.rungs();
        boolean reached = !rungs.isEmpty()
                && rungs.get(rungs.size() - 1).weight().kilograms().compareTo(kilograms) >= 0;
        return rungs.stream()
                .filter(rung -> reached && rung.weight().kilograms().compareTo(kilograms) <= 0)
                .reduce((lighter, heavier) -> heavier)
                .map(rung -> new SheetLadder(ladder, List.of(rung), columns(ladder), true));
    }

    /** The same below a table that has said what is to be diluted. */
    SheetLadder further() {
        return new SheetLadder(ladder, rungs, columns, false);
    }

    /** The volume of a solution that stands beside a weight. */
    public String volume(Rung rung, Concentration column) {
        return ladder.volume(drawn(rung, column));
    }

    /** The same as a screen reader should say it, with its strength. */
    public String spoken(Rung rung, Concentration column) {
        return ladder.spoken(rung, drawn(rung, column));
    }

    /** "50 mg/mL"; of an infusion, "2 mg/mL mixture". */
    public String head(Concentration column) {
        return column + (ladder.per().perTime() ? " mixture" : "");
    }

    /** What stands beside {@link WeightLadder#NEVER_UNDILUTED}; empty where it is not to be diluted, or said above. */
    public String diluteFirst() {
        return ladder.dilute() ? "dilute first with an equal volume, then draw up as " + WeightLadder.DILUTED : "";
    }

    /** Whether the weights stand side by side: one short figure each, so that the table is low and all of them find room. */
    public boolean across() {
        return Paper.fitsAcross(this);
    }

    /** Whether each row stands in one line, so that nothing in it need wrap. */
    public boolean inOneLine() {
        return Paper.inOneLine(this);
    }

    /** Whether the amounts are rates. */
    public String amountHead() {
        return ladder.per().perTime() ? "Rate" : "Dose";
    }

    /** The amount and volumes of a weight, as they stand. */
    List<String> cells(Rung rung) {
        return Stream.concat(Stream.of(ladder.amount(rung)), columns.stream().map(column -> volume(rung, column)))
                .toList();
    }

    private static Volume drawn(Rung rung, Concentration column) {
        return rung.volumes().stream()
                .filter(volume -> volume.solution().equals(column))
                .findFirst()
                .orElseThrow();
    }

    /** All but the one that is diluted first: its volumes are those of what it is diluted to. */
    private static List<Concentration> columns(WeightLadder ladder) {
        return ladder.solutions().stream()
                .filter(solution -> !ladder.dilute() || !solution.equals(WeightLadder.NEVER_UNDILUTED))
                .toList();
    }
}
