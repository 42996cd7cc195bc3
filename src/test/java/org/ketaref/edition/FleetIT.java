package org.ketaref.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole instances that share one PostgreSQL, behind a balancer: what {@code compose.yaml} sets up, without containers. */
class FleetIT {
    private static final String JUICE = "/interactions/example-juice";

    private final String database = Postgres.newDatabase();

    @TempDir
    private Path folder;

    @TempDir
    private Path newerFolder;

    /** What a reader of one page saw: its title, and the edition named at its foot. */
    private record Seen(int status, String title, String edition) {
        static Seen of(HttpResponse<String> answer) {
            return new Seen(
                    answer.statusCode(),
                    between(answer.body(), "<h1", "</h1>")
                            .replaceFirst("^[^>]*>", "")
                            .strip(),
                    between(answer.body(), "Edition ", "<"));
        }

        private static String between(String text, String start, String end) {
            int from = text.indexOf(start);
            return from < 0 ? "" : text.substring(from + start.length(), text.indexOf(end, from + start.length()));
        }
    }

    private Instance start(Path folder, String... settings) {
        List<String> all = new ArrayList<>(List.of("ketaref.content.folder=" + folder));
        all.addAll(List.of(settings));
        return Instance.start(database, all.toArray(String[]::new));
    }

    @Test
    void startsTogetherOnAnEmptyDatabase() throws Exception {
        SmallEdition.in(folder);
        ExecutorService machines = Executors.newFixedThreadPool(3);
        Callable<Instance> start = () -> start(folder);
        List<Future<Instance>> starts = machines.invokeAll(List.of(start, start, start));
        machines.shutdown();
        List<Instance> instances = new ArrayList<>();
        for (Future<Instance> started : starts) {
            instances.add(started.get());
        }

        assertThat(instances)
                .allSatisfy(instance ->
                        assertThat(Seen.of(instance.get(JUICE)).title()).isEqualTo("Example juice"));
        assertThat(instances)
                .extracting(
                        instance -> instance.get("/actuator/health/readiness").statusCode())
                .containsOnly(200);
        instances.forEach(Instance::close);
    }

    /** Readers ask all the while; one instance after the other gives way to one with the newer edition. */
    @Test
    void changesItsEditionWithoutLosingARequestOrMixingTwo() throws Exception {
        SmallEdition.in(folder);
        SmallEdition.in(newerFolder)
                .replace(SmallEdition.JUICE, "date: 2026-01-15", "date: 2026-02-01")
                .replace(SmallEdition.JUICE, "title: Example juice", "title: Example tea");
        List<Instance> old = List.of(start(folder), start(folder));
        String before = Seen.of(old.get(0).get(JUICE)).edition();
        List<Instance> all = new ArrayList<>(old);
        List<Seen> seen = new ArrayList<>();
        String after;
        try (Balancer balancer = new Balancer()) {
            old.forEach(instance -> balancer.add(instance.port()));
            AtomicBoolean over = new AtomicBoolean();
            ExecutorService readers = Executors.newFixedThreadPool(2);
            Callable<List<Seen>> reading = () -> {
                List<Seen> answers = new ArrayList<>();
                // A page that is asked for with a question is put together from the tables each time.
                for (int i = 0; !over.get(); i++) {
                    answers.add(Seen.of(Instance.get(balancer.port(), JUICE + "?asked=" + i)));
                }
                return answers;
            };
            List<Future<List<Seen>>> answers = List.of(readers.submit(reading), readers.submit(reading));
            for (Instance leaving : old) {
                Instance coming = start(newerFolder);
                all.add(coming);
                balancer.add(coming.port());
                balancer.remove(leaving.port());
                leaving.close();
            }
            after = Seen.of(all.get(2).get(JUICE)).edition();
            over.set(true);
            for (Future<List<Seen>> answered : answers) {
                seen.addAll(answered.get());
            }
            readers.shutdown();
        } finally {
            all.forEach(Instance::close);
        }

        assertThat(seen)
                .contains(new Seen(200, "Example juice", before), new Seen(200, "Example tea", after))
                .containsOnly(new Seen(200, "Example juice", before), new Seen(200, "Example tea", after));
    }

    @Test
    void goesOnWithoutItsDatabaseAndSaysSo() throws Exception {
        SmallEdition.in(folder);
        URI server = URI.create(database.substring("jdbc:".length()));
        Map<String, Object> seen = new LinkedHashMap<>();
        try (Link link = new Link(server.getHost() + ":" + server.getPort());
                Instance instance = Instance.start(
                        database.replace(":" + server.getPort() + "/", ":" + link.port() + "/"),
                        "ketaref.content.folder=" + folder)) {
            seen.put("ready before", readiness(instance));
            link.cut();
            seen.put("ready without", readiness(instance));
            seen.put("alive without", instance.get("/actuator/health/liveness").statusCode());
            seen.put("search without", instance.get("/search?q=example").statusCode());
            seen.put(
                    "page not yet read",
                    Seen.of(instance.get(JUICE + "?asked=1")).title());
            seen.put("its status", instance.get(JUICE + "?asked=1").statusCode());
            link.mend();
            seen.put("page after", Seen.of(instance.get(JUICE + "?asked=1")).title());
            seen.put("ready after", readiness(instance));
        }

        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("ready before", "200 UP");
        expected.put("ready without", "200 DEGRADED");
        expected.put("alive without", 200);
        expected.put("search without", 200);
        expected.put("page not yet read", "This page is not available now");
        expected.put("its status", 503);
        expected.put("page after", "Example juice");
        expected.put("ready after", "200 UP");
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void isNotReadyOnceItsEditionIsDropped() {
        SmallEdition.in(folder);
        try (Instance instance = start(folder);
                SeededDatabase newer = new SeededDatabase(database)) {
            SmallEdition edition = SmallEdition.in(newerFolder);
            newer.seed(edition.replace(SmallEdition.JUICE, "title: Example juice", "title: Example tea")
                    .settings());
            newer.seed(edition.replace(SmallEdition.JUICE, "title: Example tea", "title: Example water")
                    .settings());

            assertThat(readiness(instance)).isEqualTo("503 OUT_OF_SERVICE");
        }
    }

    private static String readiness(Instance instance) {
        HttpResponse<String> answer = instance.get("/actuator/health/readiness");
        return answer.statusCode() + answer.body().replaceFirst("(?s).*?\"status\":\"(\\w+)\".*", " $1");
    }
}
