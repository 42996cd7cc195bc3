package org.ketaref.topic;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.ketaref.evidence.Statement;

/** What a guideline or policy says of a topic. */
@Entity
@Immutable
public class GuidelinePosition {
    @Id
    private int id;

    @ManyToOne(fetch = FetchType.EAGER)
    private Topic topic;

    private int ordinal;
    private String who;
    private @Nullable Integer published;
    private @Nullable String jurisdiction;
    private String says;
    private @Nullable String strength;

    @ManyToOne(fetch = FetchType.EAGER)
    private Statement statement;

    @SuppressWarnings("NullAway.Init")
    protected GuidelinePosition() {}

    public Topic topic() {
        return topic;
    }

    public String who() {
        return who;
    }

    /** Year. */
    public @Nullable Integer published() {
        return published;
    }

    public @Nullable String jurisdiction() {
        return jurisdiction;
    }

    public String says() {
        return says;
    }

    /** Only where the guideline gave one. */
    public @Nullable String strength() {
        return strength;
    }

    public Statement statement() {
        return statement;
    }
}
