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
import org.jspecify.annotations.Nullable;

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
    private @Nullable String products;
    private @Nullable String routes;

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

    /**
     * Whether it may stand beside a dose: it names no preparation and no route, or those of the dose.
     *
     * @param route slug of the route's page
     */
    public boolean fits(Preparation product, String route) {
        boolean ofProduct =
                products == null || product.heldTo().stream().anyMatch(held -> named(products, held.name()));
        return ofProduct && (routes == null || named(routes, route));
    }

    private static boolean named(String names, String name) {
        return List.of(names.split(",")).contains(name);
    }

    /** Where it stands: page and anchor. */
    public String address() {
        return "/" + page + "#" + id;
    }
}
