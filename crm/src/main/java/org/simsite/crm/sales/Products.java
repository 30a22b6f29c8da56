package org.simsite.crm.sales;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.store.Page;
import org.simsite.crm.store.Rows;
import org.simsite.crm.store.StaleVersion;
import org.simsite.crm.store.Uniqueness;
import org.simsite.tenancy.current.TenantService;
import org.simsite.tenancy.input.Conflict;

/** What the current tenant sells. */
@TenantService
public class Products {
    @PersistenceContext(unitName = "simsite")
    EntityManager em;

    Clock clock = Clock.systemUTC();

    /**
     * @throws org.simsite.tenancy.input.InvalidInput naming each bad field
     * @throws Conflict if the number is taken
     */
    public Product create(ProductDraft draft) {
        CheckedProduct checked = ProductForm.read(draft);
        if (find(checked.number()).isPresent()) throw new Conflict("number", "taken");
        var article = new Article(checked, clock.instant());
        em.persist(article);
        Uniqueness.flush(em, "number", "taken");
        return article.read();
    }

    /**
     * @throws NoSuchElementException if the tenant has no such product
     * @throws StaleVersion if it was changed since
     */
    public Product change(String number, ProductChange change, long expectedVersion) {
        Article article = article(number).orElseThrow(() -> new NoSuchElementException("no product " + number));
        StaleVersion.refuse(article, expectedVersion);
        article.become(ProductForm.read(article.read(), change));
        Uniqueness.flush(em, "number", "taken");
        return article.read();
    }

    /** By number; full-width characters and case do not matter. */
    public Optional<Product> find(String number) {
        return article(number).map(Article::read);
    }

    public Map<UUID, Product> findAll(Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return em.createQuery("select a from Article a where a.id in :ids", Article.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(Article::read)
                .collect(toMap(Product::id, product -> product));
    }

    /** By number. */
    public Page<Product> list(int limit, @Nullable String cursor) {
        var query = em.createQuery("select a from Article a where a.number > :after order by a.number", Article.class)
                .setParameter("after", Rows.key(cursor));
        return Rows.page(query, limit, Article::number).map(Article::read);
    }

    private Optional<Article> article(String number) {
        return em.createQuery("select a from Article a where a.number = :number", Article.class)
                .setParameter("number", ProductForm.canonical(number))
                .getResultStream()
                .findFirst();
    }
}
