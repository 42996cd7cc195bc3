package org.ketaref.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A web article on the medical uses of ketamine, as patients bring it, with its claims. */
@Entity
@Immutable
public class WebArticle {
    @Id
    private String id;

    private String title;
    private boolean sourcesGiven;
    private boolean dateGiven;
    private @Nullable Boolean authorGiven;
    private @Nullable Boolean sells;
    private LocalDate readOn;

    @OneToMany(mappedBy = "article", fetch = FetchType.EAGER)
    @OrderBy("ordinal")
    private List<WebClaim> claims;

    @SuppressWarnings("NullAway.Init")
    protected WebArticle() {}

    public String id() {
        return id;
    }

    /** Where its claims are judged: {@code /web-claims/s0}. */
    public String address() {
        return "/web-claims/" + id.toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    public boolean sourcesGiven() {
        return sourcesGiven;
    }

    public boolean dateGiven() {
        return dateGiven;
    }

    public @Nullable Boolean authorGiven() {
        return authorGiven;
    }

    /** Whether its publisher sells the drug or treatment with it. */
    public @Nullable Boolean sells() {
        return sells;
    }

    public LocalDate readOn() {
        return readOn;
    }

    public List<WebClaim> claims() {
        return claims;
    }
}
