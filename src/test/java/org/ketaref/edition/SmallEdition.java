package org.ketaref.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** A copy of the made-up edition, with the real schemas beside it, for a test to change. */
final class SmallEdition {
    static final String SOURCES = "sources.yaml";
    static final String CLAIMS = "web-claims/example-article.yaml";
    static final String HAZARDS = "hazards.yaml";
    static final String CONDITION = "indications/example-condition.md";
    static final String VEIN = "routes/example-vein.md";
    static final String REASON = "contraindications/example-reason.md";
    static final String EFFECT = "side-effects/example-effect.md";
    static final String JUICE = "interactions/example-juice.md";
    static final String VIAL = "products/example-vial.md";

    private static final Path MADE_UP = Path.of("src/test/resources/edition");
    private static final Path SCHEMAS = Path.of("content/schema");
    private static final DataSize LARGEST_FILE = DataSize.ofKilobytes(64);

    private final Path folder;

    private SmallEdition(Path folder) {
        this.folder = folder;
    }

    static SmallEdition in(Path folder) {
        copy(MADE_UP, folder);
        copy(SCHEMAS, folder.resolve("schema"));
        return new SmallEdition(folder);
    }

    /** Replaces words that must stand in the file exactly once, so that no change passes unnoticed without effect. */
    SmallEdition replace(String file, String words, String others) {
        String text = text(file);
        assertThat(text).containsOnlyOnce(words);
        return write(file, text.replace(words, others));
    }

    SmallEdition append(String file, String words) {
        return write(file, text(file) + words);
    }

    SmallEdition write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    SmallEdition write(String file, byte[] bytes) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.write(folder.resolve(file), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SmallEdition delete(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    EditionSettings settings() {
        return settings(folder.toString());
    }

    /** Settings for the content of a folder, or for the real content where none is named. */
    static EditionSettings settings(@Nullable String folder) {
        return new EditionSettings(folder, DataSize.ofMegabytes(1), false, 2, Duration.ofSeconds(20));
    }

    EditionRows rows() {
        return new EditionReader(ContentFiles.in(folder), LARGEST_FILE.toBytes()).read();
    }

    /** Every problem as an editor sees it: {@code file:line: what is wrong and what was expected}. */
    List<String> problems() {
        EditionRefused refused = catchThrowableOfType(EditionRefused.class, this::rows);
        return refused == null
                ? List.of()
                : refused.problems().stream().map(Problem::toString).toList();
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
