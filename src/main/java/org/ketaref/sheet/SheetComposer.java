package org.ketaref.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ketaref.dosing.DoseRegimen;
import org.ketaref.evidence.Statement;
import org.ketaref.sheet.SheetChoice.Part;
import org.ketaref.topic.DoseRow;
import org.ketaref.topic.Guard;
import org.ketaref.topic.IndicationEffect;
import org.ketaref.topic.TopicPage;

/**
 * Fills one side of paper in the order of what harms most if it is missed: the first dose with its table, what to do first when
 * it goes wrong, the other doses, then stop-conditions, monitoring, rescue and preparation in turn while any of them finds room.
 */
final class SheetComposer {
    /** Lines of each kind that are worth more than a table with more weights. */
    private static final int CORE = 2;

    private final TopicPage page;
    private final TopicPage.Use uses;
    private final SheetStamp stamp;
    private final SheetChoice choice;
    private final SheetLayout layout;
    private final Map<DoseRow, SheetDose.Amounts> amounts = new HashMap<>();

    /** @param page of an indication */
    SheetComposer(TopicPage page, TopicPage.Use uses, SheetStamp stamp, SheetChoice choice, Paper paper) {
        this.page = page;
        this.uses = uses;
        this.stamp = stamp;
        this.choice = choice;
        this.layout = new SheetLayout(paper);
    }

    /** With the usual weights, or with fewer where that brings a dose or a critical line on the paper. */
    SheetPage compose() {
        List<DoseRow> wanted = wanted();
        Comparator<SheetPage> most = Comparator.<SheetPage, Boolean>comparing(sheet -> leads(sheet, wanted))
                .thenComparing(sheet -> !sheet.rescue().isEmpty())
                .thenComparing(SheetComposer::kinds);
        Comparator<SheetPage> must = most.thenComparing(sheet -> sheet.doses().size());
        Comparator<SheetPage> worth = must.thenComparing(SheetComposer::core);
        SheetPage best = new Side(SheetLadder.Selection.FULL).fill(wanted);
        for (SheetLadder.Selection fewer : fewer()) {
            SheetPage next = new Side(fewer).fill(wanted);
            best = Map.of(
                                            SheetLadder.Selection.FEWEST,
                                            must,
                                            SheetLadder.Selection.SCARCE,
                                            most,
                                            SheetLadder.Selection.SCARCEST,
                                            most)
                                    .getOrDefault(fewer, worth)
                                    .compare(next, best)
                            > 0
                    ? next
                    : best;
        }
        return best;
    }

    /** The selections to try; none where no table has more than a row. */
    private List<SheetLadder.Selection> fewer() {
        boolean rows = choice.weight() == null && choice.has(Part.DOSES);
        return rows
                ? List.of(
                        SheetLadder.Selection.SHORT,
                        SheetLadder.Selection.LEAST,
                        SheetLadder.Selection.FEWEST,
                        SheetLadder.Selection.SCARCE,
                        SheetLadder.Selection.SCARCEST)
                : List.of();
    }

    private static boolean leads(SheetPage sheet, List<DoseRow> wanted) {
        return wanted.isEmpty()
                || sheet.doses().stream().anyMatch(dose -> dose.row().equals(wanted.get(0)));
    }

    private static int core(SheetPage sheet) {
        return Stream.of(sheet.stops(), sheet.monitoring(), sheet.rescue())
                        .mapToInt(lines -> Math.min(lines.size(), CORE))
                        .sum()
                + (sheet.weigh() ? 1 : 0);
    }

    /** How many routes and populations it has a dose for. */
    private static int kinds(SheetPage sheet) {
        return (int) sheet.doses().stream()
                .map(dose -> kind(dose.row().regimen()))
                .distinct()
                .count();
    }

    private static String kind(DoseRegimen dose) {
        return dose.route().slug() + dose.population();
    }

    /** The doses that come first. */
    private List<DoseRow> wanted() {
        if (!choice.has(Part.DOSES)) {
            return List.of();
        }
        List<DoseRow> fitting =
                page.doses().stream().filter(row -> choice.wants(row.regimen())).toList();
        List<DoseRow> leading =
                fitting.stream().filter(row -> row.regimen().lead()).toList();
        return leading.isEmpty() ? fitting : leading;
    }

