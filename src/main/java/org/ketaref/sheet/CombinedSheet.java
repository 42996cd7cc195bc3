package org.ketaref.sheet;

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
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.ketaref.evidence.Statement;

/** A sheet that puts statements of several pages together, such as what to go through before a session. */
@Entity
@Immutable
public class CombinedSheet {
    @Id
    private String slug;

    private int ordinal;
    private String title;
    private String purpose;
    private int revision;
    private LocalDate reviewed;
    private LocalDate reviewBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "combined_sheet_line", joinColumns = @JoinColumn(name = "sheet_slug"))
    @OrderColumn(name = "ordinal")
    private List<Line> lines;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "combined_sheet_change", joinColumns = @JoinColumn(name = "sheet_slug"))
    @OrderColumn(name = "ordinal")
    private List<Change> changes;

    @SuppressWarnings("NullAway.Init")
    protected CombinedSheet() {}

    /** A statement of a page, below the heading that it has here. */
    @Embeddable
    public record Line(String heading, @ManyToOne Statement statement) {}

    /** What a revision changed, and whether a reader of the one before could come to harm. */
    @Embeddable
    public record Change(int revision, LocalDate changedOn, String note, boolean safety) {}

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    /** When to take it. */
    public String purpose() {
        return purpose;
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

    public List<Line> lines() {
        return lines;
    }

    /** Paths of the pages whose lines it shows. */
    Set<String> pages() {
        return lines.stream().map(line -> line.statement().page()).collect(Collectors.toSet());
    }

    /** Newest first. */
    public List<Change> changes() {
        return changes;
    }

    /** Its address without the leading slash, from which its code is made. */
    public String path() {
        return "sheets/" + slug;
    }
}
