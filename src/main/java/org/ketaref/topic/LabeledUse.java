package org.ketaref.topic;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.ketaref.evidence.Statement;

/** A use for which a preparation is labeled in one jurisdiction. */
@Entity
@Immutable
public class LabeledUse {
    @Id
    private int id;

    @ManyToOne(fetch = FetchType.EAGER)
    private Topic topic;

    private int ordinal;
    private String jurisdiction;
    private String labeledFor;
    private @Nullable String since;

    @ManyToOne(fetch = FetchType.EAGER)
    private @Nullable Topic indication;

    @ManyToOne(fetch = FetchType.EAGER)
    private Statement statement;

    @SuppressWarnings("NullAway.Init")
    protected LabeledUse() {}

    public Topic topic() {
        return topic;
    }

    public String jurisdiction() {
        return jurisdiction;
    }

    public String labeledFor() {
        return labeledFor;
    }

    public @Nullable String since() {
        return since;
    }

    public @Nullable Topic indication() {
        return indication;
    }

    public Statement statement() {
        return statement;
    }
}
