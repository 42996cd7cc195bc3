package org.ketaref.sheet;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ketaref.dosing.DoseFormat;
import org.ketaref.dosing.Trap;
import org.ketaref.evidence.Jurisdiction;
import org.ketaref.evidence.References;
import org.ketaref.evidence.Statement;
import org.ketaref.topic.ContraindicationPosition;
import org.ketaref.topic.Guard;
import org.ketaref.topic.Indication;
import org.ketaref.topic.IndicationEffect;
import org.ketaref.topic.TopicPage;

/**
 * The one printed page of an indication: the most critical statements of its page, word for word, as many as one side of
 * paper holds. Never smaller type: what does not fit is left to the page, and the sheet says so.
 *
 * @param page        the page that it is made from
 * @param stamp       how old it is and where to ask
 * @param choice      what was asked for
 * @param use         when it is used
 * @param doses       the doses that fit, with their tables
 * @param weigh       whether there is room for the conditions to weigh
 * @param stops       reasons not to start or to stop
 * @param monitoring  what to watch
 * @param rescue      what to do first when it goes wrong
 * @param preparation what to do before
 * @param left        what was left to the page, such as "2 doses"
 */
public record SheetPage(
        TopicPage page,
        SheetStamp stamp,
        SheetChoice choice,
        List<Statement> use,
        List<SheetDose> doses,
        boolean weigh,
        List<Statement> stops,
        List<Statement> monitoring,
        List<IndicationEffect> rescue,
        List<Statement> preparation,
        List<String> left) {
    /** What "dilute first" in the cells means: of the diluted solution, never of the strong one. */
    private static final String DILUTE =
            "100 mg/mL into a vein: dilute with an equal volume, then give the mL shown of that.";

    public SheetPage {
        if (page.use() == null) {
            throw new IllegalArgumentException(
                    "only an indication has a sheet: " + page.topic().path());
        }
    }

    public String title() {
        return page.topic().title();
    }

    /** Whether a part was asked for and has something to show. */
    public boolean shows(String part) {
        return choice.has(SheetChoice.Part.valueOf(part));
    }

    /** Where nobody gives a dose, what the page says of that. */
    public List<Statement> noDose() {
        return page.part("no-dose");
    }

    /** What has gone wrong with doses like these, each once. */
    public Set<Trap> traps() {
        return doses.stream()
                .flatMap(dose -> dose.row().regimen().traps().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What was asked for, and the traps in one line; empty where there is neither. */
    public String trapLine() {
        boolean dilutes = doses.stream()
                .flatMap(dose -> dose.parts().stream())
                .map(SheetDose.Part::ladder)
                .anyMatch(ladder -> ladder != null && ladder.dilutes());
        return weightLine(choice)
                + traps().stream().map(trap -> trap.marker() + ". ").collect(Collectors.joining())
                + (dilutes ? DILUTE : "");
    }

    /** Which row a chosen weight picks. */
    static String weightLine(SheetChoice choice) {
        return choice.weight() == null
                ? ""
                : "For %s, or the nearest listed weight below it. ".formatted(DoseFormat.write(choice.weight(), "kg"));
    }

    /** Why nothing stands below "If it goes wrong" where the page has nothing; empty where it has. */
    public String noRescue() {
        return !choice.has(SheetChoice.Part.RESCUE) || !uses().rescue().isEmpty()
                ? ""
                : (page.doses().isEmpty()
                                ? "The page gives no dose, and so no rescue line. "
                                : "The page has no rescue line. ")
                        + "What to do first for any use: the sheet When something goes wrong, /sheets/adverse-events.";
    }

    /** What travels with each of its doses. */
    Guard guard() {
        return uses().guard();
    }

    private TopicPage.Use uses() {
        return Objects.requireNonNull(page.use());
    }

    /** How the tables are to be read and what was left to the page. */
    public String note() {
        String tables = byWeight() ? "Amounts exact, volumes rounded down to be measurable. " : "";
        Stream<String> weights = byWeight() && !ofOneWeight() ? Stream.of("other weights") : Stream.empty();
        String rest = Stream.concat(weights, left.stream()).collect(Collectors.joining(", "));
        return tables + (rest.isEmpty() ? "" : "Left to the page: " + rest + ".");
    }

    /** Its status by country, and how certain benefit and harm are. */
    public String standing() {
        return standing(uses().indication());
    }

    /** "Off-label in US (racemic ketamine injection). Certainty of benefit: low; of harm: very low." */
    static String standing(Indication indication) {
        String statuses = indication.briefStatuses().stream()
                .map(status -> "%s in %s (%s). "
                        .formatted(
                                SheetDose.capital(status.status().label()),
                                Jurisdiction.name(status.jurisdiction()),
                                status.product().label()))
                .collect(Collectors.joining());
        return "%sCertainty of benefit: %s; of harm: %s."
                .formatted(
                        statuses,
                        indication.benefit().get(0).grade().label(),
                        indication.harm().get(0).grade().label());
    }

    /** Whether a table leaves weights to the page. */
    public boolean byWeight() {
        return doses.stream().anyMatch(SheetDose::byWeight);
    }

    /** Whether each table has the row of one weight alone. */
    public boolean ofOneWeight() {
        return choice.weight() != null;
    }

    /** Every statement that it shows, in order. */
    public List<Statement> statements() {
        return Stream.of(
                        use.stream(),
                        doses.stream().map(dose -> dose.row().regimen().statement()),
                        choice.has(SheetChoice.Part.DOSES) ? noDose().stream() : Stream.<Statement>empty(),
                        absolute(),
                        stops.stream(),
                        monitoring.stream(),
                        rescue.stream().map(IndicationEffect::statement),
                        preparation.stream())
                .flatMap(all -> all)
                .toList();
    }

    /** The numbered sources of the sheet. */
    public References references() {
        return References.of(statements());
    }

    private Stream<Statement> absolute() {
        return guard().absolute().stream()
                .map(stop -> stop.positions().get(0))
                .map(ContraindicationPosition::statement);
    }
}
