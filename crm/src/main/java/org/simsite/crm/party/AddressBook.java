package org.simsite.crm.party;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Phones and mail addresses of parties, inside a caller's guarded transaction. */
@ApplicationScoped
class AddressBook {
    @PersistenceContext(unitName = "simsite")
    EntityManager em;

    Map<UUID, List<PartyPhone>> phones(Collection<UUID> parties) {
        return of(PartyPhone.class, parties);
    }

    Map<UUID, List<PartyEmail>> emails(Collection<UUID> parties) {
        return of(PartyEmail.class, parties);
    }

    /** What stays keeps its proof. */
    void replace(UUID party, CustomerProfile profile) {
        List<UUID> one = List.of(party);
        replace(party, profile.phones(), phones(one).getOrDefault(party, List.of()), PartyPhone::new);
        replace(party, profile.emails(), emails(one).getOrDefault(party, List.of()), PartyEmail::new);
    }

    /** Her phone or mail address of this value. */
    Optional<Address> find(UUID party, String value) {
        List<UUID> one = List.of(party);
        return Stream.concat(
                        phones(one).getOrDefault(party, List.of()).stream(),
                        emails(one).getOrDefault(party, List.of()).stream())
                .<Address>map(address -> address)
                .filter(address -> address.value().equals(value))
                .findFirst();
    }

    /** Whose the address is by proof, be it a phone or mail address. */
    Optional<UUID> whoseVerified(String value) {
        return value.contains("@") ? whoseVerified(PartyEmail.class, value) : whoseVerified(PartyPhone.class, value);
    }

    /** Whose the phone is, by proof or not: the first who named it. */
    Optional<UUID> whose(String phone) {
        return em.createQuery("select p from PartyPhone p where p.value = :phone order by p.id", PartyPhone.class)
                .setParameter("phone", phone)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(PartyPhone::partyId);
    }

    private <A extends Address> Optional<UUID> whoseVerified(Class<A> kind, String value) {
        return em.createQuery(
                        "select a from " + kind.getSimpleName()
                                + " a where a.value = :value and a.verifiedAt is not null",
                        kind)
                .setParameter("value", value)
                .getResultStream()
                .findFirst()
                .map(Address::partyId);
    }

    private <A extends Address> Map<UUID, List<A>> of(Class<A> kind, Collection<UUID> parties) {
        if (parties.isEmpty()) return Map.of();
        return em.createQuery(
                        "select a from " + kind.getSimpleName() + " a where a.partyId in :parties order by a.id", kind)
                .setParameter("parties", parties)
                .getResultStream()
                .collect(groupingBy(Address::partyId));
    }

    private void replace(
            UUID party,
            List<String> now,
            List<? extends Address> before,
            BiFunction<UUID, String, ? extends Address> make) {
        before.stream().filter(address -> !now.contains(address.value())).forEach(em::remove);
        List<String> known = before.stream().map(Address::value).toList();
        now.stream()
                .filter(value -> !known.contains(value))
                .map(value -> make.apply(party, value))
                .forEach(em::persist);
    }
}
