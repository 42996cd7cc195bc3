package org.ketaref.edition;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Fills the tables from the content, whenever the content is not what was last seeded: a repeatable migration whose checksum
 * is the digest of the content. All of it happens in Flyway's transaction, so a refused edition changes nothing.
 */
@Component
class EditionMigration implements JavaMigration, FlywayMigrationStrategy {
    /** Goes up when the same content gives other rows, so that databases that outlive the program are seeded again. */
    private static final int FORM = 2;

    private static final int BATCH = 500;

    private final EditionSettings settings;
    private final ContentFiles content;
    private @Nullable EditionRows rows;

    EditionMigration(EditionSettings settings) {
        this.settings = settings;
        String folder = settings.folder();
        content = folder == null || folder.isBlank() ? ContentFiles.inside() : ContentFiles.in(Path.of(folder));
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
        return Integer.parseUnsignedInt(content.digest().substring(0, 8), 16) + FORM;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    /**
     * Reads the edition before Flyway begins to seed it: on H2 Flyway writes down a seeding that failed, outside of its
     * transaction, and would refuse every later start, also with the content mended.
     */
    @Override
    public void migrate(Flyway flyway) {
        if (Stream.of(flyway.info().pending())
                .anyMatch(migration -> migration.getDescription().equals(getDescription()))) {
            rows = read();
        }
        flyway.migrate();
        rows = null;
    }

    private EditionRows read() {
        return new EditionReader(content, settings.largestFile().toBytes()).read();
    }

    @Override
    public void migrate(Context context) throws SQLException {
        EditionRows rows = this.rows == null ? read() : this.rows;
        Connection connection = context.getConnection();
        List<String> backwards = new ArrayList<>(EditionRows.TABLES);
        Collections.reverse(backwards);
        try (Statement statement = connection.createStatement()) {
            for (String table : backwards) {
                statement.executeUpdate("delete from " + table);
            }
        }
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
