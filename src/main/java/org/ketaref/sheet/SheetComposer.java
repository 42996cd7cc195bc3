package org.ketaref.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ketaref.dosing.Trap;
import org.ketaref.dosing.WeightLadder;
import org.ketaref.evidence.Statement;
import org.ketaref.sheet.SheetChoice.Part;
import org.ketaref.topic.ContraindicationPosition;
import org.ketaref.topic.DoseRow;
import org.ketaref.topic.Guard;
import org.ketaref.topic.IndicationEffect;
import org.ketaref.topic.TopicPage;

/** Fills one side of paper: what nobody may miss first, then the doses, then the next of each kind while there is room. */
final class SheetComposer {
    /** No sheet is better for a fifth sentence of a kind. */
    private static final int ROUNDS = 4;

    private final TopicPage page;
    private final TopicPage.Use uses;
    private final SheetStamp stamp;
    private final SheetChoice choice;
    private final Map<DoseRow, List<WeightLadder>> ladders = new LinkedHashMap<>();

    /** @param page of an indication, each of its doses with its tables */
    SheetComposer(TopicPage page, TopicPage.Use uses, SheetStamp stamp, SheetChoice choice) {
        this.page = page;
        this.uses = uses;
        this.stamp = stamp;
        this.choice = choice;
    }

    SheetComposer with(DoseRow row, List<WeightLadder> tables) {
        ladders.put(row, tables);
        return this;
    }

    /** With the usual weights, or with fewer where that brings the first dose, or another one, on the paper. */
    SheetPage compose() {
        List<DoseRow> wanted = wanted();
        SheetPage best = fullest(wanted, false);
        // No sheet without its first dose, whatever else has to give way.
        return worth(best, wanted) < wanted.size() ? fullest(wanted, true) : best;
    }

    private SheetPage fullest(List<DoseRow> wanted, boolean dosesFirst) {
        SheetPage best = side(SheetLadder.Selection.FULL, wanted, dosesFirst);
        if (choice.weight() == null) {
            for (SheetLadder.Selection fewer : List.of(SheetLadder.Selection.SHORT, SheetLadder.Selection.LEAST)) {
                SheetPage next = side(fewer, wanted, dosesFirst);
                best = worth(next, wanted) > worth(best, wanted) ? next : best;
            }
        }
        return best;
    }

    /** Filled with as many lines kept free as it takes to say what was left out. */
    private SheetPage side(SheetLadder.Selection selection, List<DoseRow> wanted, boolean dosesFirst) {
        int lines = 2;
        SheetPage sheet = new Side(selection).fill(wanted, dosesFirst, lines);
        while (Paper.noteLines(sheet.note()) > lines) {
            lines = Paper.noteLines(sheet.note());
            sheet = new Side(selection).fill(wanted, dosesFirst, lines);
        }
        return sheet;
    }

    /** The first dose is worth more than all the others. */
    private static int worth(SheetPage sheet, List<DoseRow> wanted) {
        boolean first = !wanted.isEmpty()
                && sheet.doses().stream().anyMatch(dose -> dose.row().equals(wanted.get(0)));
        return sheet.doses().size() + (first ? wanted.size() : 0);
    }

    /** The doses that come first, one of each route and population before the second of any. */
    private List<DoseRow> wanted() {
        if (!choice.has(Part.DOSES)) {
            return List.of();
        }
        List<DoseRow> fitting = page.doses().stream()
                .filter(row -> choice.population() == null || row.regimen().population() == choice.population())
                .toList();
        List<DoseRow> leading =
                fitting.stream().filter(row -> row.regimen().lead()).toList();
        Set<String> seen = new HashSet<>();
        Map<Boolean, List<DoseRow>> first = (leading.isEmpty() ? fitting : leading)
                .stream()
                        .collect(Collectors.partitioningBy(row -> seen.add(
                                row.regimen().route().slug() + row.regimen().population())));
        return Stream.concat(
                        first.getOrDefault(true, List.of()).stream(), first.getOrDefault(false, List.of()).stream())
                .toList();
    }

    static String names(List<Guard.Stop> stops) {
        return stops.stream().map(stop -> stop.topic().title()).collect(Collectors.joining("; "));
    }

    /** One attempt to fill it. */
    private final class Side {
        private final SheetLadder.Selection selection;
        private final Paper paper = new Paper();
        private final List<Statement> use = new ArrayList<>();
        private final List<SheetDose> doses = new ArrayList<>();
        private final List<Statement> stops = new ArrayList<>();
        private final List<Statement> monitoring = new ArrayList<>();
        private final List<IndicationEffect> rescue = new ArrayList<>();
        private final List<Statement> preparation = new ArrayList<>();
        private boolean weigh;

        Side(SheetLadder.Selection selection) {
            this.selection = selection;
        }

