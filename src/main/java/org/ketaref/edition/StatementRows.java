package org.ketaref.edition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.ketaref.evidence.BlockKind;

/** Adds statements and their citations. An id comes from page and words, so that the same id always means the same words. */
final class StatementRows {
    private static final int ID_DIGITS = 10;

    private final EditionRows rows;
    private final Problems problems;
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();

    StatementRows(EditionRows rows, Problems problems) {
        this.rows = rows;
        this.problems = problems;
    }

    /** The page on which statements stand. */
    record Page(String path, String title) {}

    /** A statement in prose or in a list; the same words twice on a page are a problem. */
    EditionRows.Row add(Page page, String part, BlockKind kind, int block, String file, int line, CitedText text) {
        String id = "s-" + hash(page.path() + "\n" + text.plain());
        String before = places.putIfAbsent(id, file + ":" + line);
        if (before != null) {
            problems.add(file, line, "this statement stands at %s already, expected it once".formatted(before));
        }
        return insert(id, page, part, kind, block, text);
    }

    /** The statement that a row of figures makes; {@code key} tells it from the other rows of the page. */
    String addRow(Page page, String part, String key, CitedText text) {
        String id = "r-" + hash(page.path() + "\n" + part + "\n" + key);
        for (int again = 2; places.putIfAbsent(id, "") != null; again++) {
            id = "r-" + hash(page.path() + "\n" + part + "\n" + key + "\n" + again);
        }
        insert(id, page, part, BlockKind.ROW, 0, text);
        return id;
    }

    private EditionRows.Row insert(String id, Page page, String part, BlockKind kind, int block, CitedText text) {
        EditionRows.Row statement = rows.add("statement")
                .with("id", id)
                .with("page", page.path())
                .with("page_title", page.title())
                .with("part", part)
                .with("ordinal", ordinals.merge(page.path(), 1, Integer::sum) - 1)
                .with("block_kind", kind.name())
                .with("block", block)
                .with("html", text.html())
                .with("plain", text.plain());
        int ordinal = 0;
        for (CitedText.Cite cite : text.citations()) {
            rows.add("citation")
                    .with("statement_id", id)
                    .with("ordinal", ordinal++)
                    .with("mark", cite.mark())
                    .with("source_id", cite.source())
                    .with("locator", cite.locator());
        }
        return statement;
    }

    private static String hash(String words) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
