package org.simsite.crm.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simsite.crm.World;
import org.simsite.crm.store.StaleVersion;
import org.simsite.tenancy.input.Conflict;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.tenant.Tenant;

class CustomersTest {
    private final World world = new World();
    private final Tenant acme = world.tenant(Locale.SIMPLIFIED_CHINESE);
    private final Customers customers = world.get(Customers.class);

    @Test
    void aNewCustomerHasAnAccountAndASiteOfHerOwn() {
        Customer liwei = create("李伟", "liwei", "138 0013 8000");

        assertThat(liwei.username()).isEqualTo("liwei");
        assertThat(liwei.version()).isEqualTo(1);
        assertThat(liwei.locale()).isEqualTo("zh-CN");
        assertThat(liwei.phones()).containsExactly(new Phone("+8613800138000", false));
        assertThat(world.hosts.sites).containsExactly("liwei--" + acme.slug());
        assertThat(world.accounts.created).singleElement().satisfies(account -> {
            assertThat(account.username()).isEqualTo("liwei");
            assertThat(account.subjectRef()).isEqualTo(liwei.id());
        });
        assertThat(find(liwei.id())).isEqualTo(liwei);
    }

    @Test
    void withoutASlugSheHasNoSiteButAUserName() {
        assertThat(create("李伟", null).username()).matches("c-[a-z2-9]{4}");
        assertThat(create("Li Wei", null).username()).isEqualTo("li-wei");
        assertThat(create("Li Wei", null).username()).matches("li-wei-[a-z2-9]{4}");
        assertThat(world.hosts.sites).isEmpty();
    }

