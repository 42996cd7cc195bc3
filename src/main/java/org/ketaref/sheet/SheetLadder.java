package org.ketaref.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ketaref.dosing.Concentration;
import org.ketaref.dosing.Drawn.Volume;
import org.ketaref.dosing.Solutions;
import org.ketaref.dosing.WeightLadder;
import org.ketaref.dosing.WeightLadder.Rung;

/**
 * The rows of a ladder that paper has room for, its strengths in the heads of its columns. Amounts and volumes are those of the
 * ladder; nothing is worked out here.
 *
 * @param ladder  what it is a selection of
 * @param rungs   the weights
 * @param columns the solutions; without the one that is diluted before it goes into a vein where its cells, which say so and
 *                give the diluted volume, are too wide for the paper: then a line below the table says it
 * @param width   of its columns side by side, in thousandths of a point: worked out once for all the sheets that are tried
 */
public record SheetLadder(WeightLadder ladder, List<Rung> rungs, List<Concentration> columns, int width) {
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
                Set.of(50, 60, 70, 80, 90, 100, 120),
                Set.of(10, 20, 40, 60, 80, 100)),
        /** Where a regimen has two tables. */
        LEAST(Set.of(4, 6, 8, 10), Set.of(10, 20, 30, 40), Set.of(50, 60, 70, 80, 100), Set.of(10, 20, 40, 60, 80)),
        /** Where a dose or what to do first would find no room else. */
        FEWEST(Set.of(4, 6, 8), Set.of(10, 20, 30), Set.of(50, 60, 80, 100), Set.of(10, 20, 40, 80)),
        /** Where even that leaves the first dose, or a route or a population, to the page. */
        SCARCE(Set.of(4, 6, 8), Set.of(10, 20, 40), Set.of(50, 70, 100), Set.of(10, 40, 80)),
        /** The last that is tried. */
        SCARCEST(Set.of(4, 8), Set.of(10, 20), Set.of(50, 80), Set.of(10, 50));

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
        return of(ladder, selection.of(ladder.rungs()));
    }

    /** The row of this weight, or of the nearest listed weight below it; nothing where the ladder does not reach it. */
    static Optional<SheetLadder> of(WeightLadder ladder, BigDecimal kilograms) {
        List<Rung> rungs = ladder.rungs();
        boolean reached = !rungs.isEmpty()
                && rungs.get(rungs.size() - 1).weight().kilograms().compareTo(kilograms) >= 0;
        return rungs.stream()
                .filter(rung -> reached && rung.weight().kilograms().compareTo(kilograms) <= 0)
                .reduce((lighter, heavier) -> heavier)
                .map(rung -> of(ladder, List.of(rung)));
    }

    private static SheetLadder of(WeightLadder ladder, List<Rung> rungs) {
        SheetLadder all = measured(ladder, rungs, ladder.solutions().each());
        return !ladder.solutions().dilute() || all.inOneLine()
                ? all
                : measured(
                        ladder,
                        rungs,
                        ladder.solutions().each().stream()
                                .filter(solution -> !solution.equals(Solutions.NEVER_UNDILUTED))
                                .toList());
    }

    private static SheetLadder measured(WeightLadder ladder, List<Rung> rungs, List<Concentration> columns) {
        return new SheetLadder(ladder, rungs, columns, SheetLayout.width(new SheetLadder(ladder, rungs, columns, 0)));
    }

    /** The volume of a solution that stands beside a weight; of one that is diluted first, the diluted volume. */
    public String volume(Rung rung, Concentration column) {
        Solutions solutions = ladder.solutions();
        Volume drawn = drawn(rung, column);
        return solutions.dilutes(drawn)
                        && Solutions.DILUTED.volumeOf(rung.drawn().low()).signum() > 0
                ? "dilute first, then " + solutions.diluted(rung.drawn())
                : solutions.volume(drawn);
    }

    /** The same as a screen reader should say it, with its strength. */
    public String spoken(Rung rung, Concentration column) {
        return ladder.solutions().spoken(rung.drawn(), drawn(rung, column));
    }

    /** "50 mg/mL"; of an infusion, "2 mg/mL mixture". */
    public String head(Concentration column) {
        return column + (ladder.solutions().mixed() ? " mixture" : "");
    }

    /** What is said of {@link WeightLadder#NEVER_UNDILUTED} where it has no column; empty where it has, or needs none. */
    public String diluteFirst() {
        return ladder.solutions().dilute() && !dilutes()
                ? Typeface.held(Solutions.NEVER_UNDILUTED.toString())
                        + ": dilute first with an equal volume, then draw up as "
                        + Typeface.held(Solutions.DILUTED.toString())
                : "";
    }

    /** Whether its cells give a volume to draw up after diluting. */
    boolean dilutes() {
        return ladder.solutions().dilute() && columns.contains(Solutions.NEVER_UNDILUTED);
    }

    /** Whether each row stands in one line, so that nothing in it need wrap. */
    public boolean inOneLine() {
        return SheetLayout.inOneLine(this);
    }

    /** Whether the amounts are rates. */
    public String amountHead() {
        return ladder.solutions().per().perTime() ? "Rate" : "Dose";
    }

    /** What heads its columns. */
    List<String> heads() {
        return Stream.concat(Stream.of("Weight", amountHead()), columns.stream().map(this::head))
                .toList();
    }

    /** What stands in the row of a weight, below those heads. */
    List<String> cells(Rung rung) {
        return Stream.concat(
                        Stream.of(rung.weight().toString(), ladder.amount(rung)),
                        columns.stream().map(column -> volume(rung, column)))
                .toList();
    }

    private static Volume drawn(Rung rung, Concentration column) {
        return rung.drawn().volumes().stream()
                .filter(volume -> volume.solution().equals(column))
                .findFirst()
                .orElseThrow();
    }
}
