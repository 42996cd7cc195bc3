package org.ketaref.sheet;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketaref.dosing.DoseRegimen;
import org.ketaref.dosing.Population;

/**
 * What a reader wants on a sheet.
 *
 * @param weight     whose row of each table to show; nothing for the usual weights
 * @param population whose doses to show; nothing for the first of each route
 * @param route      slug of the route whose doses to show; nothing for all
 * @param parts      what it has beside the stop-conditions and monitoring, which no choice leaves out
 */
public record SheetChoice(
        @Nullable BigDecimal weight,
        @Nullable Population population,
        @Nullable String route,
        Set<Part> parts) {
    static final SheetChoice NONE = new SheetChoice(null, null, null, EnumSet.allOf(Part.class));

    /** A part of a sheet that one may leave out. */
    public enum Part {
        DOSES("Doses by weight"),
        PREPARATION("Before it is given"),
        RESCUE("What to do if it goes wrong"),
        LOCAL("Room for local protocol");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** As it stands in an address. */
        public String written() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Part> of(String written) {
            return Arrays.stream(values())
                    .filter(part -> part.written().equals(written))
                    .findFirst();
        }
    }

    /** Whether a dose is for whom and by the route that was chosen. */
    boolean wants(DoseRegimen dose) {
        return (population == null || dose.population() == population)
                && (route == null || dose.route().slug().equals(route));
    }

    boolean has(Part part) {
        return parts.contains(part);
    }

    /** Whether anything differs from the sheet that everybody gets. */
    boolean composed() {
        return !equals(NONE);
    }
}
