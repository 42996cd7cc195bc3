package org.ketaref.topic;

import java.time.LocalDate;

/** Whether a topic has been read against its sources lately enough. */
public enum Freshness {
    CURRENT("current"),
    DUE("due"),
    OVERDUE("overdue");

    /** Days before its review-by date from which a topic is due. */
    private static final int NOTICE_DAYS = 30;

    private final String label;

    Freshness(String label) {
        this.label = label;
    }

    /** How a review stands today. */
    public static Freshness of(LocalDate reviewBy, LocalDate today) {
        if (today.isAfter(reviewBy)) {
            return OVERDUE;
        }
        return today.plusDays(NOTICE_DAYS).isBefore(reviewBy) ? CURRENT : DUE;
    }

    public String label() {
        return label;
    }
}
