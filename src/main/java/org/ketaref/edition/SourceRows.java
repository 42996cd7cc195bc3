package org.ketaref.edition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Adds the bibliography. */
final class SourceRows {
    private final EditionRows rows;
    private final Problems problems;
    private final Map<String, Fields> byId = new HashMap<>();
    private CompletableFuture<Map<String, String>> written = CompletableFuture.completedFuture(Map.of());

    SourceRows(EditionRows rows, Problems problems) {
        this.rows = rows;
        this.problems = problems;
    }

    /** Takes the ids alone, of a bibliography that is wrong otherwise: what cites them is not. */
    void know(List<Fields> references) {
        references.stream()
                .filter(reference -> reference.has("id"))
                .forEach(reference -> byId.put(reference.text("id"), reference));
    }

    void add(List<Fields> references) {
        Map<String, String> identifiers = new HashMap<>();
        Set<String> formerly = new HashSet<>();
        for (Fields reference : references) {
            String id = reference.text("id");
            if (byId.putIfAbsent(id, reference) != null) {
                problems.add(reference, "the source '%s' stands twice, expected it once".formatted(id));
            }
            for (String name : List.of("DOI", "PMID")) {
                String identifier = reference.textOrNull(name);
                String other = identifier == null ? null : identifiers.putIfAbsent(name + identifier, id);
                if (other != null) {
                    problems.add(
                            reference,
                            "the sources '%s' and '%s' have the same %s, expected one source"
                                    .formatted(other, id, name));
                }
            }
        }
        for (Fields reference : references) {
            for (Fields former : reference.at("custom").list("formerly")) {
                if (byId.containsKey(former.text()) || !formerly.add(former.text())) {
                    problems.add(
                            former,
                            "'%s' is the id of another source, expected one that no source has"
                                    .formatted(former.text()));
                }
                rows.add("source_formerly").with("former_id", former.text()).with("source_id", reference.text("id"));
            }
        }
        if (problems.found().stream().anyMatch(problem -> problem.message().startsWith("the source"))) {
            return;
        }
        // The style is slow, and nothing waits for its words: the topics are read meanwhile.
        written = CompletableFuture.supplyAsync(() -> Bibliography.write(references));
        for (Fields reference : references) {
            Fields custom = reference.at("custom");
            rows.add("source")
                    .with("id", reference.text("id"))
                    .with("short_name", custom.text("short"))
                    .with("kind", custom.constant("kind"))
                    .with("jurisdiction", custom.text("jurisdiction"))
                    .with("title", reference.text("title"))
                    .with("publication_year", year(reference))
                    .with("doi", reference.textOrNull("DOI"))
                    .with("pmid", reference.textOrNull("PMID"))
                    .with("url", reference.textOrNull("URL"))
                    .with("extent_read", custom.constant("read"))
                    .with("read_at", custom.textOrNull("read-at"))
                    .with("note", custom.textOrNull("note"));
        }
    }

    /** Completes what was added with each source as it is cited. */
    void write() {
        Map<String, String> references = written.join();
        rows.of("source").forEach(row -> row.with("vancouver", references.get(String.valueOf(row.get("id")))));
    }

    Set<String> ids() {
        return byId.keySet();
    }

    /** No source is listed that nothing rests on. */
    void refuseUncited() {
        Set<Object> cited = rows.of("citation").stream()
                .map(citation -> String.valueOf(citation.get("source_id")))
                .collect(Collectors.toSet());
        byId.forEach((id, reference) -> {
            if (!cited.contains(id)) {
                problems.add(
                        reference, "no statement cites the source '%s', expected one or no such source".formatted(id));
            }
        });
    }

    private static Integer year(Fields reference) {
        return reference.has("issued")
                ? (Integer) reference.at("issued").json().at("/date-parts/0/0").asInt()
                : null;
    }
}
