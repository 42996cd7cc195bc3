package org.ketaref.evidence;

/**
 * The words of a statement and where they stand, without its citations: what a search reads of all statements.
 *
 * @param id        the same id always means the same words on the same page
 * @param page      address of its page without the leading slash
 * @param pageTitle title of that page
 * @param part      which part of the page it belongs to, as {@link Statement#part()}
 * @param plain     its words without markup
 */
public record StatementText(String id, String page, String pageTitle, String part, String plain) {
    /** Where it stands: page and anchor. */
    public String address() {
        return "/" + page + "#" + id;
    }
}
