package org.ketaref.dosing;

import java.util.EnumSet;
import java.util.Set;
import org.ketaref.evidence.Preparation;

/** Ways in which a dose of ketamine has been given wrong, marked on every dose that they can touch. */
public enum Trap {
    STRENGTH("Vials differ tenfold: read mg per mL aloud before drawing up", "strength"),
    RATE("Check the pump: per hour or per minute, per kg or in all", "units-and-pumps"),
    TOTAL_RATE("A total rate, not per kg", "units-and-pumps"),
    NAME("Ketamine, esketamine and ketorolac are different drugs at different doses", "names"),
    ROUTE("Say and write the route in full", "route"),
    SALT("Count base or hydrochloride as the label does", "base-and-salt");

    private final String marker;
    private final String section;

    Trap(String marker, String section) {
        this.marker = marker;
        this.section = section;
    }

    /** The line beside the dose. */
    public String marker() {
        return marker;
    }

    /** Where real cases of it stand. */
    public String address() {
        return "/safe-use/dosing-errors#about-" + section;
    }

    /** The traps that touch a regimen. */
    static Set<Trap> of(DoseRegimen regimen) {
        Set<Trap> traps = EnumSet.noneOf(Trap.class);
        boolean injected = regimen.byInjection();
        if (injected && regimen.product() == Preparation.RACEMIC_INJECTION) {
            traps.add(STRENGTH);
        }
        for (DoseStep step : regimen.steps()) {
            Dose dose = step.dose();
            if (dose != null && dose.doseUnit().perTime()) {
                traps.add(dose.doseUnit().perKilogram() ? RATE : TOTAL_RATE);
            }
        }
        if (regimen.route().slug().equals("intranasal") && regimen.product() != Preparation.ESKETAMINE_NASAL_SPRAY) {
            traps.add(ROUTE);
        }
        if (regimen.product() == Preparation.ESKETAMINE_INJECTION
                || regimen.product() == Preparation.ESKETAMINE_NASAL_SPRAY) {
            traps.add(NAME);
        }
        return traps;
    }
}