        SheetPage fill(List<DoseRow> wanted, boolean dosesFirst, int note) {
            frame();
            paper.takeNote(note);
            if (dosesFirst) {
                wanted.stream().limit(1).forEach(this::dose);
            }
            rescue(0);
            wanted.stream().skip(doses.size()).forEach(this::dose);
            weigh = paper.takes("Weigh: " + names(uses.guard().weigh()), List.of());
            for (int round = 0; round < ROUNDS; round++) {
                if (choice.has(Part.PREPARATION)) {
                    add(page.part("preparation"), round, preparation);
                }
                addNext(page.part("stop"), stops);
                addNext(page.part("monitoring"), monitoring);
                rescue(round + 1);
            }
            return new SheetPage(
                    page, stamp, choice, use, doses, weigh, stops, monitoring, rescue, preparation, left());
        }

        private void frame() {
            page.part("answer").stream().limit(1).forEach(use::add);
            paper.takeHead(page.topic().title(), SheetPage.standing(uses.indication()), use);
            paper.takeFoot(stamp.foot(page.topic().address()));
            if (choice.has(Part.LOCAL)) {
                paper.takeLocal();
            }
            if (choice.has(Part.DOSES)) {
                paper.takeDoseFrame(SheetPage.weightLine(choice) + Trap.STRENGTH.marker());
                page.part("no-dose").forEach(statement -> paper.takes("", statement));
            }
            // The borders of five sections.
            Stream.of(1, 2, 3, 4, 5).forEach(block -> paper.takeBlock());
            List<Guard.Stop> absolute = uses.guard().absolute();
            List<Statement> cited = absolute.stream()
                    .map(stop -> stop.positions().get(0))
                    .map(ContraindicationPosition::statement)
                    .toList();
            paper.takes(names(absolute) + cited.stream().map(Paper::marks).collect(Collectors.joining()), cited);
        }

        private void dose(DoseRow row) {
            List<WeightLadder> tables = ladders.getOrDefault(row, List.of());
            BigDecimal weight = choice.weight();
            SheetDose dose = weight == null
                    ? SheetDose.of(row, tables, selection)
                    : SheetDose.of(row, tables, weight).orElse(null);
            // No dose without the lines that stand beside it on its page.
            if (dose != null
                    && has(row.guard().stops(), stops)
                    && has(row.guard().monitoring(), monitoring)
                    && paper.takes(dose)) {
                doses.add(dose);
            }
        }

        private void rescue(int place) {
            if (choice.has(Part.RESCUE) && place < uses.rescue().size()) {
                IndicationEffect effect = uses.rescue().get(place);
                if (paper.takes(effect.topic().title() + ": ", effect.statement())) {
                    rescue.add(effect);
                }
            }
        }

        /** Whether the first of these stands on the sheet, or finds room there now. */
        private boolean has(List<Statement> lines, List<Statement> on) {
            if (lines.isEmpty() || on.contains(lines.get(0))) {
                return true;
            }
            add(lines, 0, on);
            return on.contains(lines.get(0));
        }

        private void addNext(List<Statement> from, List<Statement> to) {
            add(from.stream().filter(line -> !to.contains(line)).toList(), 0, to);
        }

        private void add(List<Statement> from, int place, List<Statement> to) {
            if (place < from.size() && paper.takes("", from.get(place))) {
                to.add(from.get(place));
            }
        }

        private List<String> left() {
            List<String> left = new ArrayList<>();
            Set<DoseRow> shown = doses.stream().map(SheetDose::row).collect(Collectors.toSet());
            Map<String, Long> byRoute = page.doses().stream()
                    .filter(row -> !shown.contains(row))
                    .collect(Collectors.groupingBy(
                            row -> row.regimen().route().title().toLowerCase(Locale.ROOT),
                            LinkedHashMap::new,
                            Collectors.counting()));
            byRoute.forEach((route, number) -> left(left, number.intValue(), route + " dose", route + " doses"));
            left(left, page.part("stop").size() - stops.size(), "stop-condition", "stop-conditions");
            left(left, page.part("monitoring").size() - monitoring.size(), "line of monitoring", "lines of monitoring");
            left(left, uses.rescue().size() - rescue.size(), "rescue step", "rescue steps");
            left(
                    left,
                    page.part("preparation").size() - preparation.size(),
                    "line of preparation",
                    "lines of preparation");
            if (!weigh && !uses.guard().weigh().isEmpty()) {
                left(left, uses.guard().weigh().size(), "condition to weigh", "conditions to weigh");
            }
            return left;
        }

        private static void left(List<String> left, int number, String one, String many) {
            if (number > 0) {
                left.add(number + " " + (number == 1 ? one : many));
            }
        }
    }
}
