package org.ketaref.site;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Something in the reference that could harm a patient, and what prevents it (in the manner of DCB0129). */
@Entity
@Immutable
public class Hazard {
    @Id
    private String id;

    private int ordinal;
    private String hazard;
    private String cause;
    private String effect;
    private String residual;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "hazard_control", joinColumns = @JoinColumn(name = "hazard_id"))
    @OrderColumn(name = "ordinal")
    private List<Control> controls;

    @SuppressWarnings("NullAway.Init")
    protected Hazard() {}

    /**
     * What prevents a hazard.
     *
     * @param measure in words
     * @param proof   the test that proves it, as {@code Class.method}
     */
    @Embeddable
    public record Control(String measure, @Nullable String proof) {}

    public String id() {
        return id;
    }

    public String hazard() {
        return hazard;
    }

    public String cause() {
        return cause;
    }

    public String effect() {
        return effect;
    }

    /** What remains. */
    public String residual() {
        return residual;
    }

    public List<Control> controls() {
        return controls;
    }
}
