package org.ketaref.sheet;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketaref.topic.Freshness;
import org.ketaref.topic.TopicChange;

/**
 * Whether a sheet still holds.
 *
 * @param state     what its code says of it
 * @param code      as it stands on the sheet; as typed where it cannot be read
 * @param title     of the sheet; empty where it is not known
 * @param revision  of the sheet, 0 where it is not known
 * @param now       the revision that is published now, or was last
 * @param reviewBy  until when that holds
 * @param freshness whether that is still to be relied on
 * @param sheet     address of the sheet of today
 * @param page      address where everything stands in full
 * @param since     what changed since, newest first
 * @param elsewhere what changed last on the other pages that it may show lines of, newest first
 * @param note      why it was withdrawn
 */
public record SheetCheck(
        State state,
        String code,
        String title,
        int revision,
        int now,
        @Nullable LocalDate reviewBy,
        @Nullable Freshness freshness,
        @Nullable String sheet,
        @Nullable String page,
        List<Since> since,
        List<Elsewhere> elsewhere,
        @Nullable String note) {
    /** What may have become of a sheet. */
    public enum State {
        CURRENT("Current"),
        SUPERSEDED("Superseded"),
        WITHDRAWN("Withdrawn"),
        LATER("Not known here yet"),
        UNKNOWN("Unknown");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * A revision after the sheet's.
     *
     * @param differences the words before and after; none where the note says it all
     */
    public record Since(
            int revision, LocalDate changedOn, String note, boolean safety, List<TopicChange.Difference> differences) {}

    /**
     * The newest revision of another page.
     *
     * @param title   of the page
     * @param address of the page
     * @param changed its revision
     */
    public record Elsewhere(String title, String address, Since changed) {}

    static SheetCheck unknown(String typed) {
        return new SheetCheck(State.UNKNOWN, typed, "", 0, 0, null, null, null, null, List.of(), List.of(), null);
    }

    /** Whether a reader of the sheet could come to harm. */
    public boolean safety() {
        return since.stream().anyMatch(Since::safety);
    }
}
