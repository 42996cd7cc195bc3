package org.ketaref.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ketaref.evidence.References;
import org.ketaref.evidence.Statement;
import org.ketaref.topic.ContraindicationPosition;
import org.ketaref.topic.DoseRow;
import org.ketaref.topic.Guard;
import org.ketaref.topic.IndicationEffect;
import org.ketaref.topic.TopicPage;

/**
 * The one printed page of an indication: the most critical statements of its page, word for word, as many as one side of
 * paper holds. Never smaller type: what does not fit is left to the page, and the sheet says so.
 *
 * @param page       the page that it is made from
 * @param doses      the rows that fit, lead rows first
 * @param stops      reasons not to start or to stop
 * @param weigh      whether there is room for the conditions to weigh
 * @param monitoring what to watch
 * @param rescue     what to do first when it goes wrong
 * @param references the numbered sources of the sheet
 * @param printed    today
 */
public record SheetPage(
        TopicPage page,
        List<DoseRow> doses,
        List<Statement> stops,
        boolean weigh,
        List<Statement> monitoring,
        List<IndicationEffect> rescue,
        References references,
        LocalDate printed) {
    /** No sheet is better for a fifth sentence of a kind. */
    private static final int ROUNDS = 4;

    static SheetPage of(TopicPage page, LocalDate printed) {
        TopicPage.Use use = page.use();
        if (use == null) {
            throw new IllegalArgumentException(
                    "only an indication has a sheet: " + page.topic().path());
        }
        Paper paper = new Paper();
        paper.takesBody(names(use.guard().absolute()), use.guard().absolute().size());
        List<DoseRow> rows = page.leadDoses().isEmpty() ? page.doses() : page.leadDoses();
        List<DoseRow> doses = new ArrayList<>();
        List<Statement> stops = new ArrayList<>();
        List<Statement> monitoring = new ArrayList<>();
        List<IndicationEffect> rescue = new ArrayList<>();
        boolean weigh = false;
        // The most critical of each kind first, then the next of each, as long as there is room.
        for (int round = 0; round < ROUNDS; round++) {
            if (round < rows.size() && takes(paper, rows.get(round))) {
                doses.add(rows.get(round));
            }
            add(paper, page.part("stop"), round, stops);
            add(paper, page.part("monitoring"), round, monitoring);
            if (round < use.rescue().size()
                    && takes(paper, use.rescue().get(round).statement())) {
                rescue.add(use.rescue().get(round));
            }
            if (round == 1) {
                weigh = paper.takesBody(names(use.guard().weigh()), 0);
            }
        }
        List<Statement> shown = Stream.of(
                        doses.stream().map(row -> row.regimen().statement()),
                        page.part("no-dose").stream(),
                        use.guard().absolute().stream()
                                .map(stop -> stop.positions().get(0))
                                .map(ContraindicationPosition::statement),
                        stops.stream(),
                        monitoring.stream(),
                        rescue.stream().map(IndicationEffect::statement))
                .flatMap(all -> all)
                .toList();
        return new SheetPage(page, doses, stops, weigh, monitoring, rescue, References.of(shown), printed);
    }

    /** Dose rows that were left to the page. */
    public int dosesLeft() {
        return page.doses().size() - doses.size();
    }

    private static void add(Paper paper, List<Statement> from, int place, List<Statement> to) {
        if (place < from.size() && takes(paper, from.get(place))) {
            to.add(from.get(place));
        }
    }

    private static boolean takes(Paper paper, Statement statement) {
        return paper.takesBody(statement.plain(), statement.citations().size());
    }

    private static boolean takes(Paper paper, DoseRow row) {
        String written = row.regimen().statement().plain() + row.regimen().maximum();
        return paper.takesDose(written, row.regimen().statement().citations().size());
    }

    private static String names(List<Guard.Stop> stops) {
        return stops.stream().map(stop -> stop.topic().title()).collect(Collectors.joining("; "));
    }
}
