package org.simsite.tenancy.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.simsite.tenancy.staff.DefaultRole.ADMINISTRATOR;
import static org.simsite.tenancy.staff.DefaultRole.AGENT;
import static org.simsite.tenancy.staff.DefaultRole.SALES;
import static org.simsite.tenancy.staff.StaffWorld.ACME;
import static org.simsite.tenancy.staff.StaffWorld.GLOBEX;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.simsite.tenancy.audit.Act;
import org.simsite.tenancy.identity.AccountState;
import org.simsite.tenancy.identity.Role;
import org.simsite.tenancy.input.Conflict;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.input.Stale;

class StaffTest {
    private static final StaffChange OUT = new StaffChange(null, null, null, false);

    private StaffWorld world;

    @BeforeEach
    void open() throws SQLException {
        world = new StaffWorld();
        adopt(ACME, "ada@acme.example", Role.TENANT_ADMIN);
        world.acts.clear();
    }

    @AfterEach
    void close() throws SQLException {
        world.close();
    }

    @Test
    void whoWasThereBeforeTheListIsOnItAtSight() {
        adopt(ACME, "max@acme.example", Role.MANAGER);
        adopt(ACME, "service-account-shop", Role.AGENT);
        assertThat(standing("ada@acme.example").rights().allow(StaffFunction.STAFF, Level.WRITE))
                .isTrue();
        assertThat(standing("max@acme.example").rights().of(StaffFunction.AUDIT))
                .isEqualTo(Level.READ);
        assertThat(standing("service-account-shop").rights().of(StaffFunction.STAFF))
                .isEqualTo(Level.NONE);
        assertThat(world.standings.find(GLOBEX, "ada@acme.example"))
                .as("elsewhere")
                .isEmpty();
    }

    @Test
    void whoIsInvitedGetsAnAccountAndALink() {
        StaffMember ann = world.invite(ACME, "Ann@Acme.Example", SALES);
        assertThat(ann.username()).isEqualTo("ann@acme.example");
        assertThat(ann.state()).isEqualTo(StaffState.INVITED);
        assertThat(ann.role()).isEqualTo("Sales");
        assertThat(world.waiting()).containsExactly("CREATE", "MAIL_LINK");
        assertThat(world.acts).extracting(Act::action).containsExactly("staff.invite");
        world.as(ACME, () -> {
            world.staff.join(ann.id());
            return 1;
        });
        assertThat(find(ann.id()).state()).isEqualTo(StaffState.ACTIVE);
        assertThat(find(ann.id()).account()).isEqualTo(AccountState.PENDING);
        world.sql.update("delete from tenancy.identity_task where tenant = ?", ACME);
        assertThat(find(ann.id()).account()).isEqualTo(AccountState.SETTLED);
    }

