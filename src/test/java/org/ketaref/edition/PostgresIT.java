package org.ketaref.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The whole application, on the real content, on PostgreSQL: a reader cannot tell which database there is. */
class PostgresIT {
    @Test
    void givesTheSamePagesAndSearchesAsH2() throws IOException {
        String postgres = Postgres.newDatabase();
        Map<String, String> expected = pages(Engine.H2.newAddress());
        Map<String, String> found = pages(postgres);

        assertThat(found.keySet()).isEqualTo(expected.keySet()).hasSizeGreaterThan(200);
        assertThat(expected.keySet().stream()
                        .filter(address -> !expected.get(address).equals(found.get(address)))
                        .map(address ->
                                "%s: %s".formatted(address, difference(expected.get(address), found.get(address))))
                        .toList())
                .isEmpty();
    }

    /** The first line that is not the same. */
    private static String difference(String expected, String found) {
        List<String> lines = expected.lines().toList();
        List<String> others = found.lines().toList();
        for (int i = 0; i < Math.min(lines.size(), others.size()); i++) {
            if (!lines.get(i).equals(others.get(i))) {
                return lines.get(i).strip() + " is here " + others.get(i).strip();
            }
        }
        return lines.size() + " lines are here " + others.size();
    }

    private static Map<String, String> pages(String database) throws IOException {
        try (Instance instance = Instance.start(database)) {
            return instance.pages(searches());
        }
    }

    /** What the tests of search ask and the search has not learned. */
    private static Set<String> searches() throws IOException {
        Set<String> searches = new LinkedHashSet<>();
        try (InputStream in = PostgresIT.class.getResourceAsStream("/org/ketaref/search/held-queries.tsv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> URLEncoder.encode(line.split("\t")[1], StandardCharsets.UTF_8))
                    .forEach(typed -> searches.add("/search?q=" + typed));
        }
        return searches;
    }
}
