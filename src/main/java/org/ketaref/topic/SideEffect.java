package org.ketaref.topic;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import org.hibernate.annotations.Immutable;

/** A harm of ketamine; its frequencies are rows of their own. */
@Entity
@Immutable
public class SideEffect {
    @Id
    private int topicId;

    @OneToOne(fetch = FetchType.EAGER)
    @MapsId
    @JoinColumn(name = "topic_id")
    private Topic topic;

    @Enumerated(EnumType.STRING)
    private BodySystem bodySystem;

    @SuppressWarnings("NullAway.Init")
    protected SideEffect() {}

    public Topic topic() {
        return topic;
    }

    public BodySystem bodySystem() {
        return bodySystem;
    }
}
