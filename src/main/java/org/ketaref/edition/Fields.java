package org.ketaref.edition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of one place in a content file, each with its line. Read only after the schema has passed. */
record Fields(String file, Map<String, Integer> lines, String pointer, JsonNode json) {
    boolean has(String name) {
        return json.hasNonNull(name);
    }

    Fields at(String name) {
        JsonNode value = json.get(name);
        if (value == null) {
            throw new NoSuchElementException("%s has no field %s".formatted(pointer, name));
        }
        return new Fields(file, lines, pointer + "/" + name.replace("~", "~0").replace("/", "~1"), value);
    }

    /** The items of a list, none where the field is missing. */
    List<Fields> list(String name) {
        List<Fields> items = new ArrayList<>();
        if (has(name) && json.get(name).isArray()) {
            Fields list = at(name);
            for (int i = 0; i < list.json.size(); i++) {
                items.add(new Fields(file, lines, list.pointer + "/" + i, list.json.get(i)));
            }
        }
        return items;
    }

    String text() {
        return json.asString();
    }

    String text(String name) {
        return at(name).text();
    }

    @Nullable
    String textOrNull(String name) {
        return has(name) ? text(name) : null;
    }

    /** The name of the enum constant that is written so in the content: {@code off-label} is {@code OFF_LABEL}. */
    String constant(String name) {
        return constantOf(text(name));
    }

    @Nullable
    String constantOrNull(String name) {
        return has(name) ? constant(name) : null;
    }

    static String constantOf(String written) {
        return written.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    BigDecimal decimal(String name) {
        return at(name).json.decimalValue();
    }

    @Nullable
    BigDecimal decimalOrNull(String name) {
        return has(name) ? decimal(name) : null;
    }

    /** {@code high}, or {@code low} where the source gives one figure. */
    @Nullable
    BigDecimal highOrLow() {
        return has("high") ? decimal("high") : decimalOrNull("low");
    }

    int integer(String name) {
        return at(name).json.asInt();
    }

    @Nullable
    Integer integerOrNull(String name) {
        return has(name) ? integer(name) : null;
    }

    boolean truth(String name) {
        return has(name) && at(name).json.asBoolean();
    }

    LocalDate date(String name) {
        return LocalDate.parse(text(name));
    }

    <T> @Nullable T orNull(String name, Function<Fields, T> reader) {
        return has(name) ? reader.apply(at(name)) : null;
    }

    /** Line of this place, or of what it stands in. */
    int line() {
        return lineOf(pointer);
    }

    int lineOf(String at) {
        for (String path = at; ; path = path.substring(0, path.lastIndexOf('/'))) {
            Integer line = lines.get(path);
            if (line != null) {
                return line;
            }
            if (path.isEmpty()) {
                return 1;
            }
        }
    }
}
