package org.ketaref.topic;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.ketaref.dosing.DoseFormat;
import org.ketaref.dosing.Salt;
import org.ketaref.evidence.Statement;

/** A marketed strength of a preparation. */
@Entity
@Immutable
public class ProductStrength {
    @Id
    private int id;

    @ManyToOne(fetch = FetchType.EAGER)
    private Topic topic;

    private int ordinal;
    private BigDecimal amount;
    private String unit;
    private @Nullable String container;
    private String jurisdiction;

    @Enumerated(EnumType.STRING)
    private Salt salt;

    @ManyToOne(fetch = FetchType.EAGER)
    private Statement statement;

    @SuppressWarnings("NullAway.Init")
    protected ProductStrength() {}

    public Topic topic() {
        return topic;
    }

    /** In {@link #unit}. */
    public BigDecimal amount() {
        return amount;
    }

    /** UCUM code: mg/mL, or mg for a single-dose device. */
    public String unit() {
        return unit;
    }

    /** Total in a container. */
    public @Nullable String container() {
        return container;
    }

    public String jurisdiction() {
        return jurisdiction;
    }

    public Salt salt() {
        return salt;
    }

    public Statement statement() {
        return statement;
    }

    /** "50 mg/mL". */
    public String written() {
        return DoseFormat.write(amount, unit);
    }
}
