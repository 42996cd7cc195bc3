package org.ketaref.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ketaref.edition.EditionReader.TopicFile;

/** Adds a topic: what every kind has, then what its own kind has. */
final class TopicRows {
    /** A topic is reviewed at least yearly, a safety-critical one each quarter (standards G2). */
    private static final int REVIEW_MONTHS = 12;

    private static final int SAFETY_REVIEW_MONTHS = 3;

    private final EditionRows rows;
    private final Problems problems;
    private final Prose prose;
    private final StatementRows statements;
    private final TopicIds ids;
    private final Map<String, String> names = new HashMap<>();
    private final Map<Integer, Set<Integer>> links = new LinkedHashMap<>();

    TopicRows(EditionRows rows, Problems problems, Prose prose, StatementRows statements, TopicIds ids) {
        this.rows = rows;
        this.problems = problems;
        this.prose = prose;
        this.statements = statements;
        this.ids = ids;
    }

    void add(TopicFile file) {
        Fields front = file.front();
        int id = ids.of(file.path());
        EditionRows.Row row = rows.add("topic")
                .with("id", id)
                .with("kind", Fields.constantOf(file.kind()))
                .with("slug", file.slug())
                .with("title", front.text("title"))
                .with("revision", front.integer("revision"))
                .with("safety_critical", front.truth("safety_critical"));
        dates(front, row);
        if (front.has("searched")) {
            row.with("searched_on", front.at("searched").date("date"))
                    .with("searched_where", front.at("searched").text("where"));
        }
        names(file, id);
        changes(front, id);
        TopicPart part = new TopicPart(this, file, id);
        part.items("answer", front, "answer");
        switch (file.kind()) {
            case "indications" -> new IndicationRows(part).add();
            case "routes" ->
                part.add("route").with("topic_id", id).with("abbreviation", front.textOrNull("abbreviation"));
            case "contraindications", "side-effects", "interactions" -> new SafetyRows(part).add();
            case "products" -> new ProductRows(part).add();
            case "safe-use" -> part.items("checklist", front, "checklist");
            default -> {}
        }
        new SharedRows(part).add();
        prose(part, file);
    }

    /** Links are known only when every topic has been read. */
    void addLinks() {
        links.forEach((from, targets) -> targets.stream()
                .filter(to -> !to.equals(from))
                .forEach(to -> rows.add("topic_link").with("from_id", from).with("to_id", to)));
    }

    EditionRows rows() {
        return rows;
    }

    Problems problems() {
        return problems;
    }

    Prose prose() {
        return prose;
    }

    StatementRows statements() {
        return statements;
    }

    TopicIds ids() {
        return ids;
    }

    void link(int from, int to) {
        links.computeIfAbsent(from, id -> new TreeSet<>()).add(to);
    }

    private void dates(Fields front, EditionRows.Row row) {
        LocalDate reviewed = front.date("reviewed");
        LocalDate reviewBy = front.date("review_by");
        boolean critical = front.truth("safety_critical");
        int months = critical ? SAFETY_REVIEW_MONTHS : REVIEW_MONTHS;
        if (!reviewBy.isAfter(reviewed) || reviewBy.isAfter(reviewed.plusMonths(months))) {
            problems.add(
                    front.at("review_by"),
                    "review_by is %s, expected a day after %s and at most %d months later"
                            .formatted(reviewBy, reviewed, months));
        }
        row.with("reviewed", reviewed).with("review_by", reviewBy);
    }

    private void names(TopicFile file, int id) {
        Fields front = file.front();
        name(file, front.at("title"));
        int ordinal = 0;
        for (Fields alias : front.list("aliases")) {
            name(file, alias);
            rows.add("topic_alias")
                    .with("topic_id", id)
                    .with("ordinal", ordinal++)
                    .with("alias", alias.text());
        }
        ordinal = 0;
        for (Fields code : front.list("codes")) {
            rows.add("topic_code")
                    .with("topic_id", id)
                    .with("ordinal", ordinal++)
                    .with("system", code.text("system"))
                    .with("code", code.text("code"))
                    .with("display", code.textOrNull("display"));
        }
    }

    /** Within a kind a name belongs to one topic; across kinds the same words may be a reason, an effect and a use. */
    private void name(TopicFile file, Fields name) {
        String key = file.kind() + "\n" + name.text().toLowerCase(Locale.ROOT);
        String other = names.putIfAbsent(key, file.path());
        if (other != null) {
            problems.add(
                    name,
                    other.equals(file.path())
                            ? "the name '%s' stands twice, expected it once".formatted(name.text())
                            : "the name '%s' belongs to %s already, expected another".formatted(name.text(), other));
        }
    }

    private void changes(Fields front, int id) {
        List<Integer> revisions = new ArrayList<>();
        for (Fields change : front.list("changes")) {
            int revision = change.integer("revision");
            if (!revisions.isEmpty() && revision >= revisions.get(revisions.size() - 1)) {
                problems.add(change, "revision %d, expected the newest first and none twice".formatted(revision));
                continue;
            }
            if (revisions.isEmpty() && revision != front.integer("revision")) {
                problems.add(
                        change,
                        "the newest change is of revision %d, expected the topic's own revision %d"
                                .formatted(revision, front.integer("revision")));
            }
            revisions.add(revision);
            List<Fields> differences = change.list("differences");
            if (revision > 1 && differences.isEmpty()) {
                problems.add(
                        change,
                        "revision %d without differences, expected what was and what is now".formatted(revision));
            }
            EditionRows.Row row = rows.addNumbered("topic_change")
                    .with("topic_id", id)
                    .with("revision", revision)
                    .with("changed_on", change.date("date"))
                    .with("note", change.text("note"))
                    .with("safety", change.truth("safety"));
            int ordinal = 0;
            for (Fields difference : differences) {
                rows.add("topic_difference")
                        .with("change_id", row.get("id"))
                        .with("ordinal", ordinal++)
                        .with("place", difference.text("where"))
                        .with("was", difference.textOrNull("was"))
                        .with("becomes", difference.textOrNull("now"));
            }
        }
    }

    private void prose(TopicPart part, TopicFile file) {
        int ordinal = 0;
        for (Body.Head head : file.body().headings()) {
            rows.add("section")
                    .with("topic_id", part.id())
                    .with("ordinal", ordinal++)
                    .with("level", head.level())
                    .with("anchor", head.anchor())
                    .with("heading", head.words());
        }
        for (Body.Line line : file.body().lines()) {
            part.statement("prose:" + line.head(), line.kind(), line.block(), line.line(), line.words());
        }
    }
}
