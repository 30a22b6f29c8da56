package org.simsite.crm.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.simsite.crm.Road;
import org.simsite.crm.interaction.Interactions;
import org.simsite.crm.publish.Publication;
import org.simsite.crm.publish.Publications;
import org.simsite.crm.service.FeedbackCases;
import org.simsite.tenancy.current.Sight;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.staff.TeamRemoved;

/** Whose customers someone sees, in every way to ask: the database says so, not the query. */
class SightTest {
    private static final UUID NORTH = UUID.randomUUID();
    private static final UUID ANN_ID = UUID.randomUUID();
    private static final Sight ANN = new Sight(false, ANN_ID, null, Set.of());
    private static final Sight BOB = new Sight(false, UUID.randomUUID(), NORTH, Set.of());
    private static final Sight HEAD = new Sight(false, UUID.randomUUID(), NORTH, Set.of(NORTH));

    private final Road road = new Road(Locale.ENGLISH);
    private final Customers customers = road.world.get(Customers.class);
    private Customer anns;
    private Customer bobs;
    private Customer nobodys;

    @BeforeEach
    void eachHasOne() {
        anns = as(ANN, () -> customers.create(draft("Mei Lin")));
        bobs = as(BOB, () -> customers.create(draft("Mei Wang")));
        nobodys = road.customer("Mei Zhao", null, "en", Road.LI);
    }

    @Test
    void whoMakesACustomerLooksAfterHerWithHerTeam() {
        assertThat(anns.keeper()).isEqualTo(new Keeper(ANN_ID, null));
        assertThat(bobs.keeper()).isEqualTo(new Keeper(BOB.staff(), NORTH));
        assertThat(nobodys.keeper()).isEqualTo(Keeper.NOBODY);
    }

    @Test
    void listAndSearchShowOnesOwnTheTeamsOrAll() {
        for (String q : List.of("", "mei")) {
            assertThat(found(ANN, q)).containsExactly("Mei Lin");
            assertThat(found(BOB, q)).containsExactly("Mei Wang");
            assertThat(found(HEAD, q)).containsExactly("Mei Wang");
            assertThat(found(Sight.ALL, q)).containsExactly("Mei Zhao", "Mei Wang", "Mei Lin");
            assertThat(found(Sight.NONE, q)).isEmpty();
        }
    }

    @Test
    void whatIsOutOfSightIsAsUnknownAsWhatIsNotThere() {
        assertThat(as(ANN, () -> customers.find(bobs.id()))).isEmpty();
        assertThat(as(ANN, () -> customers.findAll(List.of(anns.id(), bobs.id(), nobodys.id()))))
                .containsOnlyKeys(anns.id());
        assertThat(as(ANN, () -> customers.findByPhone(Road.LI))).isEmpty();
        assertThat(as(ANN, () -> customers.findByUsername(bobs.username()))).isEmpty();
        assertThatThrownBy(() -> as(ANN, () -> {
                    customers.delete(bobs.id());
                    return 1;
                }))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> as(
                        ANN,
                        () -> customers.change(
                                bobs.id(), new CustomerChange(null, "Eve", null, null, null, null), bobs.version())))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void whatWasSaidWithHerIsSeenWithHer() {
        road.request(nobodys, Road.LI);
        road.text(Road.LI, "V " + road.code(Road.LI));
        road.text(Road.LI, "C 1001 lovely");
        road.text(Road.LI, "F too slow");
        road.text("+8613900139123", "who are you?");
        assertThat(as(Sight.ALL, () -> interactions(nobodys.id()))).isGreaterThan(3);
        assertThat(as(ANN, () -> interactions(nobodys.id()))).isZero();
        assertThat(as(Sight.ALL, this::cases)).isPositive();
        assertThat(as(ANN, this::cases)).isZero();
        assertThat(as(Sight.ALL, this::publications)).hasSize(1);
        assertThat(as(ANN, this::publications)).isEmpty();
        assertThat(as(ANN, () -> road.world.get(Publications.class).waiting())).isZero();
        assertThat(as(
                        ANN,
                        () -> road.world
                                .get(Interactions.class)
                                .ofUnknown(50, null)
                                .items()
                                .size()))
                .as("a stranger is everybody's")
                .isPositive();
    }

    @Test
    void aUserNameThatAnUnseenCustomerHasIsNotGivenAgain() {
        Customer second = as(ANN, () -> customers.create(draft("Mei Wang")));
        assertThat(second.username()).startsWith(bobs.username()).isNotEqualTo(bobs.username());
    }

    @Test
    void nobodyGivesACustomerAwayOutOfHerOwnSight() {
        var nobody = new KeeperChange(Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> as(ANN, () -> handOver(anns, nobody))).isInstanceOf(InvalidInput.class);
        assertThat(as(Sight.ALL, () -> handOver(anns, nobody)).keeper()).isEqualTo(Keeper.NOBODY);
        assertThat(as(ANN, () -> customers.find(anns.id()))).as("at once").isEmpty();
    }

    @Test
    void customersOfATeamThatIsDeletedStayTheirOwners() {
        as(ANN, () -> {
            road.world.get(Keepers.class).teamRemoved(new TeamRemoved(NORTH));
            return 1;
        });
        Customer left = as(Sight.ALL, () -> customers.find(bobs.id())).orElseThrow();
        assertThat(left.keeper()).isEqualTo(new Keeper(BOB.staff(), null));
        assertThat(left.version()).isGreaterThan(bobs.version());
        assertThat(found(BOB, "")).containsExactly("Mei Wang");
        assertThat(found(HEAD, "")).isEmpty();
    }

    private Customer handOver(Customer customer, KeeperChange to) {
        var nothing = new CustomerChange(null, null, null, null, null, null);
        return customers.change(customer.id(), nothing, to, customer.version());
    }

    private List<String> found(Sight sight, String q) {
        return as(sight, () -> customers.search(q, 50, null)).items().stream()
                .map(Customer::name)
                .toList();
    }

    private int interactions(UUID customer) {
        return road.world.get(Interactions.class).of(customer, 50, null).items().size();
    }

    private int cases() {
        return road.world.get(FeedbackCases.class).list(null, 50, null).items().size();
    }

    private List<Publication> publications() {
        return road.world.get(Publications.class).list(null, 50, null).items();
    }

    private <T> T as(Sight sight, Supplier<T> work) {
        return road.world.as(road.tenant, sight, work);
    }

    private static CustomerDraft draft(String name) {
        return new CustomerDraft(CustomerKind.PERSON, name, List.of(), List.of(), null, "en");
    }
}
