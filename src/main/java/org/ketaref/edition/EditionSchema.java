package org.ketaref.edition;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * The schema in which the tables of this edition are, and no other's. While a fleet changes from one edition to the next, old
 * and new stand side by side: no instance ever reads rows that another one wrote for another edition.
 *
 * <p>Its name tells what it holds: {@code edition_0007_20261122_1a2b3c4d} was the seventh to be seeded, its content was last
 * changed on that day, and the digest of its tables begins like that.
 */
@Component
class EditionSchema {
    private static final Logger LOG = LoggerFactory.getLogger(EditionSchema.class);
    private static final Pattern NAME = Pattern.compile("edition_(\\d{4,})_(\\d{8})_([0-9a-f]{8})");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final long PAUSE = TimeUnit.SECONDS.toMillis(1);

    /** One for all editions: which schemas there are is one question. Any number will do that no one else uses. */
    private static final long LOCK = 0x6B657461726566L;

    /** Classes of SQLSTATE after which a database may come back: no connection, starting or stopping, too many connections. */
    private static final Set<String> PASSING = Set.of("08", "57", "53");

    private final Edition edition;
    private final EditionSettings settings;
    private final String where;
    private final DataSource database;
    private @Nullable Schema found;

    /** A schema by its name. */
    private record Schema(String name, int number, LocalDate changed, String digest) {
        static Optional<Schema> of(String name) {
            Matcher parts = NAME.matcher(name);
            return parts.matches()
                    ? Optional.of(new Schema(
                            name,
                            Integer.parseInt(parts.group(1)),
                            LocalDate.parse(parts.group(2), DAY),
                            parts.group(3)))
                    : Optional.empty();
        }
    }

    EditionSchema(Edition edition, EditionSettings settings, DataSourceProperties properties) {
        this.edition = edition;
        this.settings = settings;
        // What follows may hold a password.
        where = properties.determineUrl().replaceFirst("[?;].*", "");
        database = properties
                .initializeDataSourceBuilder()
                .type(SimpleDriverDataSource.class)
                .build();
    }

    /**
     * Its name; it is there when this returns, and may be empty.
     *
     * @throws DatabaseUnusable if the database does not answer in time, or holds newer content
     * @throws EditionRefused   if it has to be seeded and the content has problems
     */
    synchronized String name() {
        if (found == null) {
            found = locked(this::findOrMake);
        }
        return found.name();
    }

    /** Whether every row is there: all are written at once. */
    boolean seeded() {
        String name = name();
        return locked(sql -> seeded(sql, name));
    }

    /** Drops the editions that are no longer kept. One that is still being seeded is newer than those. */
    void dropOld() {
        String own = name();
        locked(sql -> {
            List<Schema> kept = schemas(sql).stream()
                    .filter(schema -> seeded(sql, schema.name()))
                    .sorted(Comparator.comparing(Schema::number).reversed())
                    .limit(settings.keptEditions())
                    .toList();
            int oldest = kept.isEmpty() ? 0 : kept.get(kept.size() - 1).number();
            schemas(sql).stream()
                    .filter(schema -> schema.number() < oldest && !schema.name().equals(own))
                    .forEach(schema -> {
                        drop(sql, schema.name());
                        LOG.info("Dropped {}, an edition that is no longer kept", schema.name());
                    });
            return own;
        });
    }

