package org.simsite.crm.textcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simsite.crm.Road;
import org.simsite.crm.interaction.Channel;
import org.simsite.crm.interaction.Direction;
import org.simsite.crm.interaction.Interaction;
import org.simsite.crm.party.Customer;
import org.simsite.crm.publish.Publication;
import org.simsite.crm.publish.PublicationState;
import org.simsite.crm.publish.Publications;
import org.simsite.crm.service.CaseKind;
import org.simsite.crm.service.FeedbackCase;
import org.simsite.crm.service.FeedbackCases;
import org.simsite.modempool.inbox.InboundText;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.tenant.Tenants;

class TextDeskTest {
    private static final String LI = Road.LI;
    private final Road road = new Road(Locale.SIMPLIFIED_CHINESE);

    @Test
    void aReviewWaitsToBeRead() {
        Customer li = road.verified("李伟", "liwei", "zh-CN", LI);

        assertThat(road.text(LI, "Ｃ　１００１　５　很好用😀")).isEqualTo("谢谢！您对电热水壶的评论审核后发布。");

        assertThat(publications(li)).singleElement().satisfies(it -> {
            assertThat(it.state()).isEqualTo(PublicationState.WAITING);
            assertThat(it.text()).isEqualTo("很好用😀");
            assertThat(it.sent()).isEqualTo("Ｃ　１００１　５　很好用😀");
            assertThat(it.rating()).isEqualTo(5);
            assertThat(it.channel()).isEqualTo(Channel.SMS);
        });
    }

    @Test
    void aTextWhosePartsCameLateIsKeptWholeAndNotAnsweredAgain() {
        Customer li = road.verified("李伟", "liwei", "zh-CN", LI);
        var id = UuidCreator.getTimeOrderedEpoch();
        var beginning = new InboundText(id, LI, Road.SIM, "F 送货 […]", road.world.clock.instant());
        road.receive(beginning);
        int answers = road.world.outbox.to(LI).size();
        var whole = new InboundText(id, LI, Road.SIM, "F 送货太慢了", beginning.at());
        road.world.as(road.tenant, () -> road.world.get(InboundTexts.class).complete(road.tenant.id(), whole));
        assertThat(road.interactions(li.id()))
                .extracting(Interaction::text)
                .contains("F 送货太慢了")
                .doesNotContain("F 送货 […]");
        assertThat(road.world.outbox.to(LI)).hasSize(answers);
    }

    @Test
    void aCodeMayPublishAtOnceAndConfirmInTheTenantsWords() {
        Customer li = road.verified("李伟", "liwei", "zh-CN", LI);
        var own = new TextCode("R", TextHandler.REVIEW, List.of(), null, "收到啦！", AuditRule.AUTO);
        road.world.as(road.tenant, () -> {
            var codes =
                    new java.util.ArrayList<>(road.world.get(TextCodes.class).list());
            codes.add(own);
            road.world.get(TextCodes.class).replace(codes);
        });
        assertThat(road.text(LI, "R1001 好")).isEqualTo("收到啦！");
        assertThat(publications(li)).extracting(Publication::state).containsExactly(PublicationState.PUBLISHED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C | To review, text C, the product number, if you like 1 to 5, and your words, e.g. C 1001 5 Works well",
                "C 1001 | To review, text C, the product number, if you like 1 to 5, and your words, e.g. C 1001 5 Works well",
                "Q 99 | We have no product 99. Text Q to see what you sent, or Q and a product number for price and rating, e.g. Q 1001",
                "Q | You have not sent us anything yet.",
                "V 123456 | Your phone is confirmed already.",
                "F | To tell us something, text F and your words, e.g. F The delivery was late",
                "HLEP | HLEP: not understood. Text H to see all codes",
            })
    void aWrongTextIsHelpedOn(String text, String answer) {
        Customer ann = road.verified("Ann", "ann", "en", LI);
        assertThat(road.text(LI, text)).isEqualTo(answer);
        assertThat(publications(ann)).isEmpty();
    }

