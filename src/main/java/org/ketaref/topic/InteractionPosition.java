package org.ketaref.topic;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.Immutable;
import org.ketaref.evidence.Preparation;
import org.ketaref.evidence.Statement;

/** What one source says of giving ketamine together with something else. */
@Entity
@Immutable
public class InteractionPosition {
    @Id
    private int id;

    @ManyToOne(fetch = FetchType.EAGER)
    private Topic topic;

    private int ordinal;
    private String anchor;

    @Enumerated(EnumType.STRING)
    private InteractionAction action;

    @Enumerated(EnumType.STRING)
    private Preparation product;

    private String who;
    private String says;

    @ManyToOne(fetch = FetchType.EAGER)
    private Statement statement;

    @SuppressWarnings("NullAway.Init")
    protected InteractionPosition() {}

    public Topic topic() {
        return topic;
    }

    public String anchor() {
        return anchor;
    }

    public InteractionAction action() {
        return action;
    }

    public Preparation product() {
        return product;
    }

    public String who() {
        return who;
    }

    public String says() {
        return says;
    }

    public Statement statement() {
        return statement;
    }
}
