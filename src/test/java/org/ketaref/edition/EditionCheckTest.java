package org.ketaref.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaref.edition.SmallEdition.CONDITION;
import static org.ketaref.edition.SmallEdition.VEIN;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code --check} says to editors and builds. */
class EditionCheckTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private SmallEdition edition;

    @BeforeEach
    void edition() {
        edition = SmallEdition.in(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--check=%s", "--check --ketaref.content.folder=%s", "--server.port=1 --check=%s"})
    void saysThatAFolderIsOk(String arguments) {
        assertThat(check(Map.of(), arguments.formatted(folder).split(" "))).isZero();
        assertThat(lines()).containsExactly("ok");
    }

    @Test
    void takesTheFolderOfTheEnvironmentWhereNoArgumentNamesOne() {
        assertThat(check(Map.of("KETAREF_CONTENT_FOLDER", folder.toString()), "--check"))
                .isZero();
    }

    @Test
    void printsEveryProblemOnALineOfItsOwn() {
        edition.replace(VEIN, "revision: 1\nreviewed", "revision: one\nreviewed")
                .replace(CONDITION, "see_also: [interactions/example-juice]", "see_also: [interactions/example-soup]");

        assertThat(check(Map.of(), "--check=" + folder)).isEqualTo(1);
        assertThat(lines())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith(CONDITION + ":79: there is no topic"),
                        second -> assertThat(second).startsWith(VEIN + ":4: revision: string found"));
    }

    @Test
    void saysThatThereIsNoSuchFolder() {
        assertThat(check(Map.of(), "--check=" + folder.resolve("nowhere"))).isEqualTo(1);
        assertThat(lines()).singleElement().asString().contains("there is no such folder");
    }

    @Test
    void isAskedForByItsOwnArgumentAlone() {
        assertThat(EditionCheck.isAsked("--check")).isTrue();
        assertThat(EditionCheck.isAsked("--check=content")).isTrue();
        assertThat(EditionCheck.isAsked("--checked", "check", "--server.port=1"))
                .isFalse();
        assertThat(EditionCheck.isAsked()).isFalse();
    }

    private int check(Map<String, String> environment, String... arguments) {
        return EditionCheck.run(new PrintStream(printed, true, StandardCharsets.UTF_8), environment, arguments);
    }

    private List<String> lines() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
