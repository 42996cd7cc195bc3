package org.ketaref.evidence;

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
import org.hibernate.annotations.Immutable;

/** One claim of a web article with its verdict; what is right stands in its statements. */
@Entity
@Immutable
public class WebClaim {
    @Id
    private String id;

    @ManyToOne(fetch = FetchType.LAZY)
    private WebArticle article;

    private int ordinal;
    private String theme;
    private String claim;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "web_claim_topic", joinColumns = @JoinColumn(name = "claim_id"))
    @Column(name = "topic_id")
    private Set<Integer> topics;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "web_claim_conflict", joinColumns = @JoinColumn(name = "claim_id"))
    @Column(name = "other_id")
    private Set<String> conflicts;

    @SuppressWarnings("NullAway.Init")
    protected WebClaim() {}

    /** Such as {@code S3-14}. */
    public String id() {
        return id;
    }

    public WebArticle article() {
        return article;
    }

    public String theme() {
        return theme;
    }

    /** What the article says, in our own words. */
    public String claim() {
        return claim;
    }

    public Verdict verdict() {
        return verdict;
    }

    /** Ids of the topics that have it right. */
    public Set<Integer> topics() {
        return topics;
    }

    /** Ids of claims that say otherwise. */
    public Set<String> conflicts() {
        return conflicts;
    }
}
