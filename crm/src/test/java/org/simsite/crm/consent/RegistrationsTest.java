package org.simsite.crm.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simsite.crm.Road;
import org.simsite.crm.party.Customer;
import org.simsite.crm.party.Customers;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.input.TooOften;

class RegistrationsTest {
    private static final String LI = Road.LI;
    private final Road road = new Road(Locale.SIMPLIFIED_CHINESE);

    @Test
    void aVisitorBecomesACustomerByHerPhone() {
        register("李伟", "138 0013 8000", "liwei");
        road.text(LI, "V " + road.code(LI));
        Customer li = find();
        assertThat(li.siteSlug()).isEqualTo("liwei");
        assertThat(road.world.outbox.to(LI)).anyMatch(text -> text.contains("http://liwei--"));
        assertThat(road.text(LI, "C 1001 很好")).contains("审核后发布");
    }

    @Test
    void aPhoneThatIsKnownIsSentACodeButNobodyElseIsMade() {
        Customer li = road.customer("李伟", "liwei", "zh-CN", LI);
        register("Eve", LI, "evil");
        road.text(LI, road.code(LI));
        assertThat(find()).returns(li.id(), Customer::id).returns("李伟", Customer::name);
    }

    @Test
    void aProvedPhoneIsLeftInPeace() {
        road.verified("李伟", "liwei", "zh-CN", LI);
        int told = road.world.outbox.to(LI).size();
        register("Eve", LI, "evil");
        assertThat(road.world.outbox.to(LI)).hasSize(told);
        assertThat(find().name()).isEqualTo("李伟");
    }

    @Test
    void nobodyFloodsAPhoneOrATenant() {
        for (int i = 0; i < 3; i++) register("李伟", LI, null);
        assertThatThrownBy(() -> register("李伟", LI, null)).isInstanceOf(TooOften.class);
        for (int i = 0; i < 27; i++) register("Ann", "+86138001381" + (10 + i), null);
        assertThatThrownBy(() -> register("Ann", "+8613800138199", null)).isInstanceOf(TooOften.class);
    }

    @ParameterizedTest
    @CsvSource({"'', +8613800138000, name", "Ann, , phones", "Ann, abc, phones"})
    void whatIsMissingIsNamed(String name, String phone, String field) {
        assertThatThrownBy(() -> register(name, phone, null))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.errors().getFirst().field()).isEqualTo(field));
    }

    private void register(String name, String phone, String slug) {
        road.world.as(
                road.tenant,
                () -> road.world.get(Registrations.class).register(new Registration(name, phone, slug, "zh-CN")));
    }

    private Customer find() {
        return road.world.as(
                road.tenant,
                () -> road.world.get(Customers.class).findByVerifiedPhone(LI).orElseThrow());
    }
}