    static String names(List<Guard.Stop> stops) {
        return stops.stream().map(stop -> stop.topic().title()).collect(Collectors.joining("; "));
    }

    /** One attempt to fill it. */
    private final class Side {
        private final SheetLadder.Selection selection;
        private final List<SheetDose> doses = new ArrayList<>();
        private final List<Statement> stops = new ArrayList<>();
        private final List<Statement> monitoring = new ArrayList<>();
        private final List<IndicationEffect> rescue = new ArrayList<>();
        private final List<Statement> preparation = new ArrayList<>();
        private final Set<Object> tooLong = new HashSet<>();
        private final Set<DoseRow> tried = new HashSet<>();
        private boolean weigh;

        Side(SheetLadder.Selection selection) {
            this.selection = selection;
        }

        SheetPage fill(List<DoseRow> wanted) {
            wanted.stream().limit(1).forEach(this::dose);
            if (stops.isEmpty()) {
                add(page.part("stop"), stops);
            }
            if (monitoring.isEmpty()) {
                add(page.part("monitoring"), monitoring);
            }
            addRescue();
            // One of each route and population before the second of any: where the first finds no room, the next may.
            wanted.stream().skip(1).filter(row -> !shows(row)).forEach(this::dose);
            wanted.stream().skip(1).filter(row -> !tried.contains(row)).forEach(this::dose);
            weigh = true;
            weigh = layout.holds(sheet());
            for (int round = rounds(); round > 0; round--) {
                add(page.part("stop"), stops);
                add(page.part("monitoring"), monitoring);
                addRescue();
                if (choice.has(Part.PREPARATION)) {
                    add(page.part("preparation"), preparation);
                }
            }
            return sheet();
        }

        /** Enough for each line to be tried, the last of the longest kind too. */
        private int rounds() {
            return Stream.of("stop", "monitoring", "preparation")
                    .mapToInt(part -> page.part(part).size())
                    .reduce(uses.rescue().size(), Math::max);
        }

        private SheetPage sheet() {
            return new SheetPage(
                    page,
                    stamp,
                    choice,
                    page.part("answer").stream().limit(1).toList(),
                    List.copyOf(doses),
                    weigh,
                    List.copyOf(stops),
                    List.copyOf(monitoring),
                    List.copyOf(rescue),
                    List.copyOf(preparation),
                    left());
        }

        /** A dose with the lines that stand beside it on its page, or neither. */
        private void dose(DoseRow row) {
            tried.add(row);
            SheetDose.Amounts tables = amounts.computeIfAbsent(row, SheetDose.Amounts::of);
            BigDecimal weight = choice.weight();
            Optional<SheetDose> dose = weight == null ? Optional.of(tables.with(selection)) : tables.at(weight);
            if (dose.isEmpty()) {
                return;
            }
            doses.add(dose.get());
            boolean stop = beside(row.guard().stops(), stops);
            boolean watch = beside(row.guard().monitoring(), monitoring);
            if (!layout.holds(sheet())) {
                drop(doses, true);
                drop(stops, stop);
                drop(monitoring, watch);
            }
        }

        /** Whether a dose for the same route and population stands on it. */
        private boolean shows(DoseRow row) {
            return doses.stream().anyMatch(dose -> kind(dose.row().regimen()).equals(kind(row.regimen())));
        }

        /** Whether the first of these was not on the sheet yet. */
        private static boolean beside(List<Statement> lines, List<Statement> on) {
            boolean more = !lines.isEmpty() && !on.contains(lines.get(0));
            if (more) {
                on.add(lines.get(0));
            }
            return more;
        }

        private static void drop(List<?> lines, boolean last) {
            if (last) {
                lines.remove(lines.size() - 1);
            }
        }

        /** The next of these that finds room, in their order. */
        private <T> void add(List<T> from, List<T> to) {
            for (T next : from) {
                if (!to.contains(next) && !tooLong.contains(next)) {
                    to.add(next);
                    if (layout.holds(sheet())) {
                        return;
                    }
                    drop(to, true);
                    tooLong.add(next);
                }
            }
        }

        private void addRescue() {
            if (choice.has(Part.RESCUE)) {
                add(uses.rescue(), rescue);
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
