package org.ketaref.topic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ketaref.dosing.DoseRegimen;
import org.ketaref.dosing.FixedAmount;
import org.ketaref.dosing.Solutions;
import org.ketaref.dosing.Supply;
import org.ketaref.dosing.WeightLadder;
import org.ketaref.evidence.Statement;

/**
 * A dose as a page shows it: never without its guard.
 *
 * @param regimen the figures
 * @param anchor  its id on this page, beginning with {@code dose-}
 * @param notes   what else its source says of it
 * @param guard   its stop-conditions and monitoring
 * @param supply  what it is drawn up from
 */
public record DoseRow(DoseRegimen regimen, String anchor, List<Statement> notes, Guard guard, Supply supply) {
    /** Its amounts by weight, one a table. */
    public List<WeightLadder> ladders() {
        return regimen.ladders(supply);
    }

    /** Its amounts that are the same at any weight, as the rows of one table a set of columns; none where no volume is known. */
    public Map<Solutions, List<FixedAmount>> fixed() {
        return regimen.fixed(supply).stream()
                .filter(amount -> !amount.solutions().each().isEmpty())
                .collect(Collectors.groupingBy(FixedAmount::solutions, LinkedHashMap::new, Collectors.toList()));
    }

    /** Why it has no volume; empty where it has. */
    public String noVolume() {
        return regimen.noVolume(supply);
    }

    Stream<Statement> statements() {
        return Stream.concat(Stream.of(regimen.statement()), notes.stream());
    }
}
