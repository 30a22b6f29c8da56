package org.simsite.tenancy.input;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The tenant has as many as it may; nothing was stored. The database says so, whoever tried. */
public class QuotaReached extends Conflict {
    /** Of the exception that {@code tenancy.use_quota} raises. */
    private static final String STATE = "SQ001";

    private static final Pattern MESSAGE = Pattern.compile("quota ([a-z]+) (\\d+)");

    private QuotaReached(String what, long most) {
        super(what, "quota." + what, most);
    }

    /** If that is the reason, however deep. */
    public static Optional<QuotaReached> in(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause())
            if (t instanceof SQLException sql && STATE.equals(sql.getSQLState()))
                return read(String.valueOf(sql.getMessage()));
        return Optional.empty();
    }

    private static Optional<QuotaReached> read(String message) {
        var said = MESSAGE.matcher(message);
        return said.find()
                ? Optional.of(new QuotaReached(said.group(1), Long.parseLong(said.group(2))))
                : Optional.empty();
    }
}
