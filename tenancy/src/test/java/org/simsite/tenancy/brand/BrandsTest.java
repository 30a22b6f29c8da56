package org.simsite.tenancy.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.simsite.tenancy.FiredEvents;
import org.simsite.tenancy.GuardedWorld;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.input.FieldError;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.input.Stale;

/** On the application's role, with row security at work. */
class BrandsTest {
    private final GuardedWorld world = new GuardedWorld();
    private final FiredEvents<BrandChanged> changes = new FiredEvents<>(change -> {});
    private final Brands brands = new Brands(new BrandTable(world.sql), new AuditLog(world.sql), changes);
    private final String acme = world.tenant();
    private final String globex = world.tenant();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aNewTenantHasItsNameAndNoColourOfItsOwn() {
        assertThat(get(acme)).isEqualTo(new BrandNow(acme, null, null, null, 1));
    }

    @Test
    void aColourThatCanBeReadIsTakenAndTheOneByNightDerived() {
        var now = change("Acme Tea", "#0B6E5F", null);
        assertThat(now.accent()).isEqualTo("#0b6e5f");
        assertThat(Colour.parse(now.accentDark()))
                .hasValueSatisfying(
                        dark -> assertThat(Ground.DARK.carries(dark)).isTrue());
        assertThat(now.version()).isEqualTo(2);
        assertThat(changes.fired).containsExactly(new BrandChanged(acme));
        assertThat(get(globex).name()).isEqualTo(globex);
    }

    @Test
    void poorColoursAreRefusedTogetherWithTheNearestThatDo() {
        assertThatThrownBy(() -> change("Acme", "#ffcc00", "#333333"))
                .isInstanceOfSatisfying(InvalidInput.class, bad -> {
                    assertThat(bad.errors()).extracting(FieldError::field).containsExactly("accent", "accentDark");
                    var nearest = (String) bad.errors().getFirst().args().get(1);
                    assertThat(change("Acme", nearest, null).accent()).isEqualTo(nearest);
                });
    }

    @Test
    void whatIsNoColourOrNoNameIsRefused() {
        assertThatThrownBy(() -> change("", "blue", null)).hasMessageContainingAll("name: required", "accent: colour");
        assertThatThrownBy(() -> change("<b>", null, "#ffcc00")).hasMessageContainingAll("markup", "accent: required");
    }

    @Test
    void whoeverReadAnOlderVersionIsToldSo() {
        change("Acme", null, null);
        assertThatThrownBy(() -> world.as(acme, () -> brands.change(new BrandDraft("Other", null, null), 1)))
                .isInstanceOf(Stale.class);
        assertThat(get(acme).name()).isEqualTo("Acme");
    }

    @Test
    void aLogoIsTheTenantsAlone() throws IOException {
        byte[] file = LogoFileTest.picture("png", 32, 32);
        var now = world.as(acme, () -> brands.putLogo(file));
        assertThat(world.as(acme, brands::logo))
                .hasValueSatisfying(logo -> assertThat(logo.hash()).isEqualTo(now.logo()));
        assertThat(world.as(globex, brands::logo)).isEmpty();
        world.as(globex, brands::removeLogo);
        assertThat(world.as(acme, brands::logo)).isPresent();
        assertThat(world.as(acme, brands::removeLogo).logo()).isNull();
        assertThat(world.as(acme, brands::logo)).isEmpty();
    }

    @Test
    void eachChangeIsAnEntryWithBeforeAndAfter() {
        change("Acme Tea", "#0b6e5f", null);
        assertThat(world.as(
                        acme,
                        () -> world.sql.query(
                                "select was, became from tenancy.audit where tenant = ? and action = 'brand.change'",
                                row -> row.getString("was") + row.getString("became"),
                                acme)))
                .singleElement()
                .asString()
                .contains("\"name\":\"" + acme + "\"", "\"name\":\"Acme Tea\"", "\"accent\":\"#0b6e5f\"");
    }

    private BrandNow change(String name, String accent, String dark) {
        return world.as(
                acme,
                () -> brands.change(
                        new BrandDraft(name, accent, dark), brands.get().version()));
    }

    private BrandNow get(String tenant) {
        return world.as(tenant, brands::get);
    }
}
