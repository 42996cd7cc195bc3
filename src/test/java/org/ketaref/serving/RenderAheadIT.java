package org.ketaref.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/** What is rendered before anybody asks for it, of a small edition. */
class RenderAheadIT extends ServerIT {
    private static final Pattern LINK = Pattern.compile("(?:href|src|data-htmx)=\"(/[^\"?#]*)");

    @TempDir
    private static Path folder;

    @Autowired
    private RenderAhead ahead;

    @DynamicPropertySource
    static void smallEdition(DynamicPropertyRegistry properties) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("src/test/resources/edition"), folder);
        FileSystemUtils.copyRecursively(Path.of("content/schema"), folder.resolve("schema"));
        properties.add("ketaref.content.folder", folder::toString);
        properties.add("spring.datasource.url", () -> "jdbc:h2:mem:ahead;DB_CLOSE_DELAY=-1");
    }

    @Test
    void rendersWhateverAReaderComesToFromTheFrontPage() throws Exception {
        ahead.render(port);

        assertThat(pages.find("/")).isNotNull();
        assertThat(links("/")).contains("/indications", "/sources");
        assertThat(links("/indications")).contains("/indications/example-condition");
        assertThat(Stream.of("/", "/indications", "/indications/example-condition", "/sheets")
                        .flatMap(page -> links(page).stream())
                        .filter(link -> get(link + "?not=stored").statusCode() == 200))
                .hasSizeGreaterThan(20)
                .allSatisfy(link -> assertThat(pages.find(link)).as(link).isNotNull());
    }

    /** It asks by HEAD, for which a style sheet was once rendered as nothing. */
    @Test
    void rendersEachAsAWhole() throws Exception {
        ahead.render(port);

        List<String> all = Stream.concat(links("/").stream(), links("/indications/example-condition").stream())
                .distinct()
                .filter(link -> pages.find(link) != null)
                .toList();
        assertThat(all).anyMatch(link -> link.endsWith(".css")).anyMatch(link -> link.endsWith(".js"));
        assertThat(all).allSatisfy(link -> {
            byte[] stored = pages.find(link).identity();
            assertThat(stored)
                    .as(link)
                    .isNotEmpty()
                    .isEqualTo(get(link + "?not=stored").body());
        });
    }

    @Test
    void leavesPdfToWhoeverAsksForOne() throws Exception {
        ahead.render(port);

        assertThat(new String(get("/sheets/example-condition").body(), StandardCharsets.UTF_8))
                .contains("/sheets/example-condition.pdf");
        assertThat(pages.find("/sheets/example-condition.pdf")).isNull();
    }

    private List<String> links(String page) {
        String text = new String(get(page).body(), StandardCharsets.UTF_8);
        return LINK.matcher(text)
                .results()
                .map((MatchResult link) -> link.group(1))
                .distinct()
                .toList();
    }
}
