package org.ketaref.search;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.ketaref.search.Relevance.Case;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * How long a search takes, by kind of query: within the process, and by HTTP at a steady rate, with the size of the index and
 * the time to build it. {@code mvn test -Dtest=SearchBenchmark} starts it. It is no part of {@code verify}, which runs what
 * ends in Test or IT: its figures are those of the machine, and of what else runs there.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SearchBenchmark {
    private static final int WARM_UP = 6;
    private static final int ROUNDS = 2;
    private static final int PER_SECOND = 200;
    private static final int SECONDS = 20;
    private static final int THREADS = 16;
    private static final double NANOS_A_MILLI = 1e6;

    @Autowired
    private SearchIndex index;

    @Autowired
    private SearchPages pages;

    @Autowired
    private Suggestions suggestions;

    @LocalServerPort
    private int port;

    @Test
    void takesItsTimes() throws Exception {
        List<Case> cases = Relevance.cases("held-queries.tsv");
        System.out.printf(
                Locale.ROOT,
                "%n%d topics, %,d kB of index in memory, built in %,d ms; %d queries%n",
                index.size(),
                index.bytes() / 1024,
                index.built().toMillis(),
                cases.size());
        inProcess("In process, results", cases, pages::get);
        inProcess("In process, suggestions", cases, suggestions::of);
        load("HTTP, results", "http://localhost:" + port + "/search?q=");
        load("HTTP, suggestions", "http://localhost:" + port + "/search/suggest?q=");
    }

    /** Asks by HTTP from a JVM of its own, since no reader shares one with the server. */
    private static void load(String name, String address) throws Exception {
        Process load = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SearchBenchmark.class.getName(),
                        name,
                        address)
                .redirectErrorStream(true)
                .start();
        System.out.print(new String(load.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    /** The load: what it is called, and the address that a query is put to the end of. */
    public static void main(String[] args) throws Exception {
        overHttp(args[0], args[1], Relevance.cases("held-queries.tsv"));
    }

    private static void inProcess(String name, List<Case> cases, Consumer<String> search) {
        for (int i = 0; i < WARM_UP; i++) {
            cases.forEach(one -> search.accept(one.typed()));
        }
        Map<String, List<Long>> times = new LinkedHashMap<>();
        for (int i = 0; i < ROUNDS; i++) {
            for (Case one : cases) {
                long start = System.nanoTime();
                search.accept(one.typed());
                long took = System.nanoTime() - start;
                times.computeIfAbsent(one.kind(), kind -> new ArrayList<>()).add(took);
                times.computeIfAbsent("all", kind -> new ArrayList<>()).add(took);
            }
        }
        print(name, times);
    }

    /** Asks at a steady rate, whether or not earlier questions are answered, and times from when each was due. */
    private static void overHttp(String name, String address, List<Case> cases) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (int i = 0; i < WARM_UP; i++) {
            for (Case one : cases) {
                ask(client, address, one);
            }
        }
        // The first time the load itself is compiled.
        for (int i = 0; i < ROUNDS; i++) {
            steadily(client, address, cases);
        }
        long[] took = steadily(client, address, cases);
        Map<String, List<Long>> times = new LinkedHashMap<>();
        for (int i = 0; i < took.length; i++) {
            times.computeIfAbsent(cases.get(i % cases.size()).kind(), kind -> new ArrayList<>())
                    .add(took[i]);
        }
        times.put("all", Arrays.stream(took).boxed().toList());
        print(name + " at " + PER_SECOND + " a second", times);
    }

    private static long[] steadily(HttpClient client, String address, List<Case> cases) throws InterruptedException {
        int count = PER_SECOND * SECONDS;
        long[] took = new long[count];
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(THREADS);
        long start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
        for (int i = 0; i < count; i++) {
            int number = i;
            long due = start + TimeUnit.SECONDS.toNanos(1) / PER_SECOND * i;
            clock.schedule(
                    () -> {
                        ask(client, address, cases.get(number % cases.size()));
                        took[number] = System.nanoTime() - due;
                        return null;
                    },
                    due - System.nanoTime(),
                    TimeUnit.NANOSECONDS);
        }
        clock.shutdown();
        clock.awaitTermination(SECONDS * 4L, TimeUnit.SECONDS);
        return took;
    }

    private static void ask(HttpClient client, String address, Case one) throws IOException, InterruptedException {
        URI asked = URI.create(address + URLEncoder.encode(one.typed(), StandardCharsets.UTF_8));
        client.send(HttpRequest.newBuilder(asked).build(), BodyHandlers.ofByteArray());
    }

    private static void print(String name, Map<String, List<Long>> times) {
        System.out.printf(Locale.ROOT, "%n%-38s %7s %9s %9s%n", name, "n", "p50 ms", "p99 ms");
        times.forEach((kind, all) -> {
            List<Long> sorted = all.stream().sorted().toList();
            System.out.printf(
                    Locale.ROOT,
                    "  %-36s %7d %9.2f %9.2f%n",
                    kind,
                    sorted.size(),
                    sorted.get(sorted.size() / 2) / NANOS_A_MILLI,
                    sorted.get((int) (sorted.size() * 0.99)) / NANOS_A_MILLI);
        });
    }
}
