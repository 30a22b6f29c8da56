package org.simsite.tenancy.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.simsite.tenancy.host.HostName;
import org.simsite.tenancy.host.HostWorld;
import org.simsite.tenancy.identity.TestTasks;
import org.simsite.tenancy.input.Conflict;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.input.TooOften;
import org.simsite.tenancy.tenant.Tenant;
import org.xbill.DNS.Rcode;

class OwnDomainsTest {
    private final AddressWorld world = new AddressWorld();
    private final String slug = HostWorld.slug();
    private final String name = "shop." + slug + ".example";
    private Tenant acme;

    @BeforeEach
    void make() {
        world.sql.update("delete from tenancy.mail");
        acme = world.hosts.tenant(slug);
        world.sql.update("""
                insert into tenancy.signup (id, company, slug, admin_name, admin_email, locale, time_zone, state, tenant)
                values (uuidv7(), 'Acme', ?, 'Wang', 'wang@acme.example', 'en', 'Z', 'READY', ?)""", slug, acme.id());
        world.hosts.hosts.registerSite(acme.id(), slug, "liwei");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void nothingIsServedBeforeTheRecordIsSeen() {
        OwnDomain claim = world.claim(acme, name);
        assertThat(claim.recordName()).isEqualTo("_simsite." + name);
        assertThat(claim.recordText()).matches("simsite-domain=[0-9a-f]{40}");
        assertThat(world.check(acme, name).seen()).isEqualTo(Sight.MISSING);
        assertThat(world.servedAt(name)).isEmpty();
        assertThat(world.servedAt("liwei." + name)).isEmpty();
    }

    @Test
    void withTheRecordTheTenantAndItsSitesAreServedThere() {
        assertThat(world.proved(acme, name).state()).isEqualTo(DomainState.ACTIVE);
        assertThat(world.servedAt(name)).contains(acme.id());
        var site = world.hosts.at("LIWEI." + name + ".:8080").orElseThrow();
        assertThat(site.siteSlug()).isEqualTo("liwei");
        assertThat(site.home()).isEqualTo(new HostName(name));
        assertThat(world.hosts.hosts.siteNear(world.hosts.at(name).orElseThrow(), "liwei"))
                .isEqualTo(site.name());
        assertThat(world.servedAt("nobody." + name)).isEmpty();
        assertThat(world.servedAt("deep.liwei." + name)).isEmpty();
        assertThat(TestTasks.waiting(world.sql, acme.id())).containsExactly("ADDRESSES");
        assertThat(mails()).containsExactly(name + " is on the web");
    }

    @Test
    void aSiteThatIsOpenedLaterIsThereAtOnceAndOneThatIsClosedIsNot() {
        world.proved(acme, name);
        assertThat(world.hosts.at("ann." + name)).isEmpty();
        world.hosts.hosts.registerSite(acme.id(), slug, "ann");
        assertThat(world.hosts.at("ann." + name)).isPresent();
        world.hosts.hosts.removeSite(acme.id(), slug, "ann");
        assertThat(world.hosts.at("ann." + name)).isEmpty();
    }

    @Test
    void aLostProofWarnsAtOnceThenSuspendsAndComesBackByItself() {
        OwnDomain domain = world.proved(acme, name);
        world.dns.remove(domain);
        world.days(1, name);
        assertThat(world.check(acme, name).state()).isEqualTo(DomainState.FAILING);
        assertThat(world.servedAt(name)).contains(acme.id());
        world.days(2, name);
        assertThat(world.check(acme, name).state()).isEqualTo(DomainState.FAILING);
        world.days(2, name);
        assertThat(world.check(acme, name).state()).isEqualTo(DomainState.SUSPENDED);
        assertThat(world.servedAt(name)).isEmpty();
        assertThat(mails())
                .containsExactly(
                        name + " is on the web", "The proof of " + name + " is gone", name + " is off the web");
        world.dns.put(domain);
        assertThat(world.check(acme, name).state()).isEqualTo(DomainState.ACTIVE);
        assertThat(world.servedAt(name)).contains(acme.id());
    }

    @Test
    void aNameServerThatIsAwayForADayIsNoLossButForFourItIs() {
        world.proved(acme, name);
        world.dns.trouble = Rcode.SERVFAIL;
        world.days(1, name);
        assertThat(world.check(acme, name).state()).isEqualTo(DomainState.ACTIVE);
        world.days(1, name);
        assertThat(world.check(acme, name).state()).isEqualTo(DomainState.FAILING);
        world.days(3, name);
        assertThat(world.servedAt(name)).as("even if nobody checks").isEmpty();
        assertThat(world.check(acme, name).state()).isEqualTo(DomainState.SUSPENDED);
    }

    @Test
    void theChecksComeByThemselvesSoonForAClaimAndDailyForAProof() {
        OwnDomain domain = world.claim(acme, name);
        world.dns.put(domain);
        while (world.checks.work()) assertThat(world.dns.questions.get()).isLessThan(1000);
        assertThat(world.find(acme, name).orElseThrow().state()).isEqualTo(DomainState.ACTIVE);
        assertThat(world.sql.query(
                        "select due_at between now() + interval '23 hours' and now() + interval '25 hours' from tenancy.own_domain where name = ?",
                        row -> row.getBoolean(1),
                        name))
                .containsExactly(true);
    }

    @Test
    void aClaimThatNobodyProvesIsForgotten() {
        world.claim(acme, name);
        world.days(8, name);
        world.sql.update("update tenancy.own_domain set due_at = now() where name = ?", name);
        while (world.checks.work()) assertThat(world.dns.questions.get()).isLessThan(1000);
        assertThat(world.find(acme, name)).isEmpty();
    }

    @Test
    void aDomainThatIsRemovedIsGoneWithItsToken() {
        String token = world.proved(acme, name).token();
        world.as.run(acme.id(), () -> world.domains.remove(name, "admin"));
        assertThat(world.servedAt(name)).isEmpty();
        assertThat(world.claim(acme, name).token()).isNotEqualTo(token);
        assertThat(world.check(acme, name).state()).isEqualTo(DomainState.PENDING);
    }

    @ParameterizedTest
    @CsvSource({
        "商店.example, xn--czrs0t.example",
        "SHOP.Acme.Example., shop.acme.example",
        "  shop.acme.example  , shop.acme.example"
    })
    void aNameIsTakenInAnyLettersAndKeptInOneForm(String typed, String kept) {
        assertThat(world.claim(acme, typed).name().value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "shop",
                "127.0.0.1",
                "[::1]",
                "http://shop.example",
                "shop.example/x",
                "shop example.com",
                "shop_1.example",
                "*.shop.example",
                "-shop.example",
                "simsite.localhost",
                "shop.simsite.localhost",
                "other--acme.simsite.localhost",
                "shop.example:8080",
                "evil.example\r\nX: y"
            })
    void whatIsNoDomainOfItsOwnIsRefusedNamingTheField(String typed) {
        assertThatThrownBy(() -> world.claim(acme, typed))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors().getFirst().field()).isEqualTo("domain"));
    }

    @Test
    void thereIsRoomForTheLongestSlugBelowAName() {
        String label = "a".repeat(60);
        String fits = String.join(".", label, label, label, "b".repeat(39));
        assertThat(world.claim(acme, fits).name().value()).hasSize(222);
        assertThatThrownBy(() -> world.claim(acme, "c" + fits)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aTenantHoldsSoManyAndClaimsNoneTwice() {
        for (int i = 0; i < OwnDomains.MOST; i++) world.claim(acme, "n" + i + "." + name);
        assertThatThrownBy(() -> world.claim(acme, name))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors().getFirst().key()).isEqualTo("domainsMost"));
        world.as.run(acme.id(), () -> world.domains.remove("n0." + name, "admin"));
        assertThatThrownBy(() -> world.claim(acme, "n1." + name)).isInstanceOf(Conflict.class);
    }

    @Test
    void isNotCheckedByHandOverAndOver() {
        world.claim(acme, name);
        world.as(acme, () -> world.domains.check(name));
        assertThatThrownBy(() -> world.as(acme, () -> world.domains.check(name)))
                .isInstanceOf(TooOften.class);
    }

    private List<String> mails() {
        return world.sql.query(
                "select subject from tenancy.mail where recipient = 'wang@acme.example' order by id",
                row -> row.getString(1));
    }
}
