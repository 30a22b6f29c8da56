package org.simsite.crm.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simsite.crm.Road;
import org.simsite.crm.party.Customer;
import org.simsite.modempool.outbox.OutboundState;
import org.simsite.modempool.outbox.Priority;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.mail.MailState;

class MessagesTest {
    private static final String LI = Road.LI;
    private final Road road = new Road(Locale.SIMPLIFIED_CHINESE);
    private final Messages messages = road.world.get(Messages.class);

    @Test
    void aTextGoesToTheOutboxAndSaysWhereItIs() {
        Customer li = road.customer("李伟", "liwei", "zh-CN", LI);
        Interaction sent = send(li.id(), Channel.SMS, "您好\n再见");
        assertThat(sent)
                .returns(InteractionState.QUEUED, Interaction::state)
                .returns("ann", Interaction::agent)
                .returns(LI, Interaction::to);
        assertThat(road.world.outbox.to(LI)).containsExactly("您好\n再见");

        road.world.outbox.become(OutboundState.DELIVERED);
        assertThat(find(sent.id()).state()).isEqualTo(InteractionState.DELIVERED);
        assertThat(road.interactions(li.id())).singleElement().satisfies(said -> {
            assertThat(said.state()).isEqualTo(InteractionState.DELIVERED);
            assertThat(said.from()).isEqualTo(Road.SIM);
        });
    }

    @Test
    void theSameWordsTwiceAreTwoMessages() {
        Customer li = road.customer("李伟", "liwei", "zh-CN", LI);
        send(li.id(), Channel.SMS, "您好");
        send(li.id(), Channel.SMS, "您好");
        assertThat(road.world.outbox.to(LI)).hasSize(2);
    }

    @Test
    void aProvedPhoneIsPreferred() {
        Customer li = road.customer("李伟", "liwei", "zh-CN", "+8613800138001", LI);
        road.request(li, LI);
        road.text(LI, road.code(LI));
        assertThat(send(li.id(), Channel.SMS, "您好").to()).isEqualTo(LI);
    }

    @Test
    void aMailNamesTheTenant() {
        Customer li = road.customer("李伟", "liwei", "zh-CN", LI);
        assertThat(send(li.id(), Channel.EMAIL, "您好").to()).isEqualTo("li@example.org");
        assertThat(road.world.mails.queued).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Acme的消息");
            assertThat(mail.text()).isEqualTo("您好");
        });
    }

    @ParameterizedTest
    @CsvSource({"WAITING, QUEUED", "SENT, SENT", "FAILED, FAILED"})
    void aMailSaysWhereItIs(MailState mail, InteractionState state) {
        Customer li = road.customer("李伟", "liwei", "zh-CN", LI);
        Interaction sent = send(li.id(), Channel.EMAIL, "您好");
        if (mail == MailState.SENT) road.world.mails.unsent.clear();
        else road.world.mails.unsent.replaceAll((id, any) -> mail);
        assertThat(find(sent.id()).state()).isEqualTo(state);
    }

    @Test
    void aPageOfTheRepositoryAsksThePoolOnce() {
        Customer li = road.customer("李伟", "liwei", "zh-CN", LI);
        for (int i = 0; i < 5; i++) send(li.id(), Channel.SMS, "text " + i);
        road.world.outbox.queries = 0;
        assertThat(road.interactions(li.id()))
                .extracting(Interaction::text)
                .isEqualTo(List.of("text 4", "text 3", "text 2", "text 1", "text 0"));
        assertThat(road.world.outbox.queries).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "CHAT, hello, channel",
        "PHONE, hello, channel",
        "WEB, hello, channel",
        ", hello, channel",
        "SMS, '', text"
    })
    void whatCannotBeSentIsRefused(Channel channel, String text, String field) {
        Customer li = road.customer("李伟", "liwei", "zh-CN", LI);
        assertThatThrownBy(() -> send(li.id(), channel, text))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.errors().getFirst().field()).isEqualTo(field));
        assertThat(road.interactions(li.id())).isEmpty();
    }

    @Test
    void whoHasNoPhoneGetsNoText() {
        Customer li = road.customer("李伟", "liwei", "zh-CN");
        assertThatThrownBy(() -> send(li.id(), Channel.SMS, "您好"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.errors().getFirst().key()).isEqualTo("noAddress"));
        assertThatThrownBy(() -> send(UUID.randomUUID(), Channel.SMS, "您好")).isInstanceOf(NoSuchElementException.class);
    }

    private Interaction send(UUID customer, Channel channel, String text) {
        return road.world.as(
                road.tenant,
                () -> messages.send(new MessageDraft(customer, channel, text, Priority.CONVERSATION, "ann")));
    }

    private MessageStatus find(UUID id) {
        return road.world.as(road.tenant, () -> messages.find(id).orElseThrow());
    }
}
