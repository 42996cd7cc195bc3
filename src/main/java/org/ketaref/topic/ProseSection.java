package org.ketaref.topic;

import java.util.ArrayList;
import java.util.List;
import org.ketaref.evidence.BlockKind;
import org.ketaref.evidence.Statement;

/**
 * A stretch of prose under one heading.
 *
 * @param level   2 or 3
 * @param anchor  its id on the page
 * @param heading its words
 * @param blocks  paragraphs and lists, in order
 */
public record ProseSection(int level, String anchor, String heading, List<Block> blocks) {
    /** A paragraph or a list. */
    public record Block(BlockKind kind, List<Statement> statements) {}

    static List<Block> blocks(List<Statement> statements) {
        List<Block> blocks = new ArrayList<>();
        int last = -1;
        for (Statement statement : statements) {
            if (statement.block() != last) {
                blocks.add(new Block(statement.blockKind(), new ArrayList<>()));
                last = statement.block();
            }
            blocks.get(blocks.size() - 1).statements().add(statement);
        }
        return blocks;
    }
}
