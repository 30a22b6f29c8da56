package org.simsite.crm.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.simsite.crm.Road;
import org.simsite.crm.interaction.Channel;
import org.simsite.crm.interaction.Interaction;
import org.simsite.crm.party.Customer;
import org.simsite.crm.party.CustomerChange;
import org.simsite.crm.party.Customers;
import org.simsite.crm.party.Phone;
import org.simsite.tenancy.input.Conflict;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.input.TooOften;

class VerificationsTest {
    private static final String LI = Road.LI;
    private final Road road = new Road(Locale.SIMPLIFIED_CHINESE);

    @Test
    void sheAnswersFromThePhone() {
        Customer li = road.customer("李伟", "liwei", "zh-CN", LI);
        road.request(li, LI);
        assertThat(road.world.outbox.last(LI)).contains("Acme验证码 " + road.code(LI));
        road.text(LI, road.code(LI));
        assertThat(reload(li).phones()).containsExactly(new Phone(LI, true));
        assertThat(reload(li).version()).isGreaterThan(li.version());
    }

    @Test
    void theFirstProofTellsHerHowToSignInOnce() {
        Customer li = road.verified("李伟", "liwei", "zh-CN", LI);
        String setUp = road.world.accounts.codes.get("liwei");
        List<String> texts = road.world.outbox.to(LI);
        assertThat(texts)
                .filteredOn(text -> text.contains(setUp))
                .singleElement()
                .isEqualTo("Acme：您的网站 http://liwei--" + road.tenant.slug() + ".simsite.localhost:8080 用户名 liwei，首次登录码 "
                        + setUp + "，24 小时内有效。");

        change(li, new CustomerChange(null, null, List.of(LI, "+8613800138001"), null, null, null));
        road.request(li, "+8613800138001");
        road.text("+8613800138001", road.code("+8613800138001"));
        assertThat(road.world.outbox.to("+8613800138001")).noneMatch(text -> text.contains("首次登录码"));
    }

    @Test
    void whoGetsASiteLaterIsToldThen() {
        Customer li = road.verified("李伟", null, "zh-CN", LI);
        assertThat(road.world.accounts.codes).isEmpty();
        change(li, new CustomerChange(null, null, null, null, "liwei", null));
        assertThat(road.world.accounts.codes).containsOnlyKeys(li.username());
        assertThat(road.world.outbox.last(LI)).contains("http://liwei--");
    }

    @Test
    void theRepositoryShowsThatSecretsWereSentNotWhatTheyAre() {
        Customer li = road.verified("李伟", "liwei", "zh-CN", LI);
        String setUp = road.world.accounts.codes.get("liwei");
        assertThat(road.interactions(li.id()))
                .filteredOn(said -> said.direction() == org.simsite.crm.interaction.Direction.OUT)
                .extracting(Interaction::text)
                .noneMatch(text -> text.contains(setUp) || text.matches("(?s).*[0-9]{6}(?![0-9]).*"));
    }

    @Test
    void aMailAddressIsProvedOnThePage() {
        Customer li = road.customer("李伟", "liwei", "zh-CN", LI);
        road.world.as(road.tenant, () -> verifications().request(li.id(), Channel.EMAIL, "LI@example.org"));
        var mail = road.world.mails.queued.getFirst();
        assertThat(mail.to()).isEqualTo("li@example.org");
        String code = mail.text().replaceAll("(?s)^.*?([0-9]{6}).*$", "$1");
        prove(li, "li@example.org", " " + code.substring(0, 3) + " " + code.substring(3));
        assertThat(reload(li).emails()).allMatch(email -> email.verified());
        assertThat(road.world.mails.queued.getLast().text()).contains(road.world.accounts.codes.get("liwei"));
    }

    @Test
    void aCodeLivesTenMinutes() {
        Customer li = road.customer("李伟", "liwei", "zh-CN", LI);
        road.request(li, LI);
        road.world.clock.pass(Duration.ofMinutes(10));
        assertThat(road.text(LI, road.code(LI))).contains("已过期");
        assertRefused(li, road.code(LI));
    }

