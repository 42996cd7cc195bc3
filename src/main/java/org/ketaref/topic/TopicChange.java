package org.ketaref.topic;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a revision of a topic changed, and why. */
@Entity
@Immutable
public class TopicChange {
    @Id
    private int id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Topic topic;

    private int revision;
    private LocalDate changedOn;
    private String note;
    private boolean safety;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "topic_difference", joinColumns = @JoinColumn(name = "change_id"))
    @OrderColumn(name = "ordinal")
    private List<Difference> differences;

    @SuppressWarnings("NullAway.Init")
    protected TopicChange() {}

    /**
     * One thing that reads otherwise now.
     *
     * @param place   section, dose or row
     * @param was     the words before; nothing where it is new
     * @param becomes the words now; nothing where it was removed
     */
    @Embeddable
    public record Difference(
            String place, @Nullable String was, @Nullable String becomes) {}

    public int revision() {
        return revision;
    }

    public LocalDate changedOn() {
        return changedOn;
    }

    public String note() {
        return note;
    }

    /** Whether a reader of the revision before could come to harm. */
    public boolean safety() {
        return safety;
    }

    public List<Difference> differences() {
        return differences;
    }
}
