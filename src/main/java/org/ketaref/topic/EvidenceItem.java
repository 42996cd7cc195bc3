package org.ketaref.topic;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.ketaref.evidence.Statement;

/** One study or review of a topic, with its result as its source gives it. */
@Entity
@Immutable
public class EvidenceItem {
    @Id
    private int id;

    @ManyToOne(fetch = FetchType.EAGER)
    private Topic topic;

    private int ordinal;
    private String study;
    private String design;
    private @Nullable Integer participants;
    private @Nullable Integer studies;
    private @Nullable String population;
    private @Nullable String intervention;
    private String comparator;
    private String outcome;
    private String result;

    @ManyToOne(fetch = FetchType.EAGER)
    private Statement statement;

    @SuppressWarnings("NullAway.Init")
    protected EvidenceItem() {}

    public Topic topic() {
        return topic;
    }

    public String study() {
        return study;
    }

    public String design() {
        return design;
    }

    public @Nullable Integer participants() {
        return participants;
    }

    public @Nullable Integer studies() {
        return studies;
    }

    public @Nullable String population() {
        return population;
    }

    public @Nullable String intervention() {
        return intervention;
    }

    public String comparator() {
        return comparator;
    }

    public String outcome() {
        return outcome;
    }

    public String result() {
        return result;
    }

    public Statement statement() {
        return statement;
    }
}
