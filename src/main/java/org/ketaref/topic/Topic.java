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
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One page of the reference: its names, its history and the headings of its prose. */
@Entity
@Immutable
public class Topic {
    @Id
    private int id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String slug;
    private String title;
    private int revision;
    private LocalDate reviewed;
    private LocalDate reviewBy;
    private boolean safetyCritical;
    private @Nullable LocalDate searchedOn;
    private @Nullable String searchedWhere;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "topic_alias", joinColumns = @JoinColumn(name = "topic_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "alias")
    private List<String> aliases;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "topic_code", joinColumns = @JoinColumn(name = "topic_id"))
    @OrderColumn(name = "ordinal")
    private List<Code> codes;

    @OneToMany(mappedBy = "topic", fetch = FetchType.EAGER)
    @OrderBy("revision desc")
    @Fetch(FetchMode.SELECT)
    private List<TopicChange> changes;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "section", joinColumns = @JoinColumn(name = "topic_id"))
    @OrderColumn(name = "ordinal")
    private List<Section> sections;

    @ManyToMany(fetch = FetchType.LAZY)
    @JoinTable(
            name = "topic_link",
            joinColumns = @JoinColumn(name = "from_id"),
            inverseJoinColumns = @JoinColumn(name = "to_id"))
    private Set<Topic> linksTo;

    @SuppressWarnings("NullAway.Init")
    protected Topic() {}

    /** A code of this topic in a coding system, such as {@code icd-10-cm} R45.1. */
    @Embeddable
    public record Code(String system, String code, @Nullable String display) {
        /** The system as it writes its own name. */
        public String systemName() {
            return switch (system) {
                case "icd-10-cm" -> "ICD-10-CM";
                case "icd-11" -> "ICD-11";
                case "mesh" -> "MeSH";
                case "atc" -> "ATC";
                case "rxnorm" -> "RxNorm";
                case "snomed-ct" -> "SNOMED CT";
                default -> system.toUpperCase(Locale.ROOT);
            };
        }
    }

    /** A heading of the prose; the statements below it are of the part {@code prose:<its place>}. */
    @Embeddable
    public record Section(int level, String anchor, String heading) {}

    public int id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    /** Its address without the leading slash: {@code routes/intramuscular}. */
    public String path() {
        return kind.path() + "/" + slug;
    }

    public String address() {
        return "/" + path();
    }

    public int revision() {
        return revision;
    }

    public LocalDate reviewed() {
        return reviewed;
    }

    public LocalDate reviewBy() {
        return reviewBy;
    }

    public boolean safetyCritical() {
        return safetyCritical;
    }

    /** When its literature was last searched. */
    public @Nullable LocalDate searchedOn() {
        return searchedOn;
    }

    public @Nullable String searchedWhere() {
        return searchedWhere;
    }

    public List<String> aliases() {
        return aliases;
    }

    public List<Code> codes() {
        return codes;
    }

    /** Newest first. */
    public List<TopicChange> changes() {
        return changes;
    }

    public List<Section> sections() {
        return sections;
    }
}