    @Test
    void anUnknownProductIsNamedWithTheRightForm() {
        road.verified("李伟", "liwei", "zh-CN", LI);
        assertThat(road.text(LI, "C 9999 很好")).startsWith("没有编号为 9999 的商品。 评论请发 C 商品编号");
    }

    @ParameterizedTest
    @CsvSource({"H", "?", "？", "帮助", "help", "Good day to you all"})
    void helpFitsOnePartInBothLanguages(String text) {
        road.verified("李伟", "liwei", "zh-CN", LI);
        road.verified("Ann", "ann", "en", "+8613800138001");
        assertThat(road.text(LI, text).length()).isLessThanOrEqualTo(70);
        assertThat(road.text("+8613800138001", text).length()).isLessThanOrEqualTo(160);
        assertThat(road.text(LI, text)).contains("C ", "V ", "Q", "F ", "H ");
    }

    @Test
    void aQueryTellsPriceAndRating() {
        Customer li = road.verified("李伟", "liwei", "zh-CN", LI);
        road.verified("Ann", "ann", "en", "+8613800138001");
        assertThat(road.text(LI, "Q 1001")).isEqualTo("1001 电热水壶：199.50元，有货。 暂无评分");
        road.text(LI, "C 1001 4 好");
        approve(publications(li).getFirst());
        assertThat(road.text("+8613800138001", "q1001"))
                .isEqualTo("1001 电热水壶: 199.50 CNY. In stock. Rated 4.0 of 5 by 1.");
    }

    @Test
    void aQueryTellsWhatBecameOfHerThings() {
        Customer li = road.verified("李伟", "liwei", "zh-CN", LI);
        road.text(LI, "C 1001 好");
        road.world.clock.pass(java.time.Duration.ofSeconds(1));
        road.text(LI, "F 送货太慢");
        approve(publications(li).getFirst());
        assertThat(road.text(LI, "Q")).isEqualTo("您最近发的：\n反馈 1 号：处理中\n1001 电热水壶：已发布");
    }

    @Test
    void feedbackIsAComplaintIfSheCallsItOne() {
        Customer li = road.verified("李伟", "liwei", "zh-CN", LI);
        assertThat(road.text(LI, "F 希望有红色的")).isEqualTo("谢谢！已受理，编号 1。");
        assertThat(road.text(LI, "投诉送货太慢")).isEqualTo("非常抱歉！我们会尽快处理，编号 2。");
        List<FeedbackCase> cases = road.world.as(
                road.tenant, () -> road.world.get(FeedbackCases.class).of(li.id()));
        assertThat(cases).extracting(FeedbackCase::kind).containsExactly(CaseKind.COMPLAINT, CaseKind.FEEDBACK);
        assertThat(cases.getFirst().text()).isEqualTo("送货太慢");
    }

    @Test
    void everythingSaidIsInTheRepositoryWithTheCode() {
        Customer li = road.verified("李伟", "liwei", "zh-CN", LI);
        road.text(LI, "C 1001 好");
        List<Interaction> said = road.interactions(li.id());
        assertThat(said.get(0).direction()).isEqualTo(Direction.OUT);
        assertThat(said.get(0).from()).isEqualTo(Road.SIM);
        assertThat(said.get(1))
                .returns("C 1001 好", Interaction::text)
                .returns("C", Interaction::textCode)
                .returns(LI, Interaction::from)
                .returns(Road.SIM, Interaction::to);
    }

    @Test
    void aStrangerIsToldHowToRegisterAndHerTextIsKept() {
        assertThat(road.text(LI, "C 1001 好"))
                .isEqualTo(
                        "Acme：还不认识这个号码，请登记或验证：http://" + road.tenant.slug() + ".simsite.localhost:8080/join 您的短信已保存。");
        assertThat(road.unknown()).extracting(Interaction::text).contains("C 1001 好");

        Customer li = road.verified("李伟", "liwei", "zh-CN", LI);
        assertThat(road.unknown()).isEmpty();
        assertThat(road.interactions(li.id())).extracting(Interaction::text).contains("C 1001 好");
    }

