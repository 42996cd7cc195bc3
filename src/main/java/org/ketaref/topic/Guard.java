package org.ketaref.topic;

import java.util.List;
import java.util.stream.Stream;
import org.ketaref.dosing.DoseRegimen;
import org.ketaref.evidence.Statement;

/**
 * What travels with every dose of an indication: reasons not to give it, and what to watch.
 *
 * @param absolute   conditions that a source calls absolute in this setting, one entry a condition
 * @param weigh      conditions that sources call relative or disputed, and none absolute
 * @param stops      reasons not to start or to stop that belong to this use
 * @param monitoring what to watch
 */
public record Guard(List<Stop> absolute, List<Stop> weigh, List<Statement> stops, List<Statement> monitoring) {
    /**
     * A condition with every position that holds for the use.
     *
     * @param topic     the contraindication
     * @param positions strongest first
     */
    public record Stop(Topic topic, List<ContraindicationPosition> positions) {
        /** The strongest that any source says. */
        public Strength strength() {
            return positions.get(0).strength();
        }
    }

    /** What of it may stand beside this dose: lines for its own preparation and route, or for all. */
    Guard beside(DoseRegimen dose) {
        return new Guard(absolute, weigh, fitting(stops, dose), fitting(monitoring, dose));
    }

    private static List<Statement> fitting(List<Statement> lines, DoseRegimen dose) {
        return lines.stream()
                .filter(line -> line.fits(dose.product(), dose.route().slug()))
                .toList();
    }

    /** Every statement that it shows, in order. */
    Stream<Statement> statements() {
        Stream<Statement> positions = Stream.concat(absolute.stream(), weigh.stream())
                .flatMap(stop -> stop.positions().stream())
                .map(ContraindicationPosition::statement);
        return Stream.of(stops.stream(), positions, monitoring.stream()).flatMap(all -> all);
    }
}
