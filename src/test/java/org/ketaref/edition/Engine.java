package org.ketaref.edition;

import java.util.UUID;

/** The kinds of database that the program runs on. */
enum Engine {
    H2 {
        @Override
        String newAddress() {
            return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        }
    },
    POSTGRESQL {
        @Override
        String newAddress() {
            return Postgres.newDatabase();
        }
    };

    /** The address of a new and empty database. */
    abstract String newAddress();

    SeededDatabase newDatabase() {
        return new SeededDatabase(newAddress());
    }
}
