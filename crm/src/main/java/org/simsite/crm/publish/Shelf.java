package org.simsite.crm.publish;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.store.Page;
import org.simsite.crm.store.Rows;

/** Finds publications, inside a caller's guarded transaction. */
@ApplicationScoped
class Shelf {
    static final int NEWEST = 50;

    @PersistenceContext(unitName = "simsite")
    EntityManager em;

    Page<Statement> list(@Nullable PublicationState state, int limit, @Nullable String cursor) {
        var query = statements("s.id < :below and s.state in :states order by s.id desc")
                .setParameter("below", Rows.below(cursor))
                .setParameter("states", state == null ? List.of(PublicationState.values()) : List.of(state));
        return Rows.page(query, limit, statement -> statement.id().toString());
    }

    List<Statement> of(UUID author) {
        return statements("s.authorId = :author order by s.id desc")
                .setParameter("author", author)
                .setMaxResults(NEWEST)
                .getResultList();
    }

    long waiting() {
        return em.createQuery("select count(s) from Statement s where s.state = :state", Long.class)
                .setParameter("state", PublicationState.WAITING)
                .getSingleResult();
    }

    List<Notice> notices() {
        return statements("s.kind = :kind and s.state = :state order by s.publishedAt desc")
                .setParameter("kind", PublicationKind.NOTICE)
                .setParameter("state", PublicationState.PUBLISHED)
                .setMaxResults(NEWEST)
                .getResultStream()
                .map(s -> new Notice(s.id(), requireNonNull(s.title()), s.body(), requireNonNull(s.publishedAt())))
                .toList();
    }

    /** The newest of all these products together. */
    List<Statement> reviews(Collection<UUID> of, int most) {
        if (of.isEmpty()) return List.of();
        return statements("s.productId in :products and s.state = :state order by s.publishedAt desc")
                .setParameter("products", of)
                .setParameter("state", PublicationState.PUBLISHED)
                .setMaxResults(most)
                .getResultList();
    }

    Map<UUID, Rating> ratings(Collection<UUID> of) {
        if (of.isEmpty()) return Map.of();
        return em.createQuery(
                        "select s.productId, avg(s.rating), count(s.rating), count(s.id) from Statement s"
                                + " where s.productId in :products and s.state = :state group by s.productId",
                        Object[].class)
                .setParameter("products", of)
                .setParameter("state", PublicationState.PUBLISHED)
                .getResultStream()
                .collect(toMap(row -> (UUID) row[0], Shelf::rating));
    }

    private static Rating rating(Object[] row) {
        double average = row[1] == null ? 0 : ((Number) row[1]).doubleValue();
        return new Rating(average, ((Number) row[2]).intValue(), ((Number) row[3]).intValue());
    }

    private TypedQuery<Statement> statements(String which) {
        return em.createQuery("select s from Statement s where " + which, Statement.class);
    }
}
