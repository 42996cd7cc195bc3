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
import org.ketaref.evidence.Preparation;
import org.ketaref.evidence.Statement;

/** One figure of pharmacokinetics or time course, as its source gives it. */
@Entity
@Immutable
public class KineticFigure {
    @Id
    private int id;

    @ManyToOne(fetch = FetchType.EAGER)
    private Topic topic;

    private int ordinal;
    private String anchor;
    private String parameter;
    private String ofWhat;

    @ManyToOne(fetch = FetchType.EAGER)
    private @Nullable Topic route;

    @Enumerated(EnumType.STRING)
    private @Nullable Preparation product;

    private @Nullable String population;
    private @Nullable BigDecimal low;
    private @Nullable BigDecimal high;
    private @Nullable BigDecimal usual;
    private String unit;
    private String says;

    @ManyToOne(fetch = FetchType.EAGER)
    private Statement statement;

    @SuppressWarnings("NullAway.Init")
    protected KineticFigure() {}

    public Topic topic() {
        return topic;
    }

    public String anchor() {
        return anchor;
    }

    /** Such as onset, half-life or bioavailability. */
    public String parameter() {
        return parameter;
    }

    public String ofWhat() {
        return ofWhat;
    }

    public @Nullable Topic route() {
        return route;
    }

    public @Nullable Preparation product() {
        return product;
    }

    public @Nullable String population() {
        return population;
    }

    /** In {@link #unit}. */
    public @Nullable BigDecimal low() {
        return low;
    }

    public @Nullable BigDecimal high() {
        return high;
    }

    public @Nullable BigDecimal usual() {
        return usual;
    }

    /** UCUM code. */
    public String unit() {
        return unit;
    }

    public String says() {
        return says;
    }

    public Statement statement() {
        return statement;
    }

    /** The figure as it is read: "17% to 24% (usually 20%)". */
    public String written() {
        BigDecimal one = low == null ? usual : low;
        if (one == null) {
            throw new IllegalStateException("a kinetic figure without a figure: " + anchor);
        }
        String range = DoseFormat.range(one, high == null ? one : high, unit);
        return usual == null || low == null ? range : range + " (usually " + DoseFormat.write(usual, unit) + ")";
    }
}
