package org.simsite.tenancy.current;

import static java.util.stream.Collectors.joining;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose customers the work on this thread sees. The database holds every statement to it: row security compares the
 * owner and the team of a customer with what {@link TenantTransaction} says of the sight. Where none is bound, no
 * customer is seen.
 *
 * @param all whether every customer is seen
 * @param staff who works: sees what she owns; null for machines and visitors
 * @param team hers, for what she makes
 * @param teams whose customers she sees too
 */
public record Sight(
        boolean all, @Nullable UUID staff, @Nullable UUID team, Set<UUID> teams) {
    /** Of work that nobody of the staff does: jobs, inbound texts, public pages, a customer's own site. */
    public static final Sight ALL = new Sight(true, null, null, Set.of());

    public static final Sight NONE = new Sight(false, null, null, Set.of());

    static final ScopedValue<Sight> CURRENT = ScopedValue.newInstance();

    public Sight {
        teams = Set.copyOf(teams);
    }

    public static Sight current() {
        return CURRENT.orElse(NONE);
    }

    /** Work that may throw, such as the rest of a servlet's chain. */
    public <X extends Throwable> void to(Work<X> work) throws X {
        ScopedValue.where(CURRENT, this).call(() -> {
            work.run();
            return null;
        });
    }

    /** Whether a customer of this owner and team is seen. */
    public boolean covers(@Nullable UUID owner, @Nullable UUID itsTeam) {
        return all || (owner != null && owner.equals(staff)) || (itsTeam != null && teams.contains(itsTeam));
    }

    /** As the policies of the database read it: {@code all}, or the staff id and behind it those of the teams. */
    public String setting() {
        if (all) return "all";
        return staff == null
                ? ""
                : Stream.concat(Stream.of(staff), teams.stream().sorted())
                        .map(UUID::toString)
                        .collect(joining(" "));
    }

    /** Work that throws checked exceptions. */
    @FunctionalInterface
    public interface Work<X extends Throwable> {
        void run() throws X;
    }
}
