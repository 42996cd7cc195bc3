package org.ketaref.topic;

import java.util.List;
import org.ketaref.dosing.WeightLadder;
import org.ketaref.evidence.References;

/**
 * One dose by itself, written out for every weight.
 *
 * @param topic      its indication
 * @param freshness  whether the review of the indication's page is due
 * @param row        the dose with its stop-conditions and monitoring
 * @param ladders    one for each step that is by weight; none for a dose that is not
 * @param references the numbered sources of the page
 */
public record DosePage(
        Topic topic, Freshness freshness, DoseRow row, List<WeightLadder> ladders, References references) {}
