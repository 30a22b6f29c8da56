package org.simsite.crm.party;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.store.Page;
import org.simsite.crm.store.StaleVersion;
import org.simsite.crm.store.Uniqueness;
import org.simsite.tenancy.audit.Act;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.current.TenantService;
import org.simsite.tenancy.input.Conflict;

/** The customers of the current tenant. */
@TenantService
public class Customers {
    @PersistenceContext(unitName = "simsite")
    EntityManager em;

    @Inject
    AddressBook book;

    @Inject
    CustomerIndex index;

    @Inject
    Footing footing;

    @Inject
    Keepers keepers;

    @Inject
    AuditLog audit;

    @Inject
    Event<SiteOpened> siteOpened;

    Clock clock = Clock.systemUTC();
    private final UserNames userNames = new UserNames(new SecureRandom());

    /**
     * Stores her, queues her account and registers her site's host.
     *
     * @throws org.simsite.tenancy.input.InvalidInput naming each bad field
     * @throws org.simsite.tenancy.input.Conflict if the tenant has such a site
     */
    public Customer create(CustomerDraft draft) {
        return create(draft, KeeperChange.NONE);
    }

    /** As {@link #create(CustomerDraft)}, and says who looks after her. */
    public Customer create(CustomerDraft draft, KeeperChange keeper) {
        CustomerProfile profile = footing.form().read(draft);
        String username = userNames.assign(profile, index::isUsernameTaken);
        var party = new Party(profile, username, clock.instant());
        party.keepWith(keepers.first(keeper));
        refuseTakenSite(null, profile.siteSlug());
        em.persist(party);
        store(party, profile);
        Customer customer = index.read(party);
        footing.openAccount(customer);
        footing.moveSite(null, customer.siteSlug());
        return customer;
    }

    /** How many there are. */
    public long count() {
        return index.count();
    }

    public Optional<Customer> find(UUID id) {
        return index.customer(id);
    }

    /** Those of the ids that the tenant knows, in one go. */
    public Map<UUID, Customer> findAll(Collection<UUID> ids) {
        return index.read(index.all(ids).toList()).stream().collect(toMap(Customer::id, customer -> customer));
    }

    /** Newest first; {@code q} opens a word of the name, the user name, a phone or a mail address; empty is all. */
    public Page<Customer> search(@Nullable String q, int limit, @Nullable String cursor) {
        return index.search(q == null ? "" : q, limit, cursor);
    }

    public Optional<Customer> findByVerifiedPhone(String e164) {
        return book.whoseVerified(e164).flatMap(this::find);
    }

    /** A phone as people write it, in E.164; one without country code is of the tenant's country. */
    public Optional<String> readPhone(String typed) {
        return Optional.of(footing.form().e164(typed)).filter(number -> !number.isEmpty());
    }

    /** Who claims the phone, by proof or not; the first who did. */
    public Optional<Customer> findByPhone(String e164) {
        return book.whose(e164).flatMap(this::find);
    }

    public Optional<Customer> findByUsername(String username) {
        return index.byUsername(username.toLowerCase(Locale.ROOT)).map(index::read);
    }

    public Optional<Customer> findBySite(String siteSlug) {
        return index.bySite(siteSlug).map(index::read);
    }

    /**
     * Gives her what changed; an account keeps its user name.
     *
     * @throws NoSuchElementException if the tenant has no such customer
     * @throws StaleVersion if she was changed since
     */
    public Customer change(UUID id, CustomerChange change, long expectedVersion) {
        return change(id, change, KeeperChange.NONE, expectedVersion);
    }

    /** As {@link #change(UUID, CustomerChange, long)}, and says who looks after her from now on. */
    public Customer change(UUID id, CustomerChange change, KeeperChange keeper, long expectedVersion) {
        Party party = require(id);
        StaleVersion.refuse(party, expectedVersion);
        CustomerProfile profile = footing.form().read(index.read(party), change);
        String site = party.siteSlug();
        refuseTakenSite(site, profile.siteSlug());
        // a changed phone changes the customer too, though it is a row of its own
        em.lock(party, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        party.become(profile);
        handOver(party, keepers.settle(party.keeper(), keeper));
        store(party, profile);
        if (footing.moveSite(site, party.siteSlug())) siteOpened.fire(new SiteOpened(id));
        return index.read(party);
    }

    /** Removes her with her site, account and everything that hangs on her. */
    public void delete(UUID id) {
        Party party = require(id);
        audit.note(Act.of("customer.delete", id.toString()));
        footing.moveSite(party.siteSlug(), null);
        footing.closeAccount(party.username());
        em.remove(party);
        em.flush();
    }

    private void handOver(Party party, Keeper now) {
        Keeper before = party.keeper();
        if (now.equals(before)) return;
        party.keepWith(now);
        audit.note(Act.change(
                "customer.handover",
                party.id().toString(),
                Map.of("owner", String.valueOf(before.owner()), "team", String.valueOf(before.team())),
                Map.of("owner", String.valueOf(now.owner()), "team", String.valueOf(now.team()))));
    }

    private void refuseTakenSite(@Nullable String before, @Nullable String now) {
        boolean taken = now != null && !now.equals(before) && index.bySite(now).isPresent();
        if (taken) throw new Conflict("siteSlug", "slugTaken");
    }

    private void store(Party party, CustomerProfile profile) {
        Uniqueness.flush(em, "siteSlug", "slugTaken");
        book.replace(party.id(), profile);
        index.write(party, profile);
        em.flush();
    }

    private Party require(UUID id) {
        return index.party(id).orElseThrow(() -> new NoSuchElementException("no customer " + id));
    }
}
