package org.ketaref.dosing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.ketaref.dosing.WeightLadder.Counts;
import org.ketaref.site.SiteIT;
import org.ketaref.topic.TopicPages;
import org.springframework.beans.factory.annotation.Autowired;

/** No dose of the real content leaves anything to be worked out (standards A.2). */
class EveryDoseIT extends SiteIT {
    @Autowired
    private DoseRegimens regimens;

    @Autowired
    private TopicPages pages;

    @Test
    void hasATableForEachOfItsAmountsByWeight() {
        List<String> missing = new ArrayList<>();
        for (DoseRegimen regimen : regimens.findAllByOrderByIndicationIdAscOrdinalAsc()) {
            List<WeightLadder> ladders = pages.ladders(regimen);
            for (DoseStep step : regimen.steps()) {
                Predicate<Counts> written = counts ->
                        ladders.stream().anyMatch(ladder -> ladder.step().equals(step) && ladder.counts() == counts);
                String where = regimen.page() + ": " + step;
                if (step.dose() != null && byWeight(step.dose().unit()) && !written.test(Counts.DOSE)) {
                    missing.add(where + ", the dose");
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
                                .noneMatch(ladder -> ladder.counts() == Counts.MAXIMUM
                                        && ladder.written().equals(limit.toString())))
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

    /** Only a spinal or epidural dose has none: no source that was read gives the strength of what is given there. */
    @Test
    void isInMillilitersWhereItIsDrawnUp() {
        assertThat(regimens.findAllByOrderByIndicationIdAscOrdinalAsc())
                .filteredOn(regimen ->
                        regimen.byInjection() && !regimen.route().slug().equals("neuraxial"))
                .allSatisfy(regimen -> assertThat(pages.ladders(regimen))
                        .as(regimen.page())
                        .allSatisfy(ladder -> assertThat(ladder.solutions()).isNotEmpty()));
    }

    @Test
    void isShownAsItsTablesHoldIt() {
        List<Fault> faults = new ArrayList<>();
        for (DoseRegimen regimen : regimens.findAllByOrderByIndicationIdAscOrdinalAsc()) {
            List<Element> shown = get(regimen.page()).select(".ladder");
            List<WeightLadder> ladders = pages.ladders(regimen);
            if (shown.size() != ladders.size()) {
                faults.add(new Fault(regimen.page(), shown.size() + " tables of " + ladders.size()));
                continue;
            }
            for (int at = 0; at < shown.size(); at++) {
                WeightLadder ladder = ladders.get(at);
                List<String> amounts = ladder.rungs().stream()
                        .map(rung -> rung.weight() + " " + ladder.amount(rung))
                        .toList();
                List<String> rows = shown.get(at).select("tbody tr").stream()
                        .map(row -> row.child(0).text() + " " + row.child(1).text())
                        .toList();
                if (!shown.get(at).select("caption").text().contains(ladder.written()) || !rows.equals(amounts)) {
                    faults.add(new Fault(regimen.page(), "not as its ladder: " + ladder.title()));
                }
            }
        }
        assertNone(faults);
    }
}
