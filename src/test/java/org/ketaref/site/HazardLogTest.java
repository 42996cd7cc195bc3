package org.ketaref.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A control is only as good as the test that proves it: each that the log names is there. */
class HazardLogTest {
    private static final Pattern NAMED = Pattern.compile("test: (\\w+)\\.(\\w+)");
    private static final Path LOG = Path.of("content/hazards.yaml");
    private static final Path TESTS = Path.of("src/test/java");

    @Test
    void namesOnlyTestsThatExist() throws IOException {
        List<String> missing = NAMED.matcher(Files.readString(LOG))
                .results()
                .filter(named -> !exists(named))
                .map(MatchResult::group)
                .toList();

        assertThat(missing).isEmpty();
    }

    @Test
    void namesATestForMostControls() throws IOException {
        assertThat(NAMED.matcher(Files.readString(LOG)).results()).hasSizeGreaterThanOrEqualTo(8);
    }

    private static boolean exists(MatchResult named) {
        Pattern declared = Pattern.compile("\\b(?:void|ArchRule) " + named.group(2) + "\\b");
        try (Stream<Path> files = Files.walk(TESTS)) {
            Path file = files.filter(path -> path.endsWith(named.group(1) + ".java"))
                    .findFirst()
                    .orElse(null);
            return file != null && declared.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
