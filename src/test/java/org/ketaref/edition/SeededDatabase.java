package org.ketaref.edition;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database, seeded as a starting instance seeds it, and read as that instance reads it. */
final class SeededDatabase implements AutoCloseable {
    private final DataSourceProperties properties = new DataSourceProperties();
    private @Nullable HikariDataSource source;
    private @Nullable EditionSchema schema;

    SeededDatabase(String address) {
        properties.setUrl(address);
        properties.setGenerateUniqueName(false);
    }

    /**
     * Starts an instance, as far as its database goes.
     *
     * @param first what to do to the tables just before they are filled, in the same transaction
     */
    void seed(EditionSettings settings, String... first) {
        Edition edition = new Edition(settings);
        EditionSchema schema = new EditionSchema(edition, settings, properties);
        HikariDataSource source = new EditionDatabase().dataSource(properties, schema);
        EditionMigration migration = new EditionMigration(edition, schema);
        try {
            migration.migrate(Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration")
                    .schemas(schema.name())
                    .javaMigrations(migration)
                    .callbacks(new Before(first))
                    .load());
        } catch (DatabaseUnusable | EditionRefused e) {
            source.close();
            throw e;
        }
        close();
        this.source = source;
        this.schema = schema;
    }

    /** What happens to the tables when they have been made and not yet been filled. */
    private static final class Before extends BaseCallback {
        private final String[] statements;

        Before(String... statements) {
            this.statements = statements;
        }

        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.BEFORE_EACH_MIGRATE;
        }

        @Override
        public void handle(Event event, Context context) {
            if (context.getMigrationInfo().isVersioned()) {
                return;
            }
            try (Statement statement = context.getConnection().createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            } catch (SQLException e) {
                throw new FlywayException(e.getMessage(), e);
            }
        }
    }

    /** Every row of every table. */
    Map<String, List<Map<String, Object>>> rows() {
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        EditionRows.TABLES.forEach(table ->
                rows.put(table, sql().sql("select * from " + table).query().listOfRows()));
        return rows;
    }

    List<String> strings(String query) {
        return sql().sql(query).query(String.class).list();
    }

    void update(String statement) {
        sql().sql(statement).update();
    }

    /** The schema that holds the edition. */
    String schema() {
        return schema.name();
    }

    private JdbcClient sql() {
        return JdbcClient.create(source);
    }

    @Override
    public void close() {
        if (source != null) {
            source.close();
        }
    }
}
