package org.ketaref.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** Whatever is typed, a page answers. */
@SpringBootTest
@AutoConfigureMockMvc
class HostileQueriesIT {
    private static final int QUERIES = 10_000;
    private static final int RENDERED = 400;
    private static final long SEED = 20_261_122;
    private static final List<String> PIECES = List.of(
            "ketamine",
            "dose",
            "im",
            "IN",
            "70 kg",
            "0 kg",
            "999999 kg",
            "-5 kg",
            "0.001kg",
            "BP 999/20",
            "210/120",
            "HR 9999",
            "000 year old",
            "8/52 bub",
            "36/40",
            "60 over 40",
            "in",
            "not",
            "OR",
            "AND",
            "*",
            "?",
            "~2",
            "^9",
            "\"",
            "(",
            ")",
            "[* TO *]",
            "{",
            "}",
            "\\",
            "/",
            ":",
            "title:",
            "<script>",
            "';--",
            "${7*7}",
            "#{T(java.lang.Runtime)}",
            "__${1}__::.x",
            "%00",
            "%s%n",
            "\u0000",
            "\uD800",
            "\uFFFF",
            "\u202E",
            "\u0301",
            "e\u0301\u0301\u0301",
            "\uD83D\uDE00",
            "中文",
            "עברית",
            "\n",
            "\t",
            "a",
            "aaaaaaaaaaaaaaaaaaaa",
            "ketorolac",
            "how long does",
            "mg/kg",
            "F32.2",
            "agitaton",
            "the",
            "...",
            "--",
            "'",
            "&",
            "&amp;",
            "1e309",
            "null",
            "undefined",
            "../../etc/passwd",
            "http://elsewhere.example/",
            "depressionanxietypain");

    @Autowired
    private SearchPages pages;

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private MockMvc web;

    @Test
    void answersTenThousandHostileQueries() {
        Random random = new Random(SEED);
        for (int i = 0; i < QUERIES; i++) {
            String typed = query(random);
            SearchPage page = pages.get(typed.strip());
            assertThat(page.message()).as(typed).isNotBlank();
            assertThat(suggestions.of(typed.substring(0, Math.min(typed.length(), 100))))
                    .hasSizeLessThan(10);
        }
    }

    @Test
    void rendersThem() throws Exception {
        Random random = new Random(SEED + 1);
        for (int i = 0; i < RENDERED; i++) {
            String typed = query(random);
            for (String address : List.of("/search", "/search/suggest")) {
                int status = web.perform(get(address).queryParam("q", typed))
                        .andReturn()
                        .getResponse()
                        .getStatus();
                assertThat(status).as(typed).isIn(200, 400);
            }
        }
    }

    @Test
    void saysThatAHugeQueryIsTooLong() {
        assertThat(pages.get("ketamine ".repeat(100_000)).message()).contains("at most 200 characters");
    }

    /** Pieces in a row, letters at random, or far too much of one thing. */
    private static String query(Random random) {
        StringBuilder typed = new StringBuilder();
        int pieces = random.nextInt(12);
        for (int i = 0; i < pieces; i++) {
            if (random.nextInt(4) == 0) {
                random.ints(1 + random.nextInt(12), 0, random.nextBoolean() ? 128 : Character.MAX_VALUE)
                        .forEach(letter -> typed.append((char) letter));
            } else {
                typed.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            typed.append(random.nextInt(5) == 0 ? "" : " ");
        }
        return random.nextInt(100) == 0 ? typed.toString().repeat(500) : typed.toString();
    }
}
