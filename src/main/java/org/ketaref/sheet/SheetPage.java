package org.ketaref.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.ketaref.evidence.References;
import org.ketaref.evidence.Statement;
import org.ketaref.topic.ContraindicationPosition;
import org.ketaref.topic.DoseRow;
import org.ketaref.topic.Guard;
import org.ketaref.topic.IndicationEffect;
import org.ketaref.topic.TopicPage;

/**
 * The one printed page of an indication: the most critical statements of its page, word for word.
 *
 * @param page       the page that it is made from
 * @param doses      the rows that fit, lead rows first
 * @param stops      reasons not to start or to stop
 * @param monitoring what to watch
 * @param rescue     what to do first when it goes wrong
 * @param references the numbered sources of the sheet
 * @param printed    today
 */
public record SheetPage(
        TopicPage page,
        List<DoseRow> doses,
        List<Statement> stops,
        List<Statement> monitoring,
        List<IndicationEffect> rescue,
        References references,
        LocalDate printed) {
    /** How many rows one side of paper holds beside the rest, found by printing every sheet. */
    private static final int MOST_DOSES = 4;

    private static final int MOST_STOPS = 3;
    private static final int MOST_MONITORING = 3;
    private static final int MOST_RESCUE = 3;

    static SheetPage of(TopicPage page, LocalDate printed) {
        TopicPage.Use use = page.use();
        if (use == null) {
            throw new IllegalArgumentException(
                    "only an indication has a sheet: " + page.topic().path());
        }
        List<DoseRow> rows = page.leadDoses().isEmpty() ? page.doses() : page.leadDoses();
        List<DoseRow> doses = rows.stream().limit(MOST_DOSES).toList();
        List<Statement> stops = page.part("stop").stream().limit(MOST_STOPS).toList();
        List<Statement> monitoring =
                page.part("monitoring").stream().limit(MOST_MONITORING).toList();
        List<IndicationEffect> rescue = use.rescue().stream().limit(MOST_RESCUE).toList();
        List<Statement> shown = Stream.of(
                        doses.stream().map(row -> row.regimen().statement()),
                        page.part("no-dose").stream(),
                        use.guard().absolute().stream()
                                .map(Guard.Stop::positions)
                                .map(positions -> positions.get(0))
                                .map(ContraindicationPosition::statement),
                        stops.stream(),
                        monitoring.stream(),
                        rescue.stream().map(IndicationEffect::statement))
                .flatMap(all -> all)
                .toList();
        return new SheetPage(page, doses, stops, monitoring, rescue, References.of(shown), printed);
    }

    /** Dose rows that were left to the page. */
    public int dosesLeft() {
        return page.doses().size() - doses.size();
    }
}
