package org.ketaref.topic;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.ketaref.evidence.Preparation;
import org.ketaref.evidence.Statement;

/** How strong a reason not to give ketamine a condition is: by one source, in some settings, for one preparation. */
@Entity
@Immutable
public class ContraindicationPosition {
    @Id
    private int id;

    @ManyToOne(fetch = FetchType.EAGER)
    private Topic topic;

    private int ordinal;
    private String anchor;

    @Enumerated(EnumType.STRING)
    private Strength strength;

    @Enumerated(EnumType.STRING)
    private Preparation product;

    private @Nullable String jurisdiction;
    private @Nullable String population;
    private String who;
    private String says;

    @ManyToOne(fetch = FetchType.EAGER)
    private Statement statement;

    @SuppressWarnings("NullAway.Init")
    protected ContraindicationPosition() {}

    public Topic topic() {
        return topic;
    }

    public String anchor() {
        return anchor;
    }

    public Strength strength() {
        return strength;
    }

    public Preparation product() {
        return product;
    }

    public @Nullable String jurisdiction() {
        return jurisdiction;
    }

    public @Nullable String population() {
        return population;
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

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "contraindication_setting", joinColumns = @JoinColumn(name = "position_id"))
    @Column(name = "setting")
    @Enumerated(EnumType.STRING)
    private Set<Setting> settings;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "contraindication_indication", joinColumns = @JoinColumn(name = "position_id"))
    @Column(name = "indication_id")
    private Set<Integer> indications;

    /** In the order of their kind, as every instance shows them. */
    public Set<Setting> settings() {
        return new TreeSet<>(settings);
    }

    /** Whether it holds for this use of this preparation. */
    boolean holdsFor(Indication indication, Set<Preparation> products) {
        boolean setting = settings.stream().anyMatch(indication.settings()::contains);
        boolean named =
                indications.isEmpty() || indications.contains(indication.topic().id());
        boolean preparation = product == Preparation.ANY || products.isEmpty() || products.contains(product);
        return setting && named && preparation;
    }
}
