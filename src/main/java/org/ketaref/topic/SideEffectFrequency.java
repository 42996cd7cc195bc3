package org.ketaref.topic;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.ketaref.dosing.DoseFormat;
import org.ketaref.evidence.Preparation;
import org.ketaref.evidence.Statement;

/** How often a side effect was seen: the figure, in whom, after what exposure, and how often with the comparator. */
@Entity
@Immutable
public class SideEffectFrequency {
    @Id
    private int id;

    @ManyToOne(fetch = FetchType.EAGER)
    private Topic topic;

    private int ordinal;
    private String anchor;

    @Enumerated(EnumType.STRING)
    private Exposure exposure;

    private @Nullable BigDecimal percentLow;
    private @Nullable BigDecimal percentHigh;
    private @Nullable Integer events;
    private @Nullable Integer participants;
    private @Nullable String word;
    private @Nullable String measure;
    private String population;

    @Enumerated(EnumType.STRING)
    private @Nullable Setting setting;

    @Enumerated(EnumType.STRING)
    private Preparation product;

    @ManyToOne(fetch = FetchType.EAGER)
    private @Nullable Topic route;

    private @Nullable String comparator;
    private @Nullable BigDecimal comparatorPercent;

    @ManyToOne(fetch = FetchType.EAGER)
    private Statement statement;

    @SuppressWarnings("NullAway.Init")
    protected SideEffectFrequency() {}

    public Topic topic() {
        return topic;
    }

    public String anchor() {
        return anchor;
    }

    public Exposure exposure() {
        return exposure;
    }

    /** From 0 to 100. */
    public @Nullable BigDecimal percentLow() {
        return percentLow;
    }

    public @Nullable BigDecimal percentHigh() {
        return percentHigh;
    }

    public @Nullable Integer events() {
        return events;
    }

    public @Nullable Integer participants() {
        return participants;
    }

    /** The source's word where it gives no figure. */
    public @Nullable String word() {
        return word;
    }

    public @Nullable String measure() {
        return measure;
    }

    public String population() {
        return population;
    }

    public @Nullable Setting setting() {
        return setting;
    }

    public Preparation product() {
        return product;
    }

    public @Nullable Topic route() {
        return route;
    }

    public @Nullable String comparator() {
        return comparator;
    }

    /** From 0 to 100. */
    public @Nullable BigDecimal comparatorPercent() {
        return comparatorPercent;
    }

    public Statement statement() {
        return statement;
    }

    /** The figure as it is read: "12%", "22 of 8,282", or the source's word. */
    public String written() {
        List<String> parts = new ArrayList<>();
        if (percentLow != null) {
            parts.add(DoseFormat.range(percentLow, percentHigh == null ? percentLow : percentHigh, "%"));
        }
        if (events != null && participants != null) {
            parts.add("%,d of %,d".formatted(events, participants));
        }
        if (word != null) {
            parts.add(word);
        }
        return String.join(", ", parts);
    }

    /** The comparator's figure, or nothing where the source gives none. */
    public @Nullable String writtenComparator() {
        return comparatorPercent == null ? null : DoseFormat.write(comparatorPercent, "%") + " with " + comparator;
    }
}
