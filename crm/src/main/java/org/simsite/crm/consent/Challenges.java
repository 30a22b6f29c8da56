package org.simsite.crm.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.simsite.tenancy.input.TooOften;

/** The codes that are out, inside a caller's guarded transaction. */
@ApplicationScoped
class Challenges {
    /** Texts cost money and annoy: so many codes go to one address. */
    private static final List<Limit> LIMITS =
            List.of(new Limit(3, Duration.ofMinutes(10)), new Limit(10, Duration.ofDays(1)));

    private record Limit(int most, Duration within) {}

    @PersistenceContext(unitName = "simsite")
    EntityManager em;

    /** @throws TooOften if the address was sent codes enough */
    void refuseTooMany(String address, Instant now) {
        List<Instant> sent = since(address, now.minus(Duration.ofDays(1))).stream()
                .map(Challenge::requestedAt)
                .toList();
        for (Limit limit : LIMITS) {
            List<Instant> within = sent.stream()
                    .filter(at -> at.isAfter(now.minus(limit.within())))
                    .toList();
            if (within.size() < limit.most()) continue;
            Instant free = within.get(limit.most() - 1).plus(limit.within());
            throw new TooOften("codes for this address", Duration.between(now, free));
        }
    }

    /** To all addresses together. */
    long sentSince(Instant since) {
        return em.createQuery("select count(c) from Challenge c where c.requestedAt > :since", Long.class)
                .setParameter("since", since)
                .getSingleResult();
    }

    void add(Challenge challenge) {
        em.persist(challenge);
    }

    /** The last one sent to each customer who was sent one at this address: an older code is void. */
    List<Challenge> current(String address, Instant now) {
        List<Challenge> all = since(address, now.minus(Challenge.LIFE));
        return all.stream()
                .filter(challenge -> all.stream()
                        .filter(other -> other.partyId().equals(challenge.partyId()))
                        .findFirst()
                        .filter(newest -> newest == challenge)
                        .isPresent())
                .toList();
    }

    Optional<Challenge> current(UUID customer, String address, Instant now) {
        return current(address, now).stream()
                .filter(challenge -> challenge.partyId().equals(customer))
                .findFirst();
    }

    /** Newest first. */
    private List<Challenge> since(String address, Instant since) {
        return em.createQuery(
                        "select c from Challenge c where c.address = :address and c.requestedAt > :since"
                                + " order by c.requestedAt desc, c.id desc",
                        Challenge.class)
                .setParameter("address", address)
                .setParameter("since", since)
                .getResultList();
    }
}
