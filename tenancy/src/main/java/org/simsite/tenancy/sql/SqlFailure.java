package org.simsite.tenancy.sql;

import java.sql.SQLException;

/** The database refused a statement or cannot be reached. */
public class SqlFailure extends RuntimeException {
    /** PostgreSQL error code for a broken unique key. */
    private static final String UNIQUE_VIOLATION = "23505";

    private final String state;

    public SqlFailure(SQLException cause) {
        super(cause.getMessage(), cause);
        this.state = cause.getSQLState() == null ? "" : cause.getSQLState();
    }

    public boolean duplicate() {
        return UNIQUE_VIOLATION.equals(state);
    }
}
