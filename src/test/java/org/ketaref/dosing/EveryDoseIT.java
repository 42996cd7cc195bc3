package org.ketaref.dosing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ketaref.dosing.DosePart.Counts;
import org.ketaref.site.SiteIT;
import org.ketaref.topic.DoseRow;
import org.ketaref.topic.TopicPages;
import org.springframework.beans.factory.annotation.Autowired;

/** No dose of the real content leaves anything to be worked out (standards A.2). */
class EveryDoseIT extends SiteIT {
    /** What an amount that is not by weight is multiplied by to be in the unit of its table. */
    private static final Map<String, String> TO_MILLIGRAMS = Map.of(
            "mg", "1", "ug", "0.001", "mg/h", "1", "mg/min", "60", "ug/min", "0.06", "ug/h", "0.001", "mg/d", "1");

    private static final Pattern VOLUME = Pattern.compile("[\\d.,]+(?= mL)");

    @Autowired
    private TopicPages pages;

    private List<DoseRow> rows = List.of();

    @BeforeEach
    void read() {
        rows = pages.doses().values().stream().flatMap(Collection::stream).toList();
        assertThat(rows).isNotEmpty();
    }

    @Test
    void hasATableForEachOfItsAmountsByWeight() {
        List<String> missing = new ArrayList<>();
        for (DoseRow row : rows) {
            List<WeightLadder> ladders = row.ladders();
            for (DoseStep step : row.regimen().steps()) {
                Predicate<Counts> written = counts -> ladders.stream()
                        .map(WeightLadder::part)
                        .anyMatch(part -> part.step().equals(step) && part.counts() == counts);
                String where = row.regimen().page() + ": " + step;
                if (step.dose() != null && byWeight(step.dose().unit()) && !written.test(Counts.DOSE)) {
                    missing.add(where + ", the dose");
                }
                if (step.dose() != null
                        && !byWeight(step.dose().unit())
                        && step.equivalent() != null
                        && byWeight(step.equivalent().unit())
                        && !written.test(Counts.EQUIVALENT)) {
                    missing.add(where + ", the same per kg");
                }
                if (step.share() != null && !written.test(Counts.SHARE)) {
                    missing.add(where + ", the share");
                }
                if (step.rise() != null && byWeight(step.rise().unit()) && !written.test(Counts.STEP_UP)) {
                    missing.add(where + ", the step up");
                }
                step.limits().stream()
                        .filter(limit -> byWeight(limit.unit()) && !endsIn(step, limit))
                        .filter(limit -> ladders.stream()
                                .map(WeightLadder::part)
                                .noneMatch(part -> part.counts() == Counts.MAXIMUM
                                        && part.written().equals(limit.toString())))
                        .forEach(limit -> missing.add(where + ", maximum " + limit));
                if (step.rate() != null && step.takes().isEmpty()) {
                    missing.add(where + ", the time that its rate comes to");
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Whose own ladder ends in the maximum. */
    private static boolean endsIn(DoseStep step, Limit limit) {
        Dose dose = step.dose();
        return dose != null && dose.unit().equals(limit.unit()) && dose.high().compareTo(limit.amount()) == 0;
    }

    private static boolean byWeight(String unit) {
        return unit.contains("/kg");
    }

    @Test
    void isInMillilitersOrSaysWhyNot() {
        List<Fault> faults = new ArrayList<>();
        for (DoseRow row : rows) {
            DoseRegimen regimen = row.regimen();
            Document page = get(regimen.page()).document();
            boolean allInMilliliters = Stream.concat(
                            row.ladders().stream().map(WeightLadder::solutions),
                            regimen.fixed(row.supply()).stream().map(FixedAmount::solutions))
                    .noneMatch(solutions -> solutions.each().isEmpty());
            boolean saysWhyNot = page.select(".no-volume").text().startsWith("No mL: ");
            if (allInMilliliters == saysWhyNot) {
                faults.add(
                        new Fault(regimen.page(), allInMilliliters ? "has mL and says why not" : "no mL, no reason"));
            }
            // What is drawn up from a vial has a strength, unless the source names no preparation or it is a device.
            if (!allInMilliliters
                    && List.of("intravenous", "intraosseous", "intramuscular", "subcutaneous", "intranasal")
                            .contains(regimen.route().slug())
                    && !page.select(".no-volume")
                            .text()
                            .matches(".*(does not say which preparation|single-use devices).*")) {
                faults.add(new Fault(regimen.page(), "an injection without mL"));
            }
        }
        assertNone(faults);
    }

    @Test
    void isShownAsItsTablesHoldIt() {
        List<Fault> faults = new ArrayList<>();
        for (DoseRow row : rows) {
            String page = row.regimen().page();
            List<Element> shown = get(page).select(".ladder:not(.fixed)");
            List<WeightLadder> ladders = row.ladders();
            if (shown.size() != ladders.size()) {
                faults.add(new Fault(page, shown.size() + " tables of " + ladders.size()));
                continue;
            }
            for (int at = 0; at < shown.size(); at++) {
                WeightLadder ladder = ladders.get(at);
                List<String> amounts = ladder.rungs().stream()
                        .map(rung -> rung.weight() + " " + ladder.amount(rung))
                        .toList();
                List<String> cells = shown.get(at).select("tbody tr").stream()
                        .map(cell -> cell.child(0).text() + " " + cell.child(1).text())
                        .toList();
                DosePart part = ladder.part();
                if (!shown.get(at).select("caption").text().contains(part.written()) || !cells.equals(amounts)) {
                    faults.add(new Fault(page, "not as its ladder: " + part.title()));
                }
            }
        }
        assertNone(faults);
    }

    /** Each cell of an amount that is not by weight, recomputed from the figure of its step, on its page and its use's. */
    @Test
    void holdsNoMoreThanItsAmountInAnyCell() {
        List<Fault> faults = new ArrayList<>();
        int cells = 0;
        for (DoseRow row : rows) {
            DoseRegimen regimen = row.regimen();
            for (DoseStep step : regimen.steps()) {
                Dose dose = step.dose();
                if (dose == null
                        || byWeight(dose.unit())
                        || row.supply().strengths().isEmpty()) {
                    continue;
                }
                BigDecimal factor = new BigDecimal(TO_MILLIGRAMS.get(dose.unit()));
                BigDecimal low = dose.low().multiply(factor);
                BigDecimal high = dose.high().multiply(factor);
                for (Document page : List.of(
                        get(regimen.page()).document(),
                        get("/indications/" + regimen.indication().slug()).document())) {
                    Element table = fixed(page.getElementById(row.anchor()), low, high);
                    if (table == null) {
                        faults.add(new Fault(regimen.page(), "no mL of " + dose));
                        continue;
                    }
                    List<String> heads = table.select("thead th").eachText();
                    Element amount = row(table, low, high).orElseThrow();
                    for (int at = 2; at < heads.size(); at++) {
                        Element cell = amount.child(at);
                        BigDecimal strength = new BigDecimal(heads.get(at).replaceAll(" mg/mL.*", ""));
                        List<BigDecimal> volumes = VOLUME.matcher(cell.text())
                                .results()
                                .map(found -> new BigDecimal(found.group().replace(",", "")))
                                .toList();
                        boolean dilute = strength.intValue() == 100 && regimen.intoVein();
                        boolean range = low.compareTo(high) != 0
                                && volumes.get(0).compareTo(volumes.get(volumes.size() - 1)) != 0;
                        faults.addAll(wrong(regimen, volumes.get(0), strength, low));
                        faults.addAll(wrong(regimen, volumes.get(range ? 1 : 0), strength, high));
                        if (dilute) {
                            faults.addAll(wrong(regimen, volumes.get(volumes.size() - 1), new BigDecimal(50), high));
                        }
                        if (dilute != cell.text().startsWith("dilute first: ")
                                || !cell.attr("aria-label")
                                        .contains(" of " + strength + " milligrams per milliliter")) {
                            faults.add(new Fault(regimen.page(), cell.outerHtml()));
                        }
                        cells++;
                    }
                }
            }
        }
        assertNone(faults);
        assertThat(cells).isGreaterThan(300);
    }

    private static List<Fault> wrong(DoseRegimen regimen, BigDecimal volume, BigDecimal strength, BigDecimal amount) {
        BigDecimal smallest = volume.compareTo(BigDecimal.ONE) < 0 ? new BigDecimal("0.01") : new BigDecimal("0.1");
        BigDecimal held = volume.multiply(strength);
        return held.compareTo(amount) <= 0
                        && held.add(smallest.multiply(strength)).compareTo(amount) > 0
                ? List.of()
                : List.of(new Fault(regimen.page(), "%s mL of %s mg/mL for %s mg".formatted(volume, strength, amount)));
    }

    private static @Nullable Element fixed(@Nullable Element dose, BigDecimal low, BigDecimal high) {
        return dose == null
                ? null
                : dose.select(".fixed").stream()
                        .filter(table -> row(table, low, high).isPresent())
                        .findFirst()
                        .orElse(null);
    }

    private static Optional<Element> row(Element table, BigDecimal low, BigDecimal high) {
        return table.select("tbody tr").stream()
                .filter(amount -> Stream.of("mg", "mg/h", "mg/d")
                        .anyMatch(unit -> amount.child(1).text().equals(DoseFormat.range(low, high, unit))))
                .findFirst();
    }
}
