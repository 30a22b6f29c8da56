package org.simsite.crm.textcode;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.interaction.Channel;
import org.simsite.crm.interaction.Correspondence;
import org.simsite.crm.party.Customer;
import org.simsite.crm.party.Customers;
import org.simsite.crm.wording.Prose;
import org.simsite.crm.wording.Texts;
import org.simsite.modempool.inbox.InboundText;
import org.simsite.tenancy.current.TenantService;
import org.simsite.tenancy.input.Fields;

/** The one door for code + content, from a phone or from the web. */
@TenantService
public class TextDesk {
    private static final int WEB_MAX = 1_000;
    /** A concatenated text has at most 255 parts; nobody types more than this. */
    private static final int SMS_MAX = 4_000;

    @Inject
    Customers customers;

    @Inject
    Correspondence correspondence;

    @Inject
    TextCodes textCodes;

    @Inject
    TenantWords words;

    @Inject
    Handlers handlers;

    Clock clock = Clock.systemUTC();

    /**
     * What a signed-in customer typed into the box. Kept, done, answered.
     *
     * @throws NoSuchElementException if the tenant has no such customer
     * @throws org.simsite.tenancy.input.InvalidInput naming {@code text}
     */
    public Reply handle(UUID customer, @Nullable String text) {
        var fields = new Fields();
        String typed = Prose.read(fields, "text", text, WEB_MAX);
        fields.check();
        Customer her =
                customers.find(customer).orElseThrow(() -> new NoSuchElementException("no customer " + customer));
        return take(
                new Incoming(her, Channel.WEB, her.username(), words.tenant().name(), typed, null, clock.instant()));
    }

    /** A text message, once: what the pool hands over again is not done again. Its answer is queued as a text. */
    public void handle(InboundText text) {
        if (correspondence.knows(text.id())) return;
        take(incoming(text));
    }

    /**
     * A text whose missing parts came late: what is kept of it becomes whole. It is not acted on or answered again, for what
     * she asked for stood in its beginning.
     */
    public void complete(InboundText text) {
        if (!correspondence.complete(text.id(), Prose.clean(text.text(), SMS_MAX))) handle(text);
    }

    /** A text that the pool itself acted on; kept, not answered. */
    public void note(InboundText text, String code) {
        if (correspondence.knows(text.id())) return;
        correspondence.understoodAs(correspondence.note(incoming(text).received()), code);
    }

    private Incoming incoming(InboundText text) {
        return new Incoming(
                customers.findByVerifiedPhone(text.from()).orElse(null),
                Channel.SMS,
                text.from(),
                text.simNumber(),
                Prose.clean(text.text(), SMS_MAX),
                text.id(),
                text.at());
    }

    private Reply take(Incoming incoming) {
        UUID interaction = correspondence.note(incoming.received());
        List<TextCode> codes = textCodes.list();
        Parsed parsed = new CodeParser(words.tenant().slug(), codes).parse(incoming.text());
        var visit = new Visit(incoming, interaction, parsed, codes);
        if (visit.code() != null) correspondence.understoodAs(interaction, visit.code());
        Customer her = incoming.customer();
        return her == null ? stranger(visit) : reply(visit, her, known(visit, her));
    }

    private Answer known(Visit visit, Customer her) {
        Texts texts = Texts.in(her.locale());
        return switch (visit.parsed()) {
            case Parsed.Understood it -> handlers.answer(new Asked(her, visit, it, texts));
            case Parsed.Unclear it ->
                new Answer(new HelpText(texts).unclear(it.word(), it.nearest(), visit.codes()), false);
        };
    }

    /** Her text is kept; she can become known by a code we sent to this phone, or is told how to register. */
    private Reply stranger(Visit visit) {
        Incoming incoming = visit.incoming();
        if (!(visit.parsed() instanceof Parsed.Understood it) || it.code().handler() != TextHandler.VERIFY) {
            return reply(visit, null, new Answer(words.register(incoming.text()), false));
        }
        Optional<Customer> proved = handlers.verify().prove(incoming.address(), it.content());
        Answer answer = proved.map(her -> new Answer(handlers.verify().thanks(her), true))
                .orElseGet(() -> new Answer(words.wrongCode(incoming.text()), false));
        return reply(visit, proved.orElse(null), answer);
    }

    private Reply reply(Visit visit, @Nullable Customer to, Answer answer) {
        if (visit.incoming().canBeAnswered()) {
            UUID author = to == null ? null : to.id();
            correspondence.tell(visit.incoming().answer(author, answer.text(), visit.interaction()));
        }
        return new Reply(answer.text(), visit.code(), answer.done(), visit.interaction());
    }
}
