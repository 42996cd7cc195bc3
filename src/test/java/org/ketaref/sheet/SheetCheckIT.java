package org.ketaref.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Codes of sheets, on a made-up edition in which one topic is at its second revision and one was withdrawn. */
@SpringBootTest
@AutoConfigureMockMvc
class SheetCheckIT {
    @TempDir
    static Path folder;

    @Autowired
    private MockMvc web;

    @DynamicPropertySource
    static void madeUpEdition(DynamicPropertyRegistry properties) {
        copy(Path.of("src/test/resources/edition"), folder);
        copy(Path.of("content/schema"), folder.resolve("schema"));
        try {
            Path reason = folder.resolve("contraindications/example-reason.md");
            Files.writeString(
                    reason,
                    Files.readString(reason)
                            .replace("revision: 1\n", "revision: 2\n")
                            .replace("changes:\n", """
                            changes:
                              - {revision: 2, date: 2026-01-15, note: The label was read anew., differences: [{where: Answer, was: It names it., now: The label names it.}]}
                            """));
            Files.writeString(folder.resolve("sheets.yaml"), """
                    sheets: []
                    withdrawn:
                      - {page: indications/example-fad, title: Example fad, revision: 3, date: 2026-01-15, reason: The example trial was retracted., instead: indications/example-condition}
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.add("ketaref.content.folder", folder::toString);
        properties.add("spring.datasource.url", () -> "jdbc:h2:mem:sheet-check;DB_CLOSE_DELAY=-1");
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MockHttpServletResponse ask(String address) throws Exception {
        return web.perform(get(address)).andReturn().getResponse();
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(ask(address).getContentAsString());
    }

    private static String code(String path, int revision) {
        return SheetCode.of(path, revision).toString();
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource({
        "indications/example-condition, 2, 200, Current: Example condition",
        "indications/example-condition, 1, 200, Superseded: Example condition",
        "indications/example-condition, 9, 404, Not known here yet: Example condition",
        "indications/example-fad, 3, 200, Withdrawn: Example fad",
        "indications/example-fad, 1, 200, Withdrawn: Example fad",
        "indications/never-was, 1, 404, Unknown"
    })
    void saysWhatHasBecomeOfASheet(String path, int revision, int status, String heading) throws Exception {
        MockHttpServletResponse answer = ask("/check/" + code(path, revision));

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(Jsoup.parse(answer.getContentAsString()).select("h1").text()).isEqualTo(heading);
    }

    @Test
    void saysWhatChangedSinceAndLeadsToTheSheetOfToday() throws Exception {
        Document page = page("/check/" + code("indications/example-condition", 1));

        assertThat(page.select(".changes li").text())
                .contains(
                        "Revision 2: The example drug trial was added.", "No trial was found.", "One trial was found.")
                .doesNotContain("First edition");
        assertThat(page.select("main a[href=/sheets/example-condition]")).isNotEmpty();
    }

    /** The reason not to give it is a line of its own page, whose revision the code does not hold. */
    @Test
    void saysWhatChangedOnTheOtherPagesOfACurrentSheet() throws Exception {
        Document page = page("/check/" + code("indications/example-condition", 2));

        assertThat(page.select(".changes li").eachText())
                .containsExactly("January 15, 2026 Example reason Revision 2: The label was read anew.");
        assertThat(page.select(".changes a").eachAttr("href"))
                .containsExactly("/contraindications/example-reason#history");
    }

    @Test
    void saysWhyASheetWasWithdrawnAndWhatToReadNow() throws Exception {
        Document page = page("/check/" + code("indications/example-fad", 2));

        assertThat(page.select("main").text()).contains("The example trial was retracted.", "Do not use it");
        assertThat(page.select("main a[href=/indications/example-condition]")).isNotEmpty();
    }

    @Test
    void theSearchAnswersACodeToo() throws Exception {
        String code = code("indications/example-condition", 1);

        web.perform(get("/search").queryParam("q", " " + code.toLowerCase(java.util.Locale.ROOT) + " "))
                .andExpect(redirectedUrl("/check/" + code));
    }

    @ParameterizedTest
    @CsvSource({"example condition", "ketamin", "2011-ACEP", "4 mg/kg"})
    void theSearchTakesNothingElseForACode(String typed) throws Exception {
        assertThat(web.perform(get("/search").queryParam("q", typed))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void aCodeCanBeTyped() throws Exception {
        String code = code("indications/example-condition", 2);

        assertThat(Jsoup.parse(web.perform(get("/check").queryParam("code", code))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                        .select("h1")
                        .text())
                .startsWith("Current");
    }

    @ParameterizedTest
    @CsvSource({
        "<script>alert(1)</script>",
        "' or 1=1",
        "%00",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    })
    void whatIsNoCodeIsUnknown(String typed) throws Exception {
        MockHttpServletResponse answer =
                web.perform(get("/check").queryParam("code", typed)).andReturn().getResponse();

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.getContentAsString()).select("main script"))
                .isEmpty();
    }
}