    @Test
    void aTextThatComesTwiceIsDoneOnce() {
        Customer li = road.verified("李伟", "liwei", "zh-CN", LI);
        var text = new InboundText(
                UuidCreator.getTimeOrderedEpoch(), LI, Road.SIM, "C 1001 好", road.world.clock.instant());
        road.receive(text);
        road.receive(text);
        assertThat(publications(li)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"10086", "BANK", "''"})
    void aSenderThatCannotBeWrittenToIsNotAnswered(String from) {
        assertThat(road.text(from, "Win now!")).isEmpty();
        assertThat(road.unknown()).hasSize(1);
    }

    @Test
    void whatNoDatabaseTakesIsCleanedNotRefused() {
        Customer li = road.verified("李伟", "liwei", "zh-CN", LI);
        road.text(LI, "C 1001 a\u0000b\ud800c");
        assertThat(publications(li)).extracting(Publication::text).containsExactly("a b c");
    }

    @Test
    void aSuspendedTenantsTextsWait() {
        Customer li = road.verified("李伟", "liwei", "zh-CN", LI);
        road.world.as(
                road.tenant,
                () -> road.world
                        .get(Tenants.class)
                        .find(road.tenant.id())
                        .orElseThrow()
                        .suspend());
        assertThatThrownBy(() -> road.text(LI, "C 1001 好")).hasMessageContaining("suspended");
        assertThat(publications(li)).isEmpty();
    }

    @Test
    void theBoxOnTheWebIsTheSameDoor() {
        Customer li = road.verified("李伟", "liwei", "zh-CN", LI);
        Reply reply = box(li, "C 1001 好");
        assertThat(reply.done()).isTrue();
        assertThat(reply.code()).isEqualTo("C");
        assertThat(publications(li)).extracting(Publication::channel).containsExactly(Channel.WEB);
        assertThat(road.interactions(li.id()).getFirst().text()).isEqualTo(reply.text());
        assertThat(box(li, "X").done()).isFalse();
        assertThatThrownBy(() -> box(li, "C 1001 a\u0000b")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> box(li, " ")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void theBeginningIsMadeOnce() {
        road.world.as(road.tenant, () -> road.begin(new org.simsite.tenancy.signup.TenantReady(road.tenant.id())));
        assertThat(road.world.as(
                        road.tenant, () -> road.world.get(TextCodes.class).list()))
                .isEqualTo(DefaultCodes.ALL);
    }

    @Test
    void aTenantIsFoundByItsSlugHoweverTyped() {
        var directory = road.world.get(TenantDirectory.class);
        String wide = road.tenant.slug().toUpperCase(Locale.ROOT).replace('A', 'Ａ');
        road.world.as(road.tenant, () -> {
            assertThat(directory.findByPrefix(wide)).contains(road.tenant.id());
            assertThat(directory.findByPrefix("nobody")).isEmpty();
            assertThat(directory.prefixOf(road.tenant.id()))
                    .isEqualTo(road.tenant.slug().toUpperCase(Locale.ROOT));
        });
        assertThat(directory.questionFor("+4917012345678", "C 1001 ok")).contains("ACME C 1001 ok");
        assertThat(directory.questionFor(LI, "C 1001 ok")).contains("哪家企业");
    }

    private Reply box(Customer customer, String text) {
        return road.world.as(road.tenant, () -> road.world.get(TextDesk.class).handle(customer.id(), text));
    }

    private List<Publication> publications(Customer author) {
        return road.world.as(
                road.tenant, () -> road.world.get(Publications.class).of(author.id()));
    }

    private void approve(Publication publication) {
        road.world.as(road.tenant, () -> road.world.get(Publications.class).approve(publication.id(), "ann"));
    }
}
