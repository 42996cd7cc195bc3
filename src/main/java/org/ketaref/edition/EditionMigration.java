package org.ketaref.edition;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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
        EditionRows rows = edition.rows();
        for (String table : EditionRows.TABLES) {
            insert(connection, table, rows);
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
