package org.ketaref.edition;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Adds the sheets that are made of statements of several pages, and what is known of topics that were withdrawn. */
final class SheetRows {
    private final EditionRows rows;
    private final Problems problems;
    private final Map<String, String> titles;

    /** @param titles of every topic, by path */
    SheetRows(EditionRows rows, Problems problems, Map<String, String> titles) {
        this.rows = rows;
        this.problems = problems;
        this.titles = titles;
    }

    /** Only once every statement is known. */
    void add(Fields file) {
        int ordinal = 0;
        for (Fields sheet : file.list("sheets")) {
            sheet(sheet, ordinal++);
        }
        file.list("withdrawn").forEach(this::withdrawn);
    }

    private void sheet(Fields sheet, int place) {
        String slug = sheet.text("slug");
        if (titles.containsKey("indications/" + slug)
                || rows.of("combined_sheet").stream().anyMatch(row -> slug.equals(row.get("slug")))) {
            problems.add(sheet.at("slug"), "there is a sheet '%s' already, expected another name".formatted(slug));
            return;
        }
        if (!sheet.date("review_by").isAfter(sheet.date("reviewed"))) {
            problems.add(sheet.at("review_by"), "review_by is not after reviewed, expected a later day");
        }
        rows.add("combined_sheet")
                .with("slug", slug)
                .with("ordinal", place)
                .with("title", sheet.text("title"))
                .with("purpose", sheet.text("purpose"))
                .with("revision", sheet.integer("revision"))
                .with("reviewed", sheet.date("reviewed"))
                .with("review_by", sheet.date("review_by"));
        changes(sheet, slug);
        int ordinal = 0;
        for (Fields section : sheet.list("sections")) {
            for (Fields line : section.list("lines")) {
                String statement = statement(line);
                if (!statement.isEmpty()) {
                    rows.add("combined_sheet_line")
                            .with("sheet_slug", slug)
                            .with("ordinal", ordinal++)
                            .with("heading", section.text("heading"))
                            .with("statement_id", statement);
                }
            }
        }
    }

    private void changes(Fields sheet, String slug) {
        int ordinal = 0;
        int before = sheet.integer("revision") + 1;
        for (Fields change : sheet.list("changes")) {
            int revision = change.integer("revision");
            if (ordinal == 0 ? revision != before - 1 : revision >= before) {
                problems.add(
                        change,
                        "revision %d, expected the sheet's own revision first and then older ones".formatted(revision));
                return;
            }
            before = revision;
            rows.add("combined_sheet_change")
                    .with("sheet_slug", slug)
                    .with("ordinal", ordinal++)
                    .with("revision", revision)
                    .with("changed_on", change.date("date"))
                    .with("note", change.text("note"))
                    .with("safety", change.truth("safety"));
        }
    }

    /** The id of the one statement that begins so; empty, with a problem, where it is none or several. */
    private String statement(Fields line) {
        String page = line.text("page");
        String begins = line.text("begins");
        List<EditionRows.Row> found = rows.of("statement").stream()
                .filter(row -> page.equals(row.get("page")))
                .filter(row -> String.valueOf(row.get("plain")).startsWith(begins))
                .toList();
        if (found.size() != 1) {
            problems.add(
                    line, "%d statements of %s begin with '%s', expected one".formatted(found.size(), page, begins));
            return "";
        }
        return Objects.toString(found.get(0).get("id"), "");
    }

    private void withdrawn(Fields topic) {
        String path = topic.text("page");
        String instead = topic.textOrNull("instead");
        if (titles.containsKey(path)) {
            problems.add(topic.at("page"), "'%s' is published, expected a topic that is no more".formatted(path));
            return;
        }
        if (instead != null && !titles.containsKey(instead)) {
            problems.add(
                    topic.at("instead"), "there is no topic '%s', expected one that is published".formatted(instead));
        }
        rows.add("withdrawn_topic")
                .with("path", path)
                .with("title", topic.text("title"))
                .with("revision", topic.integer("revision"))
                .with("withdrawn_on", topic.date("date"))
                .with("reason", topic.text("reason"))
                .with("instead", instead);
    }
}