    private Schema findOrMake(JdbcClient sql) {
        String digest = edition.tablesDigest();
        List<Schema> schemas = schemas(sql);
        Optional<LocalDate> newest = schemas.stream().map(Schema::changed).max(Comparator.naturalOrder());
        Optional<Schema> mine = schemas.stream()
                .filter(schema -> schema.digest().equals(digest))
                .findFirst();
        if (mine.isPresent()) {
            Schema schema = mine.get();
            newest.filter(schema.changed()::isBefore)
                    .ifPresent(day -> LOG.warn(
                            "{} holds content of {}; this instance serves an edition of {}",
                            where,
                            day,
                            schema.changed()));
            if (isH2() && !seeded(sql, schema.name())) {
                // Nobody else can be at work here, and what H2 was making of it when it ended may be half made.
                drop(sql, schema.name());
                make(sql, schema.name());
            }
            return schema;
        }
        LocalDate changed = edition.lastChanged();
        if (newest.filter(changed::isBefore).isPresent() && !settings.allowOlder()) {
            throw new DatabaseUnusable(
                    "The content of this program is older than what %s holds: last changed on %s, there on %s. Nothing was changed."
                            .formatted(where, changed, newest.get()),
                    "Start a program with newer content, or set ketaref.content.allow-older=true to go back to this.");
        }
        int number = schemas.stream().mapToInt(Schema::number).max().orElse(0) + 1;
        String name = "edition_%04d_%s_%s".formatted(number, changed.format(DAY), digest);
        make(sql, name);
        return new Schema(name, number, changed, digest);
    }

    private static List<Schema> schemas(JdbcClient sql) {
        return sql.sql("select schema_name from information_schema.schemata").query(String.class).list().stream()
                .flatMap(name -> Schema.of(name).stream())
                .toList();
    }

    private static boolean seeded(JdbcClient sql, String schema) {
        return sql.sql("select count(*) from information_schema.tables"
                                        + " where table_schema = ? and lower(table_name) = 'edition'")
                                .param(schema)
                                .query(Integer.class)
                                .single()
                        > 0
                && sql.sql("select count(*) from \"%s\".edition".formatted(schema))
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    private static void make(JdbcClient sql, String schema) {
        sql.sql("create schema \"%s\"".formatted(schema)).update();
    }

    private static void drop(JdbcClient sql, String schema) {
        sql.sql("drop schema \"%s\" cascade".formatted(schema)).update();
    }

    /** Does it while no other instance asks or changes which schemas there are. */
    private <T> T locked(Function<JdbcClient, T> work) {
        try (Connection connection = connect()) {
            JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            if (!isH2()) {
                sql.sql("select set_config('lock_timeout', ?, false)")
                        .param(settings.databaseWait().toMillis() + "ms")
                        .query(String.class)
                        .single();
                // Let go at the end of the session, however it ends.
                sql.sql("select 1 from (select pg_advisory_lock(%d)) locked".formatted(LOCK))
                        .query(Integer.class)
                        .single();
            }
            return work.apply(sql);
        } catch (SQLException | DataAccessException e) {
            throw new DatabaseUnusable(
                    "The database at %s refused: %s".formatted(where, reason(e)),
                    "See that spring.datasource names a database in which its user may create schemas.",
                    e);
        }
    }

    private boolean isH2() {
        return where.startsWith("jdbc:h2:");
    }

    private Connection connect() throws SQLException {
        long start = System.nanoTime();
        boolean said = false;
        while (true) {
            try {
                return database.getConnection();
            } catch (SQLException e) {
                String state = e.getSQLState();
                if (state == null || !PASSING.contains(state.substring(0, 2))) {
                    throw e;
                }
                long waited = System.nanoTime() - start;
                if (waited >= settings.databaseWait().toNanos()) {
                    throw new DatabaseUnusable(
                            "The database at %s did not answer for %d s: %s"
                                    .formatted(where, settings.databaseWait().toSeconds(), reason(e)),
                            "See that it runs and can be reached; ketaref.content.database-wait says how long to wait.",
                            e);
                }
                if (!said) {
                    said = true;
                    LOG.warn(
                            "The database at {} does not answer ({}); trying again for {} s",
                            where,
                            reason(e),
                            settings.databaseWait().toSeconds());
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the database itself said, without Java's words around it. */
    static String reason(Throwable failure) {
        Throwable last = failure;
        while (last.getCause() != null && !(last instanceof SQLException)) {
            last = last.getCause();
        }
        return String.valueOf(last.getMessage()).lines().findFirst().orElse("").strip();
    }
}
