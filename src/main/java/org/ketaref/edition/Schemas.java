package org.ketaref.edition;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The JSON Schemas in {@code content/schema}, the authority on the names and shapes of fields. */
final class Schemas {
    private static final String ADDRESS = "https://ketaref.org/schema/";
    static final String FOLDER = "schema/";
    private static final String ENDING = ".schema.json";

    private final SchemaRegistry registry;
    private final Set<String> names;

    Schemas(List<ContentFile> files) {
        Map<String, String> texts = files.stream()
                .filter(file -> file.path().startsWith(FOLDER) && file.path().endsWith(ENDING))
                .collect(Collectors.toMap(
                        file -> ADDRESS + file.path().substring(FOLDER.length()),
                        file -> new String(file.bytes(), StandardCharsets.UTF_8)));
        names = texts.keySet();
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(texts)
                        // 2026-02-30 is a problem of the content, not an error of the program
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    /** Whether this folder holds topics: it has a schema, and one that begins as that of every topic. */
    boolean isOfTopics(String folder) {
        return names.contains(ADDRESS + folder + ENDING)
                && registry.getSchema(SchemaLocation.of(ADDRESS + folder + ENDING))
                        .getSchemaNode()
                        .has("allOf");
    }

    /** Reports every way in which the fields break the schema of this name, at the line of the value. */
    void check(String name, Fields fields, Problems problems) {
        if (!names.contains(ADDRESS + name + ENDING)) {
            // Not asked of the address that it names: content is read without a network.
            problems.add(FOLDER + name + ENDING, 1, "there is no such schema, expected it beside the content");
            return;
        }
        Schema schema = registry.getSchema(SchemaLocation.of(ADDRESS + name + ENDING));
        List<Error> errors = schema.validate(fields.json());
        // Where a shared field is wrong, the validator also calls the fields beside it unknown.
        boolean other = errors.stream().anyMatch(error -> !error.getKeyword().equals("unevaluatedProperties"));
        for (Error error : errors) {
            String pointer = error.getInstanceLocation().toString();
            boolean known =
                    error.getKeyword().equals("unevaluatedProperties") && other && isShared(error.getProperty());
            if (!known) {
                int line = error.getProperty() == null
                        ? fields.lineOf(pointer)
                        : fields.lineOf(pointer + "/" + error.getProperty());
                problems.add(fields.file(), line, message(pointer, error));
            }
        }
    }

    private boolean isShared(String property) {
        Schema common = registry.getSchema(SchemaLocation.of(ADDRESS + "common" + ENDING));
        return property != null
                && common.getSchemaNode().at("/$defs/topic/properties").has(property);
    }

    private static String message(String pointer, Error error) {
        String place = pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.') + ": ";
        return place + error.getMessage();
    }
}
