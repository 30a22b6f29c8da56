package org.simsite.tenancy.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.simsite.tenancy.FiredEvents;
import org.simsite.tenancy.TestDatabase;
import org.simsite.tenancy.current.AsTenant;
import org.simsite.tenancy.current.CurrentTenant;
import org.simsite.tenancy.sql.Sql;

class AccountsTest {
    private static final String ACME = "acme-ab12";
    private static final String SECRET = "a secret of at least thirty-two characters";

    private final Sql sql = TestDatabase.sql();
    private final FakeKeycloak keycloak = new FakeKeycloak();
    private final TaskQueue queue = new TaskQueue(sql, SECRET);
    private final Accounts accounts = new Accounts(queue);
    private final FiredEvents<AccountReady> ready =
            new FiredEvents<>(event -> assertThat(new CurrentTenant().require()).isEqualTo(event.tenantId()));
    private final TaskDelivery delivery = new TaskDelivery();
    private final UUID party = UUID.randomUUID();

    @BeforeEach
    void start() {
        sql.update("delete from tenancy.identity_task");
        keycloak.realms.put(ACME, JsonObject.EMPTY_JSON_OBJECT);
        delivery.tasks = queue;
        delivery.taskRun = new TaskRun();
        delivery.taskRun.users = new RealmUsers(keycloak.admin(), new Issuers("http://localhost:8180", SECRET));
        delivery.taskRun.staff = new RealmStaff(keycloak.admin(), delivery.taskRun.users);
        delivery.taskRun.as = new AsTenant();
        delivery.taskRun.ready = ready;
    }

    @AfterEach
    void stop() {
        keycloak.close();
    }

    @Test
    void areMadeWithRoleAndPartyAndThenACode() {
        accounts.create(liwei(party));
        accounts.issueSetupCode(ACME, "LiWei", "K7Q2-M9XD");
        assertThat(accounts.state(ACME, "liwei")).isEqualTo(AccountState.PENDING);
        settle();
        JsonObject user = keycloak.users.get(ACME + "/id-liwei");
        assertThat(user.getJsonObject("attributes").getJsonArray("party").getString(0))
                .isEqualTo(party.toString());
        assertThat(user.getString("firstName")).isEqualTo("李伟 & Söhne (上海)");
        assertThat(keycloak.calls)
                .contains("GET /acme-ab12/roles/customer", "POST /acme-ab12/users/id-liwei/role-mappings/realm");
        assertThat(keycloak.passwords).containsEntry(ACME + "/id-liwei", "K7Q2-M9XD");
        assertThat(ready.fired).containsExactly(new AccountReady(ACME, "liwei"));
        assertThat(accounts.state(ACME, "liwei")).isEqualTo(AccountState.SETTLED);
    }

    @Test
    void waitWhileKeycloakIsAwayAndKeepTheirOrder() {
        keycloak.trouble = 503;
        accounts.create(liwei(party));
        accounts.issueSetupCode(ACME, "liwei", "K7Q2-M9XD");
        delivery.work();
        assertThat(accounts.state(ACME, "liwei")).isEqualTo(AccountState.PENDING);
        assertThat(delivery.work()).as("the code waits for the account").isFalse();
        keycloak.trouble = 0;
        sql.update("update tenancy.identity_task set due_at = now() where kind <> 'EXPIRE_CODE'");
        settle();
        assertThat(keycloak.passwords).hasSize(1);
    }

    @Test
    void areSignedOutOfOneSessionOrOfAll() {
        accounts.create(liwei(party));
        accounts.endSession(ACME, "LiWei", "sid-1");
        accounts.endSession(ACME, "liwei", "gone");
        accounts.endSession(ACME, "liwei", "");
        accounts.endSessions(ACME, "liwei");
        accounts.endSessions(ACME, "nobody");
        settle();
        settle();
        assertThat(keycloak.calls)
                .contains(
                        "DELETE /acme-ab12/sessions/sid-1",
                        "DELETE /acme-ab12/sessions/gone",
                        "POST /acme-ab12/users/id-liwei/logout");
        assertThat(accounts.state(ACME, "liwei")).isEqualTo(AccountState.SETTLED);
        assertThat(accounts.state(ACME, "nobody")).isEqualTo(AccountState.SETTLED);
    }

