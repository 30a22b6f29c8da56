package org.simsite.crm.publish;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.party.Customer;
import org.simsite.crm.party.Customers;
import org.simsite.crm.sales.Product;
import org.simsite.crm.sales.Products;

/** Puts publications together with their authors, products and decisions: as many queries for a list as for one. */
@ApplicationScoped
class PublicationReader {
    @PersistenceContext(unitName = "simsite")
    EntityManager em;

    @Inject
    Customers customers;

    @Inject
    Products products;

    Publication read(Statement statement) {
        return read(List.of(statement)).getFirst();
    }

    List<Publication> read(List<Statement> statements) {
        Map<UUID, Customer> authors = customers.findAll(ids(statements, Statement::authorId));
        Map<UUID, Product> items = products.findAll(ids(statements, Statement::productId));
        Map<UUID, Decision> decisions = lastDecisions(ids(statements, Statement::id));
        return statements.stream()
                .map(s -> publication(s, of(authors, s.authorId()), of(items, s.productId()))
                        .decided(decisions.get(s.id())))
                .toList();
    }

    List<PublishedReview> readPublished(List<Statement> statements, Collection<Product> of) {
        Map<UUID, Customer> authors = customers.findAll(ids(statements, Statement::authorId));
        Map<UUID, Product> items = of.stream().collect(toMap(Product::id, product -> product));
        return statements.stream()
                .map(s -> published(
                        s, requireNonNull(authors.get(s.authorId())), requireNonNull(items.get(s.productId()))))
                .toList();
    }

    private static PublishedReview published(Statement s, Customer author, Product product) {
        Instant at = requireNonNull(s.publishedAt(), "published without a time");
        return new PublishedReview(s.id(), product.number(), Mask.name(author.name()), s.rating(), s.body(), at);
    }

    private static Publication publication(Statement s, @Nullable Customer author, @Nullable Product product) {
        return new Publication(
                s.id(),
                s.version(),
                s.kind(),
                s.state(),
                s.authorId(),
                author == null ? null : author.name(),
                s.channel(),
                s.title(),
                product == null ? null : product.number(),
                product == null ? null : product.name(),
                s.rating(),
                s.body(),
                s.sent(),
                s.submittedAt(),
                null,
                null,
                null);
    }

    private Map<UUID, Decision> lastDecisions(List<UUID> publications) {
        if (publications.isEmpty()) return Map.of();
        return em.createQuery("select d from Decision d where d.publicationId in :ids order by d.id", Decision.class)
                .setParameter("ids", publications)
                .getResultStream()
                .collect(toMap(Decision::publicationId, decision -> decision, (earlier, later) -> later));
    }

    /** A notice has neither author nor product, and not every map takes null. */
    private static <T> @Nullable T of(Map<UUID, T> found, @Nullable UUID id) {
        return id == null ? null : found.get(id);
    }

    private static List<UUID> ids(List<Statement> statements, Function<Statement, @Nullable UUID> id) {
        return statements.stream().map(id).filter(Objects::nonNull).distinct().toList();
    }
}
