package org.ketaref.edition;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Fills the tables of this edition's own schema: a repeatable migration whose checksum is the digest of the content. All rows
 * are written in Flyway's transaction, the edition's own among them, so that an edition is there as a whole or not at all.
 */
@Component
class EditionMigration implements JavaMigration, FlywayMigrationStrategy {
    private static final int BATCH = 500;

    /** Statements that make the columns of text in these tables compare by code point. */
    private static final String TEXT_COLUMNS = """
            select format('alter table %I %s', table_name, string_agg(
                format('alter column %I type %s collate "C"', column_name,
                    case when character_maximum_length is null then 'text'
                         else 'varchar(' || character_maximum_length || ')' end), ', '))
            from information_schema.columns
            where table_schema = current_schema() and data_type in ('character varying', 'text')
                and table_name <> 'flyway_schema_history'
            group by table_name
            """;

    private final Edition edition;
    private final EditionSchema schema;

    EditionMigration(Edition edition, EditionSchema schema) {
        this.edition = edition;
        this.schema = schema;
    }

    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "edition";
    }

    @Override
    public Integer getChecksum() {
        return Integer.parseUnsignedInt(edition.digest().substring(0, 8), 16);
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    /** Seeds, unless this has been done; of several instances one does, the others wait for it (Flyway's lock). */
    @Override
    public void migrate(Flyway flyway) {
        if (schema.seeded()) {
            return;
        }
        // A refused edition is refused before anything is made for it.
        edition.rows();
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new DatabaseUnusable(
                    "The database did not take the edition, and nothing of it was kept: " + EditionSchema.reason(e),
                    "Mend that, make room if it is full, and start again.",
                    e);
        }
        edition.forget();
        schema.dropOld();
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            sortByCodePoint(connection);
        }
        EditionRows rows = edition.rows();
        for (String table : EditionRows.TABLES) {
            insert(connection, table, rows);
        }
    }

    /** As H2 sorts and Java does: the same page must not depend on the language that a server was set up for. */
    private static void sortByCodePoint(Connection connection) throws SQLException {
        List<String> changes = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet result = statement.executeQuery(TEXT_COLUMNS)) {
                while (result.next()) {
                    changes.add(result.getString(1));
                }
            }
            for (String change : changes) {
                statement.execute(change);
            }
        }
    }

    private static void insert(Connection connection, String table, EditionRows rows) throws SQLException {
        List<String> columns = List.copyOf(rows.columns(table));
        if (columns.isEmpty()) {
            return;
        }
        String sql = "insert into %s (%s) values (%s)"
                .formatted(
                        table, String.join(", ", columns), String.join(", ", Collections.nCopies(columns.size(), "?")));
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (EditionRows.Row row : rows.of(table)) {
                for (int i = 0; i < columns.size(); i++) {
                    insert.setObject(i + 1, row.get(columns.get(i)));
                }
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
