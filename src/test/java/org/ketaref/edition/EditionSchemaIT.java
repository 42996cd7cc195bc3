package org.ketaref.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ketaref.edition.SmallEdition.JUICE;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.unit.DataSize;

/** What becomes of a database that several editions and instances share, and of a start that its database fails. */
class EditionSchemaIT {
    @TempDir
    private Path folder;

    @TempDir
    private Path otherFolder;

    /** The made-up edition, and one in which a page is of a later date. */
    private SmallEdition edition;

    private SmallEdition newer;

    @BeforeEach
    void write() {
        edition = SmallEdition.in(folder);
        newer = SmallEdition.in(otherFolder)
                .replace(JUICE, "date: 2026-01-15", "date: 2026-02-01")
                .replace(JUICE, "title: Example juice", "title: Example tea");
    }

    private static EditionSettings allowingOlder(EditionSettings settings) {
        return new EditionSettings(
                settings.folder(), settings.largestFile(), true, settings.keptEditions(), settings.databaseWait());
    }

    @Nested
    @ParameterizedClass
    @EnumSource
    class OfSeveralEditions {
        private final Engine engine;
        private String address;
        private SeededDatabase older;
        private SeededDatabase database;

        OfSeveralEditions(Engine engine) {
            this.engine = engine;
        }

        @BeforeEach
        void open() {
            address = engine.newAddress();
            older = new SeededDatabase(address);
            database = new SeededDatabase(address);
        }

        @AfterEach
        void close() {
            older.close();
            database.close();
        }

        @Test
        void leavesTheOldOneToTheInstanceThatReadsIt() {
            older.seed(edition.settings());
            Map<String, List<Map<String, Object>>> before = older.rows();
            database.seed(newer.settings());

            assertThat(older.rows()).isEqualTo(before);
        }

        @Test
        void refusesToGoBack() {
            database.seed(newer.settings());

            assertThatExceptionOfType(DatabaseUnusable.class)
                    .isThrownBy(() -> older.seed(edition.settings()))
                    .withMessageContaining("is older than what jdbc:")
                    .withMessageContaining("last changed on 2026-01-15, there on 2026-02-01")
                    .satisfies(refused -> assertThat(refused.action()).contains("ketaref.content.allow-older=true"));
        }

        @Test
        void goesBackWhereToldTo() {
            database.seed(newer.settings());
            older.seed(allowingOlder(edition.settings()));

            assertThat(older.strings("select title from topic where kind = 'INTERACTIONS'"))
                    .containsExactly("Example juice");
        }

        @Test
        void readsAnOlderOneThatIsThereAlready() {
            older.seed(edition.settings());
            database.seed(newer.settings());
            older.seed(edition.settings());

            assertThat(older.strings("select title from topic where kind = 'INTERACTIONS'"))
                    .containsExactly("Example juice");
        }

        @Test
        void keepsTheLastTwoWhereTwoAreToBeKept() {
            database.seed(edition.settings());
            String first = database.schema();
            database.seed(newer.settings());
            String second = database.schema();
            database.seed(newer.replace(JUICE, "title: Example tea", "title: Example water")
                    .settings());

            assertThat(database.strings("select schema_name from information_schema.schemata"))
                    .contains(second, database.schema())
                    .doesNotContain(first);
        }
    }

    @Nested
    class OnAServer {
        private final String address = Postgres.newDatabase();

        @Test
        void isSeededByOneOfManyThatStartTogetherWithEitherEdition() throws Exception {
            List<SeededDatabase> instances = new ArrayList<>();
            List<Future<?>> starts = new ArrayList<>();
            int each = 3;
            CyclicBarrier together = new CyclicBarrier(each * 2);
            ExecutorService machines = Executors.newFixedThreadPool(each * 2);
            for (int i = 0; i < each * 2; i++) {
                SeededDatabase instance = new SeededDatabase(address);
                instances.add(instance);
                EditionSettings settings = allowingOlder((i % 2 == 0 ? edition : newer).settings());
                starts.add(machines.submit(() -> {
                    together.await();
                    instance.seed(settings);
                    return null;
                }));
            }
            for (Future<?> start : starts) {
                start.get();
            }
            machines.shutdown();

            assertThat(instances)
                    .extracting(instance -> instance.strings("select title from topic where kind = 'INTERACTIONS'"))
                    .containsExactly(
                            List.of("Example juice"),
                            List.of("Example tea"),
                            List.of("Example juice"),
                            List.of("Example tea"),
                            List.of("Example juice"),
                            List.of("Example tea"));
            assertThat(instances)
                    .allSatisfy(instance -> assertThat(instance.strings(
                                    "select description from flyway_schema_history where description = 'edition'"))
                            .hasSize(1));
            instances.forEach(SeededDatabase::close);
        }