    @Test
    void aSiteIsTakenOnce() {
        create("Ann", "ann");
        assertThatThrownBy(() -> create("Ann", "ann"))
                .isInstanceOfSatisfying(
                        Conflict.class, e -> assertThat(e.field()).isEqualTo("siteSlug"));
        Tenant other = world.tenant(Locale.ENGLISH);
        assertThat(world.as(other, () -> customers.create(draft("Ann", "ann"))).siteSlug())
                .isEqualTo("ann");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'', ann, 13800138000, a@example.org, name required",
                "A\u0007nn, ann, 13800138000, a@example.org, name controlCharacters",
                "Ann, an--n, 13800138000, a@example.org, siteSlug slug",
                "Ann, an, 13800138000, a@example.org, siteSlug slug",
                "Ann, admin, 13800138000, a@example.org, siteSlug slugReserved",
                "Ann, ann, call 13800138000, a@example.org, phones phone",
                "Ann, ann, 12, a@example.org, phones phone",
                "Ann, ann, '', a@example.org, phones required",
                "Ann, ann, 13800138000, a@b@c, emails email",
            })
    void whatCannotBeIsRefusedByItsField(String name, String slug, String phone, String email, String error) {
        var draft = new CustomerDraft(CustomerKind.PERSON, name, List.of(phone), List.of(email), slug, null);
        assertThatThrownBy(() -> world.as(acme, () -> customers.create(draft)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.errors().getFirst())
                                .returns(error.split(" ")[0], from -> from.field())
                                .returns(error.split(" ")[1], from -> from.key()));
    }

    @Test
    void scriptIsJustAName() {
        assertThat(create("<script>alert(1)</script>", null).name()).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void whoReadAnOldVersionChangesNothing() {
        Customer ann = create("Ann", "ann", "13800138000");
        Customer later = change(ann, new CustomerChange(null, null, List.of("13900139000"), null, null, null));

        assertThat(later.version()).isGreaterThan(ann.version());
        assertThat(later.phones()).extracting(Phone::number).containsExactly("+8613900139000");
        assertThat(later.name()).isEqualTo("Ann");
        assertThatThrownBy(() -> change(ann, new CustomerChange(null, "Anna", null, null, null, null)))
                .isInstanceOf(StaleVersion.class);
        assertThat(find(ann.id()).name()).isEqualTo("Ann");
    }

    @Test
    void theVersionAfterAChangeIsTheOneToChangeNext() {
        Customer ann = create("Ann", "ann");
        Customer second = change(ann, new CustomerChange(null, "Anna", null, null, null, null));
        Customer third = change(second, new CustomerChange(null, "Anne", null, null, null, null));
        assertThat(third).isEqualTo(find(ann.id()));
    }

    @Test
    void aSiteMovesWithItsHost() {
        Customer ann = create("Ann", "ann");
        Customer moved = change(ann, new CustomerChange(null, null, null, null, "anna", null));
        assertThat(world.hosts.sites).containsExactly("anna--" + acme.slug());
        assertThat(moved.username()).isEqualTo("ann");
        change(moved, new CustomerChange(null, null, null, null, "", null));
        assertThat(world.hosts.sites).isEmpty();
    }

    @Test
    void sheIsGoneWithSiteAndAccount() {
        Customer ann = create("Ann", "ann", "13800138000");
        world.as(acme, () -> customers.delete(ann.id()));
        assertThat(world.as(acme, () -> customers.find(ann.id()))).isEmpty();
        assertThat(world.hosts.sites).isEmpty();
        assertThat(world.accounts.removed).containsExactly("ann");
        assertThatThrownBy(() -> world.as(acme, () -> customers.delete(ann.id())))
                .isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "李伟, 1",
        "伟, 1",
        "liwei, 1",
        "+8613800138000, 1",
        "13800138000, 1",
        "138 0013, 1",
        "8000, 1",
        "LI@example, 1",
        "ｌｉｗｅｉ, 1",
        "小, 0",
        "%, 0",
        "'', 2",
        "Widgets, 1",
        "Acme W, 1",
        "idgets, 0"
    })
    void sheIsFoundByTheBeginningOfAnyWord(String q, int found) {
        world.as(
                acme,
                () -> customers.create(new CustomerDraft(
                        CustomerKind.PERSON, "李伟", List.of("13800138000"), List.of("li@example.org"), "liwei", null)));
        create("Acme Widgets", null);
        assertThat(world.as(acme, () -> customers.search(q, 50, null)).items()).hasSize(found);
    }

    @Test
    void aListGoesOnWhereItEnded() {
        for (int i = 0; i < 5; i++) create("Ann " + i, null);
        var first = world.as(acme, () -> customers.search("ann", 3, null));
        var second = world.as(acme, () -> customers.search("ann", 3, first.next()));
        assertThat(first.items()).extracting(Customer::name).containsExactly("Ann 4", "Ann 3", "Ann 2");
        assertThat(second.items()).extracting(Customer::name).containsExactly("Ann 1", "Ann 0");
        assertThat(second.next()).isNull();
        assertThatThrownBy(() -> world.as(acme, () -> customers.search("", 3, "no cursor!")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> world.as(acme, () -> customers.search("", 201, null)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void anotherTenantKnowsNothingOfHer() {
        Customer ann = create("Ann", "ann", "13800138000");
        Tenant other = world.tenant(Locale.ENGLISH);
        assertThat(world.as(other, () -> customers.find(ann.id()))).isEmpty();
        assertThat(world.as(other, () -> customers.search("ann", 50, null)).items())
                .isEmpty();
        assertThat(world.as(other, () -> customers.findByUsername("ann"))).isEmpty();
        assertThatThrownBy(() -> world.as(other, () -> customers.delete(ann.id())))
                .isInstanceOf(NoSuchElementException.class);
    }

    private Customer create(String name, String slug, String... phones) {
        return world.as(
                acme,
                () -> customers.create(
                        new CustomerDraft(CustomerKind.PERSON, name, List.of(phones), List.of(), slug, null)));
    }

    private static CustomerDraft draft(String name, String slug) {
        return new CustomerDraft(CustomerKind.PERSON, name, List.of(), List.of(), slug, null);
    }

    private Customer change(Customer customer, CustomerChange change) {
        return world.as(acme, () -> customers.change(customer.id(), change, customer.version()));
    }

    private Customer find(UUID id) {
        return world.as(acme, () -> customers.find(id).orElseThrow());
    }
}
