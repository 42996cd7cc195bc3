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
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.Immutable;

/** What ketamine is given for: its status by country and preparation, and how certain benefit and harm are. */
@Entity
@Immutable
public class Indication {
    private static final List<String> FIRST = List.of("US", "UK", "EU");
    private static final int MOST_BRIEF = 3;

    @Id
    private int topicId;

    @OneToOne(fetch = FetchType.EAGER)
    @MapsId
    @JoinColumn(name = "topic_id")
    private Topic topic;

    @Enumerated(EnumType.STRING)
    private Specialty specialty;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "indication_setting", joinColumns = @JoinColumn(name = "indication_id"))
    @Column(name = "setting")
    @Enumerated(EnumType.STRING)
    private Set<Setting> settings;

    @OneToMany(mappedBy = "indication", fetch = FetchType.EAGER)
    @OrderBy("ordinal")
    @Fetch(FetchMode.SELECT)
    private List<JurisdictionStatus> statuses;

    @OneToMany(mappedBy = "indication", fetch = FetchType.EAGER)
    @OrderBy("ordinal")
    @Fetch(FetchMode.SELECT)
    private List<CertaintyOf> certainties;

    @SuppressWarnings("NullAway.Init")
    protected Indication() {}

    public Topic topic() {
        return topic;
    }

    public Specialty specialty() {
        return specialty;
    }

    /** Decide which contraindications stand with its doses. */
    public Set<Setting> settings() {
        return new TreeSet<>(settings);
    }

    public List<JurisdictionStatus> statuses() {
        return statuses;
    }

    /** The statuses that the answer block has room for, those of the US, the UK and the EU before others. */
    public List<JurisdictionStatus> briefStatuses() {
        return statuses.stream()
                .sorted(Comparator.comparing((JurisdictionStatus status) -> place(status.jurisdiction()))
                        .thenComparing(JurisdictionStatus::status))
                .limit(MOST_BRIEF)
                .toList();
    }

    private static int place(String jurisdiction) {
        int place = FIRST.indexOf(jurisdiction);
        return place < 0 ? FIRST.size() : place;
    }

    public List<CertaintyOf> certainties() {
        return certainties;
    }

    public List<CertaintyOf> benefit() {
        return certainties.stream().filter(CertaintyOf::ofBenefit).toList();
    }

    public List<CertaintyOf> harm() {
        return certainties.stream().filter(row -> !row.ofBenefit()).toList();
    }
}
