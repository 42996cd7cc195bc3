package org.ketaref.dosing;

import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * A series of sessions.
 *
 * @param numberLow  fewest sessions
 * @param numberHigh most sessions; equals {@code numberLow} where the source gives one figure
 * @param times      how often
 * @param lasting    over how long in all
 * @param note       anything else of the schedule
 */
@Embeddable
public record Course(
        @Nullable Integer numberLow,
        @Nullable Integer numberHigh,
        @EmbeddedColumnNaming("course_times_%s") @Nullable Times times,
        @EmbeddedColumnNaming("course_for_%s") @Nullable Span lasting,
        @Nullable String note) {
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        if (numberLow != null && numberHigh != null) {
            String number = numberLow.equals(numberHigh) ? "" + numberLow : numberLow + " to " + numberHigh;
            parts.add(number + (numberHigh == 1 ? " session" : " sessions"));
        }
        if (times != null) {
            parts.add(times.toString());
        }
        if (lasting != null) {
            parts.add("for " + lasting);
        }
        if (note != null) {
            parts.add(note);
        }
        return String.join(", ", parts);
    }
}
