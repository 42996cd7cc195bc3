package org.ketaref.topic;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.ketaref.evidence.Certainty;
import org.ketaref.evidence.Statement;

/** How certain one benefit or harm of an indication is, and why it is not more certain. */
@Entity
@Immutable
@Table(name = "certainty")
public class CertaintyOf {
    @Id
    private int id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "indication_id")
    private Indication indication;

    private int ordinal;
    private String about;
    private String outcome;

    @Enumerated(EnumType.STRING)
    private Certainty grade;

    @Column(name = "graded_by")
    private String gradedBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "certainty_reason", joinColumns = @JoinColumn(name = "certainty_id"))
    @OrderColumn(name = "ordinal")
    private List<Reason> reasons;

    @ManyToOne(fetch = FetchType.EAGER)
    private Statement statement;

    @SuppressWarnings("NullAway.Init")
    protected CertaintyOf() {}

    /** A reason for a step down, by GRADE's domains. */
    @Embeddable
    public record Reason(@Enumerated(EnumType.STRING) Domain domain, String why) {}

    /** GRADE's reasons to trust a body of evidence less. */
    public enum Domain {
        RISK_OF_BIAS("risk of bias"),
        INCONSISTENCY("inconsistency"),
        INDIRECTNESS("indirectness"),
        IMPRECISION("imprecision"),
        PUBLICATION_BIAS("publication bias"),
        OBSERVATIONAL("not randomized");

        private final String label;

        Domain(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    boolean ofBenefit() {
        return about.equals("BENEFIT");
    }

    public String outcome() {
        return outcome;
    }

    public Certainty grade() {
        return grade;
    }

    public String gradedBy() {
        return gradedBy;
    }

    public List<Reason> reasons() {
        return reasons;
    }

    public Statement statement() {
        return statement;
    }
}
