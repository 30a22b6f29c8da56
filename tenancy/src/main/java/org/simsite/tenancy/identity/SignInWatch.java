package org.simsite.tenancy.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.simsite.tenancy.background.Backoff;

/**
 * How far a realm's events were read.
 *
 * @param since those from then on are still to be read
 * @param seen ids of those that were nevertheless
 * @param quiet looks in a row that found nothing new
 */
record SignInWatch(String tenant, Instant since, List<String> seen, int quiet) {
    /** Events read at a time. */
    static final int PAGE = 100;

    /** An event is written when its request ends, so that one with an earlier time may come later by so much. */
    private static final Duration LATE = Duration.ofSeconds(10);

    /** Realms where nothing happens are not asked for ever: there may be thousands. */
    private static final Backoff REST = new Backoff(Duration.ofMinutes(5));

    /** The first rest doubles so often: 16 s. */
    private static final int FIRST = 5;

    List<FailedSignIn> fresh(List<FailedSignIn> found) {
        return found.stream().filter(each -> !seen.contains(each.id())).toList();
    }

    /** @param found from {@link #since} on, a whole page of them if there are more */
    SignInWatch behind(List<FailedSignIn> found) {
        Instant last = found.isEmpty() ? since : found.getLast().at();
        Instant from = full(found) ? later(last, since.plusMillis(1)) : later(last.minus(LATE), since);
        List<String> known = found.stream()
                .filter(each -> !each.at().isBefore(from))
                .map(FailedSignIn::id)
                .toList();
        return new SignInWatch(tenant, from, known, fresh(found).isEmpty() ? quiet + 1 : 0);
    }

    /** Until the next look. */
    Duration rest(List<FailedSignIn> found) {
        return full(found) ? Duration.ZERO : REST.after(FIRST + quiet);
    }

    private static boolean full(List<FailedSignIn> found) {
        return found.size() >= PAGE;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    static SignInWatch read(ResultSet row) throws SQLException {
        return new SignInWatch(
                row.getString("tenant"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                List.of((String[]) row.getArray("seen").getArray()),
                row.getInt("quiet"));
    }
}
