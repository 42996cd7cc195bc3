package org.ketaref.evidence;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.util.Set;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One entry of the bibliography: a label, guideline, trial or other text, with what was read of it. */
@Entity
@Immutable
public class Source {
    @Id
    private String id;

    private String shortName;

    @Enumerated(EnumType.STRING)
    private SourceKind kind;

    private String jurisdiction;
    private String title;
    private @Nullable Integer publicationYear;
    private @Nullable String doi;
    private @Nullable String pmid;
    private @Nullable String url;

    @Enumerated(EnumType.STRING)
    private ReadExtent extentRead;

    private @Nullable String readAt;
    private @Nullable String note;
    private String vancouver;

    @ElementCollection
    @CollectionTable(name = "source_formerly", joinColumns = @JoinColumn(name = "source_id"))
    @Column(name = "former_id")
    private Set<String> formerly;

    @SuppressWarnings("NullAway.Init")
    protected Source() {}

    public String id() {
        return id;
    }

    /** Short name shown beside a figure: "US label 2024", "Green 2009". */
    public String shortName() {
        return shortName;
    }

    public SourceKind kind() {
        return kind;
    }

    public String jurisdiction() {
        return jurisdiction;
    }

    public String title() {
        return title;
    }

    public @Nullable Integer publicationYear() {
        return publicationYear;
    }

    /** Without {@code https://doi.org/}. */
    public @Nullable String doi() {
        return doi;
    }

    public @Nullable String pmid() {
        return pmid;
    }

    /** Public address of the original. */
    public @Nullable String url() {
        return url;
    }

    public ReadExtent extentRead() {
        return extentRead;
    }

    /** Address of the copy that was read, where it was not the original. */
    public @Nullable String readAt() {
        return readAt;
    }

    public @Nullable String note() {
        return note;
    }

    /** The reference in the Vancouver style, plain text. */
    public String vancouver() {
        return vancouver;
    }
}
