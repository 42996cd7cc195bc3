package org.ketaref.search;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketaref.dosing.Age;
import org.ketaref.dosing.Population;
import org.ketaref.evidence.Preparation;
import org.ketaref.topic.Topic;

/**
 * The parts of a query that narrow its subject or ask for something of it.
 *
 * @param facets      what is asked
 * @param routes      routes named
 * @param populations for whom; empty where nobody is named
 * @param product     a preparation named
 * @param kilograms   a body weight
 * @param age         of whom it is for; of several the highest
 * @param dose        how much and how often, in figures
 */
record QueryParts(
        Set<Facet> facets,
        Set<Topic> routes,
        Set<Population> populations,
        @Nullable Preparation product,
        @Nullable BigDecimal kilograms,
        @Nullable Age age,
        TypedDose dose) {
    /** Whether a dose is asked for, in as many words or by naming a route or weight beside a use. */
    boolean doseShaped() {
        return facets.contains(Facet.DOSE)
                || kilograms != null
                || dose.foreign()
                || !dose.amounts().isEmpty();
    }

    /** Whether it is asked for someone of less than 3 months, whom labels and guidelines bar. */
    boolean forYoungInfant() {
        return age != null && age.isBelow(TypedFigures.DOSED_FROM);
    }
}
