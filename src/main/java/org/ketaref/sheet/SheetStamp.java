package org.ketaref.sheet;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ketaref.topic.Freshness;

/**
 * By what a printed sheet can be trusted tomorrow: how old it is and where to ask whether it still holds.
 *
 * @param path      of the topic (or the combined sheet), from which the code is made
 * @param revision  of what it shows
 * @param reviewed  when that was last read against its sources
 * @param reviewBy  until when it may be used without looking
 * @param printed   today
 * @param edition   short digest of all content
 * @param base      address under which readers reach the site
 */
public record SheetStamp(
        String path,
        int revision,
        LocalDate reviewed,
        LocalDate reviewBy,
        LocalDate printed,
        String edition,
        String base) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

    public SheetCode code() {
        return SheetCode.of(path, revision);
    }

    /** Where to ask whether it is current, on this site. */
    public String check() {
        return "/check/" + code();
    }

    /** The QR code of the same address as readers reach it. */
    public String qr() {
        return QrCode.of(base + check());
    }

    public Freshness freshness() {
        return Freshness.of(reviewBy, printed);
    }

    /** Whether it is already too old to be relied on. */
    public boolean overdue() {
        return freshness() == Freshness.OVERDUE;
    }

    /** What a sheet past its review-by date says first. */
    public String overdueLine() {
        return "This was to be read against its sources again by %s. Look at the page before you rely on it."
                .formatted(until());
    }

    /** "February 22, 2027". */
    public String until() {
        return DATE.format(reviewBy);
    }

    /** What stands at the foot; {@code page} is the address below which everything stands in full. */
    public String foot(String page) {
        return ("Revision %d, reviewed %s. Review by %s: %s. Clinical reviewer: none yet. Edition %s. Printed %s. Page 1 of 1. "
                        + "Printed copies are not updated: scan the code, or search Ketaref for it, before you rely on this sheet."
                        + " In full: %s%s. For health professionals, to look up published information on ketamine; not for a"
                        + " particular patient, not for patients. It supports and does not replace clinical judgment and local"
                        + " protocol.")
                .formatted(
                        revision,
                        DATE.format(reviewed),
                        until(),
                        freshness().label(),
                        edition,
                        DATE.format(printed),
                        base,
                        page);
    }
}
