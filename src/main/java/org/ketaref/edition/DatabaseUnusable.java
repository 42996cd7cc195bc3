package org.ketaref.edition;

/** Thrown at start where the database cannot be used, with what an operator can do about it. */
public class DatabaseUnusable extends RuntimeException {
    private final String action;

    DatabaseUnusable(String what, String action, Throwable cause) {
        super(what, cause);
        this.action = action;
    }

    DatabaseUnusable(String what, String action) {
        super(what);
        this.action = action;
    }

    /** What an operator can do. */
    public String action() {
        return action;
    }
}
