package org.simsite.modempool.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.simsite.modempool.database.Database;

/** Who wants no texts, and from whom. Asked when a text is claimed, past every caller. */
@ApplicationScoped
public class OptOuts {
    /** Stands for every holder. */
    public static final String ALL = "*";

    /** A sender's wish, if her whole text is one of the words for it: {@code STOP 12345} is not. */
    public enum Wish {
        STOP,
        STOP_ALL,
        START,
        NONE;

        private static final Set<String> STOPS = Set.of("STOP", "UNSUBSCRIBE", "退订", "TD", "T");
        private static final Set<String> STOPS_ALL = Set.of("STOP ALL", "STOPALL", "全部退订");
        private static final Set<String> STARTS = Set.of("START", "UNSTOP", "恢复订阅");

        public static Wish of(String text) {
            String word = text.strip().toUpperCase(Locale.ROOT);
            if (STOPS.contains(word)) {
                return STOP;
            }
            return STOPS_ALL.contains(word) ? STOP_ALL : STARTS.contains(word) ? START : NONE;
        }
    }

    private Database database;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected OptOuts() {}

    @Inject
    public OptOuts(Database database) {
        this.database = database;
    }

    /** From now on this holder's texts to the phone are refused; {@link #ALL} for everybody's. */
    public void stop(String phone, String holder, Instant now) {
        database.run(sql -> sql.update(
                "insert into pool.opt_out (phone, holder, since) values (?, ?, ?) on conflict do nothing",
                phone,
                holder,
                now));
    }

    /** This holder may write again; a stop of all ends too, since she speaks to one of them. */
    public void start(String phone, String holder) {
        database.run(
                sql -> sql.update("delete from pool.opt_out where phone = ? and holder in (?, ?)", phone, holder, ALL));
    }

    public boolean isStopped(String phone, String holder) {
        return database.call(sql -> sql.first(
                        "select 1 from pool.opt_out where phone = ? and holder in (?, ?) limit 1",
                        row -> true,
                        phone,
                        holder,
                        ALL)
                .isPresent());
    }
}
