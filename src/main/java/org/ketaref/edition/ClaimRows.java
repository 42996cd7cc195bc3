package org.ketaref.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Adds the claims of web articles with their verdicts. */
final class ClaimRows {
    private final EditionRows rows;
    private final Problems problems;
    private final Prose prose;
    private final StatementRows statements;
    private final TopicIds ids;
    private final Set<String> articles = new HashSet<>();
    private final Map<String, Fields> claims = new HashMap<>();
    private final List<Fields> conflicts = new ArrayList<>();

    ClaimRows(EditionRows rows, Problems problems, Prose prose, StatementRows statements, TopicIds ids) {
        this.rows = rows;
        this.problems = problems;
        this.prose = prose;
        this.statements = statements;
        this.ids = ids;
    }

    void add(Fields file) {
        Fields article = file.at("article");
        if (!articles.add(article.text("id"))) {
            problems.add(
                    article.at("id"), "the article '%s' stands twice, expected it once".formatted(article.text("id")));
            return;
        }
        rows.add("web_article")
                .with("id", article.text("id"))
                .with("title", article.text("title"))
                .with("sources_given", article.truth("sources_given"))
                .with("date_given", article.truth("date_given"))
                .with("author_given", article.has("author_given") ? article.truth("author_given") : null)
                .with("sells", article.has("sells") ? article.truth("sells") : null)
                .with("read_on", article.date("read"));
        StatementRows.Page page = new StatementRows.Page(
                "web-claims/" + article.text("id").toLowerCase(Locale.ROOT),
                "Web claims, article " + article.text("id"));
        statements(page, "leaves-out:" + article.text("id"), article.list("leaves_out"));
        int ordinal = 0;
        for (Fields claim : file.list("claims")) {
            String id = claim.text("id");
            if (claims.putIfAbsent(id, claim) != null) {
                problems.add(claim.at("id"), "the claim '%s' stands twice, expected it once".formatted(id));
                continue;
            }
            rows.add("web_claim")
                    .with("id", id)
                    .with("article_id", article.text("id"))
                    .with("ordinal", ordinal++)
                    .with("theme", claim.text("group"))
                    .with("claim", claim.text("claim"))
                    .with("verdict", claim.constant("verdict"));
            statements(page, "claim:" + id, claim.list("says"));
            for (Fields topic : claim.list("topics")) {
                Integer topicId = ids.find(topic, topic.text());
                if (topicId != null) {
                    rows.add("web_claim_topic").with("claim_id", id).with("topic_id", topicId);
                }
            }
            conflicts.add(claim);
        }
    }

    /** Conflicts may name claims of other articles, so they are checked when all have been read. */
    void checkConflicts() {
        for (Fields claim : conflicts) {
            for (Fields other : claim.list("conflicts_with")) {
                if (claims.containsKey(other.text()) && !other.text().equals(claim.text("id"))) {
                    rows.add("web_claim_conflict")
                            .with("claim_id", claim.text("id"))
                            .with("other_id", other.text());
                } else {
                    problems.add(other, "there is no other claim '%s', expected the id of one".formatted(other.text()));
                }
            }
        }
    }

    private void statements(StatementRows.Page page, String part, List<Fields> sentences) {
        for (Fields sentence : sentences) {
            CitedText text = prose.sentence(sentence.file(), sentence.line(), sentence.text());
            // Two claims may well be answered with the same words; on the page each needs an anchor of its own.
            statements.addRow(page, part, sentence.text(), text);
        }
    }
}
