package org.ketaref.dosing;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a preparation is marketed in.
 *
 * @param strengths of its solutions; empty where what is given has none that a source gives
 * @param device    mg in a single-use device; nothing where it does not come in one
 */
public record Supply(
        List<Concentration> strengths, @Nullable BigDecimal device) {
    /** Of what is given by a route for which no source gives a strength. */
    public static final Supply NONE = new Supply(List.of(), null);
}
