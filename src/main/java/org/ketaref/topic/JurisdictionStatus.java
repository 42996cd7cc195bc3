package org.ketaref.topic;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.ketaref.evidence.LabelStatus;
import org.ketaref.evidence.Preparation;
import org.ketaref.evidence.Statement;

/** Whether a use is labeled in one jurisdiction for one preparation. */
@Entity
@Immutable
@Table(name = "label_status")
public class JurisdictionStatus {
    @Id
    private int id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "indication_id")
    private Indication indication;

    private int ordinal;
    private String jurisdiction;

    @Enumerated(EnumType.STRING)
    private Preparation product;

    @Enumerated(EnumType.STRING)
    private LabelStatus status;

    private @Nullable String note;

    @ManyToOne(fetch = FetchType.EAGER)
    private Statement statement;

    @SuppressWarnings("NullAway.Init")
    protected JurisdictionStatus() {}

    public Indication indication() {
        return indication;
    }

    public String jurisdiction() {
        return jurisdiction;
    }

    public Preparation product() {
        return product;
    }

    public LabelStatus status() {
        return status;
    }

    public @Nullable String note() {
        return note;
    }

    public Statement statement() {
        return statement;
    }
}
