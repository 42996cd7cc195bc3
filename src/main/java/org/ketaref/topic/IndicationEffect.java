package org.ketaref.topic;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.Immutable;
import org.ketaref.evidence.Statement;

/** A side effect of one use: how often it is seen there, or what to do first when it comes. */
@Entity
@Immutable
public class IndicationEffect {
    @Id
    private int id;

    private Integer indicationId;
    private int ordinal;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @ManyToOne(fetch = FetchType.EAGER)
    private Topic topic;

    @ManyToOne(fetch = FetchType.EAGER)
    private Statement statement;

    @SuppressWarnings("NullAway.Init")
    protected IndicationEffect() {}

    public Integer indicationId() {
        return indicationId;
    }

    public Purpose purpose() {
        return purpose;
    }

    public Topic topic() {
        return topic;
    }

    public Statement statement() {
        return statement;
    }

    /** Why a side effect stands on an indication's page. */
    public enum Purpose {
        EXPECTED,
        RESCUE
    }
}
