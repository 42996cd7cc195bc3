package org.ketaref.edition;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.bibtex.PageParser;
import de.undercouch.citeproc.csl.CSLItemData;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes references in the Vancouver style (now named for the NLM's citation-sequence style) with citeproc-java. */
final class Bibliography {
    private static final String VANCOUVER = "nlm-citation-sequence";
    /** Between two capitals. */
    private static final Pattern INITIALS = Pattern.compile("(?<=\\p{Lu})(?=\\p{Lu})");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Bibliography() {}

    /** The written references, plain text, by id. */
    static Map<String, String> write(List<Fields> references) {
        List<CSLItemData> items = new ArrayList<>();
        for (Fields reference : references) {
            Map<String, Object> item = new LinkedHashMap<>(toMap(reference.json()));
            item.remove("custom");
            item.computeIfPresent("author", (field, authors) -> spaced(authors));
            items.add(CSLItemData.fromJson(item));
        }
        loadQuietly();
        ItemDataProvider provider = new ListItemDataProvider(items.toArray(CSLItemData[]::new));
        try {
            CSL csl = new CSL(provider, VANCOUVER);
            csl.setOutputFormat("text");
            csl.registerCitationItems(items.stream().map(CSLItemData::getId).toList());
            // In this style the entries stand in the order in which the items were registered.
            String[] entries = csl.makeBibliography().getEntries();
            Map<String, String> written = new HashMap<>();
            for (int i = 0; i < items.size(); i++) {
                // The style begins each entry with its number, which here depends on the page.
                written.put(items.get(i).getId(), entries[i].strip().replaceFirst("^\\d+\\.\\s*", ""));
            }
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Loads the parsers that an ANTLR of the same format, but an earlier version, generated for citeproc-java: as they load, they
     * print a warning of it, which no setting turns off, and which would be the first thing that an operator reads.
     */
    private static synchronized void loadQuietly() {
        PrintStream errors = System.err;
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            PageParser.parse("1-2");
        } finally {
            System.setErr(errors);
        }
    }

    /** Initials as PubMed joins them ("KS"), of which citeproc would write the first alone. */
    @SuppressWarnings("unchecked")
    private static Object spaced(Object authors) {
        ((List<Map<String, Object>>) authors)
                .forEach(author -> author.computeIfPresent(
                        "given",
                        (field, given) ->
                                INITIALS.matcher(String.valueOf(given)).replaceAll(" ")));
        return authors;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> toMap(JsonNode json) {
        return JSON.convertValue(json, Map.class);
    }
}
