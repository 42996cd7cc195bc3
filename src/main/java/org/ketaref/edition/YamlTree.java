package org.ketaref.edition;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads YAML into a JSON tree that remembers the line of every value. Anchors and aliases are refused. */
final class YamlTree {
    private static final int DEEPEST = 20;

    /** What the tables hold without rounding, and an {@code int} holds at all. */
    private static final int WHOLE_DIGITS = 9;

    private static final int DECIMALS = 6;

    private final String file;
    private final int firstLine;
    private final Problems problems;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private YamlTree(String file, int firstLine, Problems problems) {
        this.file = file;
        this.firstLine = firstLine;
        this.problems = problems;
    }

    /**
     * Reads one document.
     *
     * @param firstLine the line of the file on which the text begins, from 1
     * @return its fields, or nothing where it is not YAML; what is wrong goes to {@code problems}
     */
    static @Nullable Fields read(String file, String text, int firstLine, Problems problems) {
        YamlTree tree = new YamlTree(file, firstLine, problems);
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(Integer.MAX_VALUE);
        try {
            Node root = new Yaml(options).compose(new StringReader(text));
            if (root == null) {
                problems.add(file, firstLine, "there is no front matter, expected fields such as title");
                return null;
            }
            JsonNode json = tree.convert(root, "");
            return new Fields(file, tree.lines, "", json);
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            problems.add(
                    file,
                    firstLine + (mark == null ? 0 : mark.getLine()),
                    "this is not YAML: %s".formatted(e.getProblem()));
        } catch (YAMLException e) {
            problems.add(file, firstLine, "this is not YAML: " + e.getMessage());
        }
        return null;
    }

    private JsonNode convert(Node node, String pointer) {
        int line = firstLine + node.getStartMark().getLine();
        lines.put(pointer, line);
        if (!seen.add(node)) {
            problems.add(file, line, "anchors and aliases (& and *) are not allowed, expected the value itself");
            return JsonNodeFactory.instance.nullNode();
        }
        if (node instanceof MappingNode mapping) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (NodeTuple tuple : mapping.getValue()) {
                if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                    problems.add(
                            file,
                            firstLine + tuple.getKeyNode().getStartMark().getLine(),
                            "a list or map as the name of a field, expected a word");
                    continue;
                }
                String key = name.getValue();
                if (object.has(key)) {
                    problems.add(
                            file,
                            firstLine + tuple.getKeyNode().getStartMark().getLine(),
                            "the field '%s' stands twice, expected it once".formatted(key));
                }
                object.set(
                        key,
                        convert(
                                tuple.getValueNode(),
                                pointer + "/" + key.replace("~", "~0").replace("/", "~1")));
            }
            return object;
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            for (Node item : sequence.getValue()) {
                array.add(convert(item, pointer + "/" + array.size()));
            }
            return array;
        }
        return scalar((ScalarNode) node, line);
    }

    private JsonNode scalar(ScalarNode node, int line) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        String value = node.getValue();
        Tag tag = node.getTag();
        if (tag.equals(Tag.NULL)) {
            return json.nullNode();
        }
        // YAML 1.1 takes yes, no, on and off for truth values too: a trap, since NO is Norway
        if (tag.equals(Tag.BOOL) && (value.equals("true") || value.equals("false"))) {
            return json.booleanNode(value.equals("true"));
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            try {
                BigDecimal decimal = new BigDecimal(value).stripTrailingZeros();
                if (decimal.precision() - decimal.scale() > WHOLE_DIGITS || decimal.scale() > DECIMALS) {
                    problems.add(
                            file,
                            line,
                            "the figure %s has too many digits, expected at most %d before and %d after the point"
                                    .formatted(value, WHOLE_DIGITS, DECIMALS));
                    return json.numberNode(BigDecimal.ONE);
                }
                return decimal.scale() <= 0 ? json.numberNode(decimal.intValueExact()) : json.numberNode(decimal);
            } catch (NumberFormatException e) {
                problems.add(file, line, "'%s' is not a plain figure, expected one such as 0.5".formatted(value));
            }
        }
        if (EditionReader.unprintable(value) >= 0) {
            problems.add(file, line, "a control or private-use character, expected words");
        }
        return json.stringNode(value);
    }
}
