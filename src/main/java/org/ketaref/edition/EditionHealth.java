package org.ketaref.edition;

import java.sql.SQLException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the database still answers, and still with this edition. Degraded, which is still ready, where it does not answer:
 * pages and searches go on from memory, and taking every instance out of service would take those away too.
 */
@Component("database")
class EditionHealth implements HealthIndicator {
    private static final Status DEGRADED = new Status("DEGRADED", "The database does not answer");

    private final JdbcClient database;

    EditionHealth(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Health health() {
        try {
            database.sql("select digest from edition").query(String.class).single();
            return Health.up().build();
        } catch (DataAccessException e) {
            // Class 42, as 42P01 of PostgreSQL and 42S02 of H2: there is no such table.
            boolean dropped = e.getMostSpecificCause() instanceof SQLException cause
                    && cause.getSQLState() != null
                    && cause.getSQLState().startsWith("42");
            return dropped
                    ? Health.outOfService()
                            .withDetail("reason", "The database no longer keeps this edition")
                            .build()
                    : Health.status(DEGRADED).build();
        }
    }
}
