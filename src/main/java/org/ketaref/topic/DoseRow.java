package org.ketaref.topic;

import java.util.List;
import java.util.stream.Stream;
import org.ketaref.dosing.DoseRegimen;
import org.ketaref.evidence.Statement;

/**
 * A dose as a page shows it: never without its guard.
 *
 * @param regimen the figures
 * @param anchor  its id on this page, beginning with {@code dose-}
 * @param notes   what else its source says of it
 * @param guard   its stop-conditions and monitoring
 */
public record DoseRow(DoseRegimen regimen, String anchor, List<Statement> notes, Guard guard) {
    Stream<Statement> statements() {
        return Stream.concat(Stream.of(regimen.statement()), notes.stream());
    }
}