    @Test
    void ofStaffGetALinkAndAreShutAndOpenedAndTakeAnotherRole() {
        var staff = new StaffAccounts(queue);
        accounts.create(ann());
        staff.mailLink(ACME, "Ann@acme.example", URI.create("http://acme.example/console"), Duration.ofDays(3));
        staff.enable(ACME, "ann@acme.example", false);
        settle();
        String ann = ACME + "/id-ann@acme.example";
        assertThat(keycloak.calls).contains("PUT /acme-ab12/users/id-ann@acme.example/execute-actions-email");
        assertThat(keycloak.users.get(ann).getBoolean("enabled")).isFalse();
        keycloak.roles.get(ann).add("made-by-hand");
        staff.setRole(ACME, "ann@acme.example", Role.TENANT_ADMIN);
        staff.enable(ACME, "ann@acme.example", true);
        staff.rename(ACME, "Ann@acme.example", "Ann Wu");
        settle();
        assertThat(keycloak.users.get(ann).getString("firstName")).isEqualTo("Ann Wu");
        assertThat(keycloak.users.get(ann).getString("username")).isEqualTo("ann@acme.example");
        assertThat(keycloak.users.get(ann).getBoolean("enabled")).isTrue();
        assertThat(keycloak.roles.get(ann)).containsExactly("made-by-hand", "tenant-admin");
        assertThat(accounts.state(ACME, "ann@acme.example")).isEqualTo(AccountState.SETTLED);
    }

    @Test
    void comeToTheSameWhenATaskIsDoneTwice() {
        accounts.create(liwei(party));
        accounts.create(liwei(party));
        settle();
        assertThat(keycloak.users).hasSize(1);
        assertThat(accounts.state(ACME, "liwei")).isEqualTo(AccountState.SETTLED);
    }

    @Test
    void neverPassToAnotherPersonOfTheSameName() {
        accounts.create(liwei(party));
        accounts.create(liwei(UUID.randomUUID()));
        settle();
        assertThat(accounts.state(ACME, "liwei")).isEqualTo(AccountState.FAILED);
        assertThat(ready.fired).hasSize(1);
    }

    @Test
    void loseACodeThatNobodyUsedForADay() {
        accounts.create(liwei(party));
        accounts.issueSetupCode(ACME, "liwei", "K7Q2-M9XD");
        settle();
        assertThat(sql.query(
                        "select 1 from tenancy.identity_task where kind = 'EXPIRE_CODE' and due_at between now() + interval '23 hours' and now() + interval '25 hours'",
                        row -> 1))
                .hasSize(1);
        sql.update("update tenancy.identity_task set due_at = now()");
        settle();
        assertThat(keycloak.passwords).isEmpty();
    }

    @Test
    void giveEachNewCodeItsOwnDay() {
        accounts.issueSetupCode(ACME, "liwei", "K7Q2-M9XD");
        accounts.issueSetupCode(ACME, "liwei", "3FHT-PL8W");
        assertThat(sql.query("select 1 from tenancy.identity_task where kind = 'EXPIRE_CODE'", row -> 1))
                .hasSize(1);
    }

    @Test
    void areRemovedOnceAndForAll() {
        accounts.create(liwei(party));
        accounts.remove(ACME, "liwei");
        accounts.remove(ACME, "liwei");
        settle();
        assertThat(keycloak.users).isEmpty();
        assertThat(accounts.state(ACME, "liwei")).isEqualTo(AccountState.SETTLED);
    }

    @Test
    void keepNoNameNorCodeReadableWhileTheyWait() {
        accounts.create(liwei(party));
        accounts.issueSetupCode(ACME, "liwei", "K7Q2-M9XD");
        List<byte[]> payloads = sql.query(
                "select payload from tenancy.identity_task where payload is not null", row -> row.getBytes(1));
        assertThat(payloads)
                .hasSize(2)
                .allSatisfy(payload -> assertThat(new String(payload, StandardCharsets.UTF_8))
                        .doesNotContain("李伟")
                        .doesNotContain("K7Q2")
                        .doesNotContain("+86"));
        assertThatThrownBy(() -> new TaskQueue(sql, "another secret of thirty-two characters").claim(1))
                .hasMessageContaining("simsite.secret");
    }

    @Test
    void refuseACodeThatThePasswordPolicyWouldRefuse() {
        assertThatThrownBy(() -> accounts.issueSetupCode(ACME, "liwei", "1234567"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void settle() {
        while (delivery.work()) assertThat(keycloak.calls).hasSizeLessThan(1000);
    }

    private static NewAccount ann() {
        return new NewAccount(
                ACME, "ann@acme.example", "Ann", "ann@acme.example", null, Locale.ENGLISH, Role.AGENT, null);
    }

    private static NewAccount liwei(UUID party) {
        return new NewAccount(
                ACME,
                "LiWei",
                "李伟 & Söhne (上海)",
                null,
                "+8613800138000",
                Locale.SIMPLIFIED_CHINESE,
                Role.CUSTOMER,
                party);
    }
}