    @Test
    void fiveWrongTriesVoidIt() {
        Customer li = road.customer("李伟", "liwei", "zh-CN", LI);
        road.request(li, LI);
        String right = road.code(LI);
        String wrong = right.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) road.text(LI, "V " + wrong);
        assertThat(road.text(LI, "V " + right)).contains("不对或已过期");
        assertThat(reload(li).phones()).containsExactly(new Phone(LI, false));
    }

    @Test
    void aNewCodeVoidsTheOldOneAndNoneIsUsedTwice() {
        Customer li = road.customer("李伟", "liwei", "zh-CN", LI);
        road.request(li, LI);
        String old = road.code(LI);
        road.world.clock.pass(Duration.ofSeconds(1));
        road.request(li, LI);
        if (!old.equals(road.code(LI))) assertRefused(li, old);
        prove(li, "138 0013 8000", road.code(LI));
        assertRefused(li, road.code(LI));
    }

    @Test
    void anAddressIsNotFloodedWithCodes() {
        Customer li = road.customer("李伟", "liwei", "zh-CN", LI);
        for (int i = 0; i < 3; i++) road.request(li, LI);
        road.world.clock.pass(Duration.ofMinutes(4));
        assertThatThrownBy(() -> road.request(li, LI))
                .isInstanceOfSatisfying(
                        TooOften.class, e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofMinutes(6)));
        road.world.clock.pass(Duration.ofMinutes(6));
        road.request(li, LI);
    }

    @Test
    void aPhoneIsOfOneCustomerByProof() {
        road.verified("李伟", "liwei", "zh-CN", LI);
        Customer ann = road.customer("Ann", "ann", "en", LI);
        assertThatThrownBy(() -> road.request(ann, LI))
                .isInstanceOfSatisfying(Conflict.class, e -> assertThat(e.key()).isEqualTo("addressTaken"));
    }

    @Test
    void whoeverWasSentTheCodeIsWhoAnswers() {
        Customer li = road.customer("李伟", "liwei", "zh-CN", LI);
        Customer ann = road.customer("Ann", "ann", "en", LI);
        road.request(li, LI);
        String ofLi = road.code(LI);
        road.request(ann, LI);
        if (ofLi.equals(road.code(LI))) return;
        road.text(LI, "V " + ofLi);
        assertThat(reload(li).phones().getFirst().verified()).isTrue();
        assertThat(reload(ann).phones().getFirst().verified()).isFalse();
        assertThatThrownBy(() -> prove(ann, LI, road.code(LI))).isInstanceOf(Conflict.class);
    }

    @Test
    void onlyHerOwnAddressIsProved() {
        Customer li = road.customer("李伟", "liwei", "zh-CN", LI);
        assertThatThrownBy(() -> road.request(li, "+8613800138999"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.errors().getFirst().key()).isEqualTo("notHers"));
        road.verified("Ann", "ann", "en", "+8613800138001");
        assertThatThrownBy(() -> road.request(road.verified("Bo", "bobo", "en", "+8613800138002"), "+8613800138002"))
                .isInstanceOfSatisfying(Conflict.class, e -> assertThat(e.key()).isEqualTo("addressVerified"));
    }

    private void assertRefused(Customer customer, String code) {
        assertThatThrownBy(() -> prove(customer, LI, code))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.errors().getFirst().field()).isEqualTo("code"));
    }

    private void prove(Customer customer, String address, String code) {
        road.world.as(road.tenant, () -> verifications().prove(customer.id(), address, code));
    }

    private void change(Customer customer, CustomerChange change) {
        Customer now = reload(customer);
        road.world.as(road.tenant, () -> road.world.get(Customers.class).change(now.id(), change, now.version()));
    }

    private Customer reload(Customer customer) {
        return road.world.as(
                road.tenant,
                () -> road.world.get(Customers.class).find(customer.id()).orElseThrow());
    }

    private Verifications verifications() {
        return road.world.get(Verifications.class);
    }
}
