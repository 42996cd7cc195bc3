package org.ketaref.sheet;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long a PDF sheet takes: made for the first time, from the cache, and 1,000 different composed ones with the memory that
 * remains used after them. {@code mvn test -Dtest=SheetBenchmark} starts it. It is no part of {@code verify}, which runs what
 * ends in Test or IT: its figures are those of the machine, and of what else runs there.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SheetBenchmark {
    private static final int WARM_UP = 60;
    private static final int CACHED = 5000;
    private static final int COMPOSED = 1000;
    private static final int LIGHTEST = 40;
    private static final int WEIGHTS = 111;
    private static final double NANOS_A_MILLI = 1e6;
    private static final double BYTES_A_MEGABYTE = 1e6;

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void takesItsTimes() throws Exception {
        List<String> slugs = database.sql("select slug from topic where kind = 'INDICATIONS' order by slug")
                .query(String.class)
                .list();
        // Composed ones are not kept: they warm the maker and leave the cache empty.
        for (int i = 0; i < WARM_UP; i++) {
            ask("/sheets/severe-agitation.pdf?weight=" + (LIGHTEST + i));
        }
        List<Long> first = new ArrayList<>();
        for (String slug : slugs) {
            for (String paper : List.of("a4", "letter")) {
                first.add(ask("/sheets/" + slug + ".pdf?paper=" + paper));
            }
        }
        print("first make", first);
        List<Long> cached = new ArrayList<>();
        for (int i = 0; i < CACHED; i++) {
            cached.add(ask("/sheets/" + slugs.get(i % slugs.size()) + ".pdf?paper=a4"));
        }
        print("cached", cached);
        long before = used();
        List<Long> composed = new ArrayList<>();
        for (int i = 0; i < COMPOSED; i++) {
            String parts = i / WEIGHTS % 2 == 0 ? "" : "&sections=doses";
            String slug = Stream.of(
                            "severe-agitation",
                            "procedural-sedation",
                            "rapid-sequence-intubation",
                            "acute-pain",
                            "trauma-analgesia")
                    .toList()
                    .get(i % 5);
            composed.add(ask("/sheets/" + slug + ".pdf?weight=" + (LIGHTEST + i % WEIGHTS) + parts));
        }
        print("composed", composed);
        System.out.printf(
                Locale.ROOT,
                "memory in use: %.1f MB before, %.1f MB after %,d composed sheets%n",
                before / BYTES_A_MEGABYTE,
                used() / BYTES_A_MEGABYTE,
                COMPOSED);
    }

    private long ask(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .build();
        long start = System.nanoTime();
        int status = client.send(request, BodyHandlers.ofByteArray()).statusCode();
        long took = System.nanoTime() - start;
        if (status != 200) {
            throw new IllegalStateException(address + " " + status);
        }
        return took;
    }

    /** What is reachable: garbage is collected twice, since the first pass may leave what it has only found. */
    private static long used() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void print(String name, List<Long> times) {
        List<Long> sorted = times.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%-12s n %5d   p50 %7.2f ms   p99 %7.2f ms%n",
                name,
                sorted.size(),
                sorted.get(sorted.size() / 2) / NANOS_A_MILLI,
                sorted.get((int) (sorted.size() * 0.99)) / NANOS_A_MILLI);
    }
}