        @Test
        void isWholeAfterASeedingThatWasKilled() {
            try (SeededDatabase database = new SeededDatabase(address)) {
                assertThatExceptionOfType(DatabaseUnusable.class)
                        .isThrownBy(() -> database.seed(
                                edition.settings(),
                                "create function kill() returns trigger language plpgsql as"
                                        + " 'begin perform pg_terminate_backend(pg_backend_pid()); return new; end'",
                                "create trigger kill before insert on web_claim for each row execute function kill()"))
                        .withMessageContaining("nothing of it was kept");
                database.seed(edition.settings());

                assertWhole(database);
            }
        }

        @Test
        void isWholeAfterADiskThatWasFull() {
            try (SeededDatabase database = new SeededDatabase(address)) {
                assertThatExceptionOfType(DatabaseUnusable.class)
                        .isThrownBy(() -> database.seed(
                                edition.settings(),
                                "create function fill() returns trigger language plpgsql as 'begin raise exception"
                                        + " ''could not extend file: No space left on device'' using errcode = ''53100''; end'",
                                "create trigger fill before insert on web_claim for each row execute function fill()"))
                        .withMessageContaining("could not extend file: No space left on device")
                        .satisfies(refused -> assertThat(refused.action()).contains("make room"));
                database.seed(edition.settings());

                assertWhole(database);
            }
        }

        @Test
        void isWaitedForWhereItDoesNotAnswerYet() throws IOException {
            URI server = URI.create(address.substring("jdbc:".length()));
            try (Link link = new Link(server.getHost() + ":" + server.getPort(), 2);
                    SeededDatabase database = new SeededDatabase(
                            address.replace(":" + server.getPort() + "/", ":" + link.port() + "/"))) {
                database.seed(edition.settings());

                assertWhole(database);
            }
        }

        @Test
        void isNotWaitedForBeyondTheBound() throws IOException {
            URI server = URI.create(address.substring("jdbc:".length()));
            EditionSettings impatient =
                    new EditionSettings(folder.toString(), DataSize.ofMegabytes(1), false, 2, Duration.ofSeconds(1));
            try (Link link = new Link(server.getHost() + ":" + server.getPort());
                    SeededDatabase database = new SeededDatabase(
                            "jdbc:postgresql://localhost:" + link.port() + "/ketaref?password=secret")) {
                link.cut();

                assertThatExceptionOfType(DatabaseUnusable.class)
                        .isThrownBy(() -> database.seed(impatient))
                        .withMessageStartingWith("The database at jdbc:postgresql://localhost:%d/ketaref did not answer"
                                        .formatted(link.port())
                                + " for 1 s: ");
            }
        }

        @Test
        void isNotWaitedForWhereItRefuses() {
            try (SeededDatabase database = new SeededDatabase(address.replaceFirst("/ketaref_\\w+", "/nowhere"))) {
                assertThatExceptionOfType(DatabaseUnusable.class)
                        .isThrownBy(() -> database.seed(edition.settings()))
                        .withMessageMatching("The database at jdbc:postgresql:.*/nowhere refused: .*does not exist");
            }
        }
    }

    @Nested
    class InAFile {
        @Test
        void isWholeAfterASeedingThatWasKilled(@TempDir Path file) {
            try (SeededDatabase database = new SeededDatabase("jdbc:h2:file:" + file.resolve("ketaref"))) {
                assertThatExceptionOfType(RuntimeException.class)
                        .isThrownBy(() -> database.seed(edition.settings(), "shutdown immediately"));
                database.seed(edition.settings());

                assertWhole(database);
            }
        }
    }

    private void assertWhole(SeededDatabase database) {
        try (SeededDatabase other = Engine.H2.newDatabase()) {
            other.seed(edition.settings());
            assertThat(database.strings("select id || plain from statement order by ordinal, page, id"))
                    .isEqualTo(other.strings("select id || plain from statement order by ordinal, page, id"));
            assertThat(other.rows())
                    .allSatisfy((table, rows) -> assertThat(database.strings("select count(*) from " + table))
                            .as(table)
                            .containsExactly(String.valueOf(rows.size())));
        }
    }
}
