package org.simsite.crm.publish;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.sales.Product;
import org.simsite.crm.sales.Products;
import org.simsite.crm.store.Page;
import org.simsite.crm.store.Rows;
import org.simsite.crm.store.Uniqueness;
import org.simsite.crm.wording.Prose;
import org.simsite.tenancy.current.TenantService;
import org.simsite.tenancy.input.Conflict;
import org.simsite.tenancy.input.Fields;

/** What the current tenant's customers and staff say in public, and who let it through. */
@TenantService
public class Publications {
    private static final int TITLE_MAX = 100;
    private static final int TEXT_MAX = 4_000;
    private static final int REASON_MAX = 200;

    @PersistenceContext(unitName = "simsite")
    EntityManager em;

    @Inject
    Shelf shelf;

    @Inject
    PublicationReader reader;

    @Inject
    Announcer announcer;

    @Inject
    Products products;

    Clock clock = Clock.systemUTC();

    /** Newest first; all states if null. */
    public Page<Publication> list(@Nullable PublicationState state, int limit, @Nullable String cursor) {
        Page<Statement> page = shelf.list(state, limit, cursor);
        return new Page<>(reader.read(page.items()), page.next());
    }

    /** The newest 50 a customer wrote. */
    public List<Publication> of(UUID author) {
        return reader.read(shelf.of(author));
    }

    public Optional<Publication> find(UUID id) {
        return Optional.ofNullable(em.find(Statement.class, id)).map(reader::read);
    }

    /** How many wait for review. */
    public long waiting() {
        return shelf.waiting();
    }

    /** Takes a review in; what is wrong with it was said to its author before. */
    public Publication submit(NewReview review) {
        var statement = Statement.review(review, clock.instant());
        add(statement);
        if (review.auto()) note(statement, Verdict.APPROVE, null);
        em.flush();
        return reader.read(statement);
    }

    /** Publishes a notice at once. */
    public Publication announce(String title, String text, String agent) {
        var fields = new Fields();
        String heading = fields.text("title", title, TITLE_MAX);
        String words = Prose.read(fields, "text", text, TEXT_MAX);
        fields.check();
        var statement = Statement.notice(heading, words, clock.instant());
        add(statement);
        note(statement, Verdict.APPROVE, agent);
        em.flush();
        return reader.read(statement);
    }

    /**
     * Publishes what waits or was rejected, and tells its author.
     *
     * @param agent user name of who decides, here and below
     * @throws NoSuchElementException if the tenant has no such publication, here and below
     * @throws Conflict if that cannot be done with it as it is, here and below
     */
    public Publication approve(UUID id, String agent) {
        return decide(id, Verdict.APPROVE, "", agent);
    }

    /** Turns down what waits, and tells its author why. */
    public Publication reject(UUID id, String reason, String agent) {
        return decide(id, Verdict.REJECT, reason, agent);
    }

    /** Hides it from the public until it is unlocked. */
    public Publication lock(UUID id, String reason, String agent) {
        return decide(id, Verdict.LOCK, reason, agent);
    }

    /** Makes it again what it was. */
    public Publication unlock(UUID id, String agent) {
        return decide(id, Verdict.UNLOCK, "", agent);
    }

    /**
     * The newest 50 that are published.
     *
     * @throws NoSuchElementException if the tenant has no such product
     */
    public List<PublishedReview> reviews(String productNumber) {
        Product product = product(productNumber);
        return reader.readPublished(shelf.reviews(List.of(product.id()), Shelf.NEWEST), List.of(product));
    }

    /** The newest 200 that are published of these products together, in one query. */
    public List<PublishedReview> reviews(Collection<Product> products) {
        List<UUID> ids = products.stream().map(Product::id).toList();
        return reader.readPublished(shelf.reviews(ids, Rows.MOST), products);
    }

    /** The newest 50 that are published. */
    public List<Notice> notices() {
        return shelf.notices();
    }

    /** @throws NoSuchElementException if the tenant has no such product */
    public Rating rating(String productNumber) {
        UUID product = product(productNumber).id();
        return ratings(List.of(product)).getOrDefault(product, Rating.NONE);
    }

    /** By product id, in one query for a list; products without a review are left out. */
    public Map<UUID, Rating> ratings(Collection<UUID> products) {
        return shelf.ratings(products);
    }

    private Publication decide(UUID id, Verdict verdict, @Nullable String reason, String agent) {
        var fields = new Fields();
        String why = verdict.needsReason() ? fields.text("reason", reason, REASON_MAX) : "";
        fields.check();
        Statement statement = em.find(Statement.class, id);
        if (statement == null) throw new NoSuchElementException("no publication " + id);
        boolean changed = note(statement, verdict, agent, why);
        Uniqueness.flush(em, "id", "taken");
        Publication publication = reader.read(statement);
        if (changed) announcer.announce(publication, verdict, agent);
        return publication;
    }

    private void add(Statement statement) {
        em.persist(statement);
        // before its decisions: EclipseLink does not know that they hang on it
        em.flush();
    }

    private void note(Statement statement, Verdict verdict, @Nullable String agent) {
        note(statement, verdict, agent, "");
    }

    private boolean note(Statement statement, Verdict verdict, @Nullable String agent, String reason) {
        if (!verdict.from().contains(statement.state()) && statement.state() != verdict.result()) {
            throw new Conflict("state", "publicationState");
        }
        if (!statement.decide(verdict, clock.instant())) return false;
        em.persist(new Decision(statement.id(), verdict, agent, clock.instant())
                .because(reason.isEmpty() ? null : reason));
        return true;
    }

    private Product product(String number) {
        return products.find(number).orElseThrow(() -> new NoSuchElementException("no product " + number));
    }
}
