package org.simsite.crm.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.store.Page;
import org.simsite.crm.store.Rows;

/** Finds parties and reads them as customers, inside a caller's guarded transaction. */
@ApplicationScoped
class CustomerIndex {
    /** Behind every text that opens with what stands before it, in the collation C. */
    private static final String BEHIND = Character.toString(Character.MAX_CODE_POINT);

    @PersistenceContext(unitName = "simsite")
    EntityManager em;

    @Inject
    AddressBook book;

    Optional<Party> party(UUID id) {
        return Optional.ofNullable(em.find(Party.class, id));
    }

    /** She with her phones and mail addresses: one is asked for so often that it is worth one query and not three. */
    Optional<Customer> customer(UUID id) {
        List<Object[]> rows = em.createQuery(
                        "select p, t, m from Party p left join PartyPhone t on t.partyId = p.id"
                                + " left join PartyEmail m on m.partyId = p.id where p.id = :id order by t.id, m.id",
                        Object[].class)
                .setParameter("id", id)
                .getResultList();
        return rows.stream().findFirst().map(row -> customer((Party) row[0], each(rows, 1), each(rows, 2)));
    }

    Optional<Party> byUsername(String username) {
        return parties("select p from Party p where p.username = :key", username);
    }

    /** By anybody of the tenant, also by somebody whom the caller does not see. */
    boolean isUsernameTaken(String username) {
        return (boolean) em.createNativeQuery("select crm.username_taken(?1)")
                .setHint("eclipselink.jdbc.allow-native-sql-query", true)
                .setParameter(1, username)
                .getSingleResult();
    }

    /** All that were the team's, also those whom the caller does not see. */
    void leaveTeam(UUID team) {
        em.createNativeQuery("select crm.leave_team(?1)")
                .setHint("eclipselink.jdbc.allow-native-sql-query", true)
                .setParameter(1, team)
                .getSingleResult();
    }

    Optional<Party> bySite(String siteSlug) {
        return parties("select p from Party p where p.siteSlug = :key", siteSlug);
    }

    long count() {
        return em.createQuery("select count(p) from Party p", Long.class).getSingleResult();
    }

    Stream<Party> all(Collection<UUID> ids) {
        if (ids.isEmpty()) return Stream.empty();
        return em.createQuery("select p from Party p where p.id in :ids", Party.class)
                .setParameter("ids", ids)
                .getResultStream();
    }

    Page<Customer> search(String q, int limit, @Nullable String cursor) {
        planEachTime();
        String term = Terms.fold(q);
        TypedQuery<Party> query = term.isEmpty() ? everyone() : found(term);
        query.setParameter("below", Rows.below(cursor));
        Page<Party> page = Rows.page(query, limit, party -> party.id().toString());
        return new Page<>(read(page.items()), page.next());
    }

    /** Makes her findable by these words and no others. */
    void write(Party party, CustomerProfile profile) {
        em.createQuery("delete from PartyTerm t where t.partyId = :party")
                .setParameter("party", party.id())
                .executeUpdate();
        Terms.of(party.username(), profile).forEach(term -> em.persist(new PartyTerm(party.id(), term)));
    }

    Customer read(Party party) {
        return read(List.of(party)).getFirst();
    }

    /** Two more queries, however many they are. */
    List<Customer> read(List<Party> parties) {
        List<UUID> ids = parties.stream().map(Party::id).toList();
        Map<UUID, List<PartyPhone>> phones = book.phones(ids);
        Map<UUID, List<PartyEmail>> emails = book.emails(ids);
        return parties.stream()
                .map(party -> customer(
                        party, phones.getOrDefault(party.id(), List.of()), emails.getOrDefault(party.id(), List.of())))
                .toList();
    }

    /**
     * A word that all have is best looked for from the newest customer on, one that few have from the word on: a plan
     * kept for any word would read all customers for the first kind. And one kept for any tenant reads all phones of the
     * tenant to find those of fifty customers, which is best with a hundred of them and 200 ms with a hundred thousand.
     */
    private void planEachTime() {
        em.createNativeQuery("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .setHint("eclipselink.jdbc.allow-native-sql-query", true)
                .getSingleResult();
    }

    private static Customer customer(Party party, List<? extends Address> phones, List<? extends Address> emails) {
        return party.with(
                phones.stream()
                        .map(phone -> new Phone(phone.value(), phone.verified()))
                        .toList(),
                emails.stream()
                        .map(email -> new Email(email.value(), email.verified()))
                        .toList());
    }

    /** What a column names, each once: phones and mail addresses come in all pairs. */
    private static List<Address> each(List<Object[]> rows, int column) {
        return rows.stream()
                .map(row -> (Address) row[column])
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private Optional<Party> parties(String query, String key) {
        return em.createQuery(query, Party.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<Party> everyone() {
        return em.createQuery("select p from Party p where p.id < :below order by p.id desc", Party.class);
    }

    private TypedQuery<Party> found(String term) {
        return em.createQuery(
                        "select p from Party p where p.id < :below and exists (select t.id from PartyTerm t"
                                + " where t.partyId = p.id and t.term >= :term and t.term < :behind)"
                                + " order by p.id desc",
                        Party.class)
                .setParameter("term", term)
                .setParameter("behind", term + BEHIND);
    }
}
