package org.ketaref.edition;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketaref.edition.EditionReader.TopicFile;
import org.ketaref.evidence.BlockKind;

/** Adds to one topic; what the kinds' own writers share. */
record TopicPart(TopicRows topics, TopicFile file, int id) {
    Fields front() {
        return file.front();
    }

    StatementRows.Page page() {
        return new StatementRows.Page(file.path(), front().text("title"));
    }

    EditionRows.Row add(String table) {
        return topics.rows().add(table);
    }

    /** A numbered row of this topic at this place of its list. */
    EditionRows.Row add(String table, String owner, int ordinal) {
        return topics.rows().addNumbered(table).with(owner, id).with("ordinal", ordinal);
    }

    void problem(Fields where, String message) {
        topics.problems().add(where, message);
    }

    /** Each cited sentence of a list as a statement. */
    void items(String part, Fields owner, String list) {
        int block = 0;
        for (Fields item : owner.list(list)) {
            statement(part, BlockKind.ITEM, block++, item.line(), item.text());
        }
    }

    EditionRows.Row statement(String part, BlockKind kind, int block, int line, String words) {
        return topics.statements().add(page(), part, kind, block, front().file(), line, sentence(line, words));
    }

    /** A sentence that belongs to one row or one side effect; another may need the same words. */
    String bound(String part, String owner, Fields sentence) {
        return topics.statements()
                .addRow(page(), part, owner + "\n" + sentence.text(), sentence(sentence.line(), sentence.text()));
    }

    private CitedText sentence(int line, String words) {
        CitedText text = topics.prose().sentence(front().file(), line, words);
        text.links().stream()
                .filter(topics.ids()::has)
                .forEach(path -> topics.link(id, topics.ids().of(path)));
        return text;
    }

    /** The statement that a row with its {@code cite} makes, told from its neighbors by its summary. */
    String row(String part, Fields row, String summary) {
        return row(part, summary + "\n" + row.text("cite"), row, summary);
    }

    String row(String part, String key, Fields row, String summary) {
        return topics.statements().addRow(page(), part, key, topics.prose().row(row, summary));
    }

    /** The number of another topic, and a link to it. */
    @Nullable
    Integer topic(Fields value, String path) {
        Integer other = topics.ids().find(value, path);
        if (other != null) {
            topics.link(id, other);
        }
        return other;
    }

    @Nullable
    Integer topicOrNull(Fields owner, String field, String kind) {
        return owner.has(field) ? topic(owner.at(field), kind + owner.text(field)) : null;
    }

    /** A stable anchor that no other row of the list has. */
    String anchor(Fields row, Set<String> taken) {
        String anchor = row.text("id");
        if (!taken.add(anchor)) {
            problem(row.at("id"), "the id '%s' stands twice in this list, expected it once".formatted(anchor));
        }
        return anchor;
    }
}
