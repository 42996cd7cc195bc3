package org.ketaref.edition;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A real PostgreSQL: one that the tests start themselves, from binaries in Maven Central, once for all of them; or the server
 * that {@code KETAREF_TEST_POSTGRES} names, such as {@code jdbc:postgresql://localhost/postgres?user=tester&password=...}, whose
 * user may create databases. Where there is neither, the tests that need it are skipped and say why.
 */
public final class Postgres {
    private static final String SERVER = "KETAREF_TEST_POSTGRES";

    private static @Nullable String server;
    private static @Nullable String missing;

    private Postgres() {}

    /** The address of a new, empty database, which sorts text as English does, as a hospital's own is likely to. */
    public static String newDatabase() {
        String name = "ketaref_" + UUID.randomUUID().toString().replace("-", "");
        String server = server();
        try (Connection connection = DriverManager.getConnection(server);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name
                    + " template template0 encoding 'UTF8' locale_provider icu icu_locale 'en-US' locale 'C'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return server.replaceFirst("(//[^/]+/)[^?]*", "$1" + name);
    }

    private static synchronized String server() {
        if (server == null && missing == null) {
            start();
        }
        Assumptions.assumeTrue(server != null, missing);
        return server;
    }

    private static void start() {
        String named = System.getenv(SERVER);
        if (named != null && !named.isBlank()) {
            server = named;
            return;
        }
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres)));
            server = postgres.getJdbcUrl("postgres", "postgres");
        } catch (IOException | IllegalStateException e) {
            missing = "No PostgreSQL can be started here (%s); %s names one".formatted(e, SERVER);
        }
    }

    private static void stop(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
