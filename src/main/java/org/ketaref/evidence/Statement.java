package org.ketaref.evidence;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** One cited sentence, list item or row. The same id always means the same words on the same page. */
@Entity
@Immutable
public class Statement {
    @Id
    private String id;

    private String page;
    private String pageTitle;
    private String part;
    private int ordinal;

    @Enumerated(EnumType.STRING)
    private BlockKind blockKind;

    private int block;
    private String html;
    private String plain;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "citation", joinColumns = @JoinColumn(name = "statement_id"))
    @OrderColumn(name = "ordinal")
    private List<Citation> citations;

    @SuppressWarnings("NullAway.Init")
    protected Statement() {}

    public String id() {
        return id;
    }

    /** Address of its page without the leading slash, such as {@code indications/severe-agitation}. */
    public String page() {
        return page;
    }

    public String pageTitle() {
        return pageTitle;
    }

    /** Which part of the page it belongs to: {@code answer}, {@code stop}, {@code prose:0} ... */
    public String part() {
        return part;
    }

    /** Its place on the page, from 0. */
    public int ordinal() {
        return ordinal;
    }

    public BlockKind blockKind() {
        return blockKind;
    }

    /** Statements with the same block of the same part stand in one paragraph or list. */
    public int block() {
        return block;
    }

    /** Our renderer's HTML, with {@code {{0}}} where the citations of mark 0 go. */
    String html() {
        return html;
    }

    /** Its words without markup and citations. */
    public String plain() {
        return plain;
    }

    public List<Citation> citations() {
        return citations;
    }

    /** Where it stands: page and anchor. */
    public String address() {
        return "/" + page + "#" + id;
    }
}