    @Test
    void nobodyIsInvitedTwiceNorWithWhatIsNone() {
        world.invite(ACME, "ann@acme.example", SALES);
        assertThatThrownBy(() -> world.invite(ACME, "ANN@acme.example", AGENT)).isInstanceOf(Conflict.class);
        UUID foreign = world.role(GLOBEX, SALES);
        assertThatThrownBy(() ->
                        world.as(ACME, () -> world.staff.invite(new StaffDraft(" ", "no address", foreign, foreign))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting(error -> error.field())
                                .containsExactly("name", "email", "roleId", "teamId"));
    }

    @Test
    void whoIsLetGoIsOutAtOnceAndCanComeBack() {
        StaffMember ann = world.invite(ACME, "ann@acme.example", AGENT);
        StaffMember gone = change(ann, OUT);
        assertThat(standing("ann@acme.example").active()).isFalse();
        assertThat(world.signedOut).containsExactly("ann@acme.example");
        assertThat(world.waiting()).endsWith("DISABLE");
        StaffMember back = change(gone, new StaffChange(null, null, null, true));
        assertThat(standing("ann@acme.example").active()).isTrue();
        assertThat(back.version()).isEqualTo(3);
        assertThat(world.waiting()).endsWith("ENABLE");
    }

    @Test
    void whoIsLetGoIsNotTakenForNewWhenSheIsSeenAgain() {
        StaffMember ann = world.invite(ACME, "ann@acme.example", AGENT);
        change(ann, OUT);
        adopt(ACME, "ann@acme.example", Role.TENANT_ADMIN);
        assertThat(standing("ann@acme.example").active()).isFalse();
        assertThat(standing("ann@acme.example").role()).isEqualTo("Agent");
    }

    @Test
    void anotherRoleIsToldToTheRealm() {
        StaffMember ann = world.invite(ACME, "ann@acme.example", AGENT);
        UUID administrator = world.role(ACME, ADMINISTRATOR);
        change(ann, new StaffChange(null, administrator, null, null));
        assertThat(standing("ann@acme.example").rights().allow(StaffFunction.STAFF, Level.WRITE))
                .isTrue();
        assertThat(world.waiting()).endsWith("ROLE");
        Act change = world.acts.getLast();
        assertThat(change.was()).isEqualTo("{\"role\":\"Agent\"}");
        assertThat(change.became()).isEqualTo("{\"role\":\"Administrator\"}");
    }

    @Test
    void theLastAdministratorCannotBeLockedOut() {
        adopt(ACME, "service-account-robot", Role.TENANT_ADMIN);
        StaffMember ada = find(standing("ada@acme.example").staff());
        UUID agent = world.role(ACME, AGENT);
        for (StaffChange change : List.of(OUT, new StaffChange(null, agent, null, null)))
            assertThatThrownBy(() -> change(ada, change))
                    .as("a program is no administrator to rely on")
                    .isInstanceOfSatisfying(
                            Conflict.class, refused -> assertThat(refused.key()).isEqualTo("lastAdministrator"));
    }

    @Test
    void aChangeOfWhatOneDidNotReadIsRefused() {
        StaffMember ann = world.invite(ACME, "ann@acme.example", AGENT);
        change(ann, OUT);
        assertThatThrownBy(() -> change(ann, new StaffChange("Anna", null, null, null)))
                .isInstanceOf(Stale.class);
    }

    @Test
    void aTeamHasPeopleAndOneHead() {
        StaffMember ann = world.invite(ACME, "ann@acme.example", SALES);
        StaffMember bob = world.invite(ACME, "bob@acme.example", SALES);
        Team north = world.as(ACME, () -> world.teams.create("North"));
        Team south = world.as(ACME, () -> world.teams.create("South"));
        assertThatThrownBy(() -> world.as(ACME, () -> world.teams.create("north")))
                .isInstanceOf(Conflict.class);
        var everybody = new TeamChange(null, Optional.of(ann.id()), Set.of(ann.id(), bob.id()));
        Team full = world.as(ACME, () -> world.teams.change(north.id(), everybody, 1));
        assertThat(full.members()).hasSize(2);
        assertThat(full.head()).map(StaffMember::id).hasValue(ann.id());
        assertThat(standing("ann@acme.example").heads()).isTrue();
        var away = new StaffChange(null, null, Optional.of(south.id()), null);
        change(find(ann.id()), away);
        assertThat(standing("ann@acme.example").heads())
                .as("of a team she left")
                .isFalse();
        assertThatThrownBy(() -> world.as(
                        ACME,
                        () -> world.teams.change(
                                north.id(), new TeamChange("N", Optional.of(ann.id()), null), full.version())))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aTeamThatIsDeletedLeavesItsPeopleAtWork() {
        StaffMember ann = world.invite(ACME, "ann@acme.example", SALES);
        Team north = world.as(ACME, () -> world.teams.create("North"));
        var hers = new TeamChange(null, Optional.of(ann.id()), Set.of(ann.id()));
        world.as(ACME, () -> world.teams.change(north.id(), hers, 1));
        remove(north.id());
        assertThat(world.as(ACME, () -> world.teams.find(north.id()))).isEmpty();
        assertThat(world.gone).extracting(TeamRemoved::id).containsExactly(north.id());
        Standing standing = standing("ann@acme.example");
        assertThat(standing.active()).isTrue();
        assertThat(standing.heads()).isFalse();
        assertThat(find(ann.id()).teamId()).isNull();
        assertThat(world.acts.getLast().action()).isEqualTo("team.delete");
        assertThatThrownBy(() -> remove(north.id())).isInstanceOf(NoSuchElementException.class);
    }

    private void remove(UUID team) {
        world.as(ACME, () -> {
            world.teams.remove(team);
            return 1;
        });
    }

    @Test
    void anotherNameIsToldToTheRealm() {
        StaffMember ann = world.invite(ACME, "ann@acme.example", AGENT);
        StaffMember renamed = change(ann, new StaffChange("Ann Wu", null, null, null));
        assertThat(world.waiting()).endsWith("NAME");
        int told = world.waiting().size();
        change(renamed, new StaffChange("Ann Wu", null, null, null));
        assertThat(world.waiting()).as("the same once more").hasSize(told);
    }

    @Test
    void aRoleIsChangedForEverybodyWhoHasItButNeverTheAdministrators() {
        world.invite(ACME, "ann@acme.example", SALES);
        UUID sales = world.role(ACME, SALES);
        var products = new RoleDraft(null, Reach.TEAM, Map.of(StaffFunction.PRODUCTS, Level.READ));
        world.as(ACME, () -> world.roles.change(sales, products, 1));
        Standing ann = standing("ann@acme.example");
        assertThat(ann.rights().of(StaffFunction.PRODUCTS)).isEqualTo(Level.READ);
        assertThat(ann.rights().of(StaffFunction.CUSTOMERS)).as("not named").isEqualTo(Level.WRITE);
        assertThat(ann.reach()).isEqualTo(Reach.TEAM);
        UUID administrator = world.role(ACME, ADMINISTRATOR);
        assertThatThrownBy(() -> world.as(ACME, () -> world.roles.change(administrator, products, 1)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aRoleIsKeptForTheLastAdministratorOnlyIfTheChangeWouldTakeHerRight() {
        var keeper = new RoleDraft("Keeper", Reach.ALL, Map.of(StaffFunction.STAFF, Level.WRITE));
        var reader = new RoleDraft("Reader", Reach.ALL, Map.of(StaffFunction.STAFF, Level.READ));
        StaffRole role = world.as(GLOBEX, () -> world.roles.create(keeper));
        world.as(GLOBEX, () -> world.staff.invite(new StaffDraft("Gil", "gil@globex.example", role.id(), null)));
        assertThatThrownBy(() -> world.as(GLOBEX, () -> world.roles.change(role.id(), reader, role.version())))
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.key()).isEqualTo("lastAdministrator"));
    }

    @Test
    void aTenantWithoutAdministratorsCanStillChangeTheOtherRoles() {
        UUID sales = world.role(GLOBEX, SALES);
        var named = new RoleDraft("Field sales", null, null);
        assertThat(world.as(GLOBEX, () -> world.roles.change(sales, named, 1)).name())
                .isEqualTo("Field sales");
    }

    private StaffMember change(StaffMember her, StaffChange change) {
        return world.as(ACME, () -> world.staff.change(her.id(), change, her.version()));
    }

    private StaffMember find(UUID id) {
        return world.as(ACME, () -> world.staff.find(id)).orElseThrow();
    }

    private Standing standing(String username) {
        return world.standings.find(ACME, username).orElseThrow();
    }

    private void adopt(String tenant, String username, Role role) {
        world.as(tenant, () -> {
            world.staff.adopt(username, username, null, role);
            return 1;
        });
    }
}
