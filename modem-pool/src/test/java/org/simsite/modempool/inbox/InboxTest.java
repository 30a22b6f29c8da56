package org.simsite.modempool.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simsite.modempool.Pdus;
import org.simsite.modempool.PhoneNumber;
import org.simsite.modempool.PoolDatabase;
import org.simsite.modempool.database.Bell;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.database.DatabaseFailure;
import org.simsite.modempool.outbox.ConsentEvent;
import org.simsite.modempool.outbox.OptOuts;
import org.simsite.modempool.outbox.Outbox;
import org.simsite.modempool.outbox.Priority;
import org.simsite.modempool.outbox.SendQueue;
import org.simsite.modempool.outbox.TextRequest;
import org.simsite.modempool.outbox.Wish;
import org.simsite.modempool.route.RouteBook;
import org.simsite.modempool.sim.SimIdentity;
import org.simsite.modempool.sim.Sims;
import org.simsite.modempool.sms.pdu.Deliver;
import org.simsite.modempool.sms.pdu.MalformedPdu;
import org.simsite.modempool.sms.pdu.PduDecoder;
import org.simsite.modempool.status.PoolStatus;

class InboxTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String ANN = "+8613800138000";

    private Database database;
    private Sims sims;
    private RouteBook routes;
    private OptOuts optOuts;
    private InboundStore store;
    private Dispatcher dispatcher;
    private Outbox outbox;
    private PoolStatus status;
    private UUID sim;
    private Clock clock;
    private final List<String> received = new ArrayList<>();
    private final List<String> wishes = new ArrayList<>();
    private int failures;

    @BeforeEach
    void emptyInbox() {
        database = PoolDatabase.empty();
        startAt(NOW);
        sim = sims.register(new SimIdentity("89860000000000000001", null, "+8613900000001"), NOW)
                .id();
    }

    private void startAt(Instant now) {
        clock = Clock.fixed(now, ZoneOffset.UTC);
        var bell = new Bell();
        sims = new Sims(database, bell);
        routes = new RouteBook(database);
        optOuts = new OptOuts(database);
        store = new InboundStore(database, bell, clock);
        status = new PoolStatus(database, clock);
        outbox = new Outbox(database, routes, bell, clock);
        dispatcher = new Dispatcher(
                database, new Placement(routes, optOuts, outbox, new Companies(), new Receiver()), clock);
    }

    private static final class Companies implements HolderDirectory {
        @Override
        public Optional<String> findByPrefix(String word) {
            String holder = word.toLowerCase(Locale.ROOT);
            return List.of("acme", "globex").contains(holder) ? Optional.of(holder) : Optional.empty();
        }

        @Override
        public String questionFor(String from, String text) {
            return "ACME or GLOBEX?";
        }

        @Override
        public String confirmationOf(Wish wish, List<String> holders, String from, String text) {
            return wish + " " + holders;
        }

        @Override
        public String prefixOf(String holder) {
            return holder.toUpperCase(Locale.ROOT);
        }
    }

    private final class Receiver implements InboundReceiver {
        @Override
        public void receive(String holder, InboundText text) {
            if (failures > 0) {
                failures--;
                throw new IllegalStateException("the holder's database is away");
            }
            received.add(holder + ": " + text.text());
        }

        @Override
        public void optedOut(String holder, InboundText text, boolean stopped) {
            wishes.add(holder + (stopped ? " stopped" : " started"));
        }
    }

    private void comes(String from, String text) {
        take(Pdus.deliver(from, text, NOW));
        dispatch();
    }

    private void take(String pdu) {
        try {
            store.take(sim, (Deliver) PduDecoder.decode(pdu), pdu);
        } catch (MalformedPdu e) {
            throw new IllegalStateException(e);
        }
    }

    private void dispatch() {
        boolean more = true;
        while (more) {
            more = dispatcher.dispatchOne();
        }
    }

    private List<String> questions() {
        return database.call(
                sql -> sql.list("select text from pool.outbound_sms where holder = '-'", row -> row.text("text")));
    }

    @Test
    void placesATextByItsRoute() {
        routes.claim(ANN, sim, "acme", NOW);
        comes(ANN, "globex hello");
        assertThat(received).containsExactly("acme: globex hello");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acme hello                | acme: hello",
                "ACME: C 1001 很好用        | acme: C 1001 很好用",
                "ａｃｍｅ　Ｃ １００１          | acme: Ｃ １００１",
                "Globex，你好               | globex: 你好",
                "acme                      | acme: acme"
            })
    void placesAFirstTextByItsPrefixAndRemembersTheRoute(String text, String expected) {
        comes(ANN, text);
        assertThat(received).containsExactly(expected);
        comes(ANN, "again");
        assertThat(received.getLast()).isEqualTo(expected.substring(0, expected.indexOf(':')) + ": again");
    }

    @Test
    void asksOnceWhoIsMeantAndPlacesWhatWaitedByTheAnswer() {
        comes(ANN, "hello");
        comes(ANN, "are you there");
        assertThat(received).isEmpty();
        assertThat(questions()).containsExactly("ACME or GLOBEX?");
        assertThat(status.unplaced()).hasSize(2);
        comes(ANN, "Globex");
        assertThat(received).containsExactly("globex: hello", "globex: are you there");
        assertThat(status.unplaced()).isEmpty();
        assertThat(routes.find(ANN, sim).orElseThrow().holder()).isEqualTo("globex");
    }

    @Test
    void keepsApartHoldersWhoShareAPairByTheirPrefix() {
        routes.choose("acme", ANN, NOW);
        routes.choose("globex", ANN, NOW);
        comes(ANN, "globex yes");
        comes(ANN, "acme no");
        comes(ANN, "maybe");
        assertThat(received).containsExactly("globex: yes", "acme: no");
        assertThat(questions()).hasSize(1);
        comes(ANN, "ACME");
        assertThat(received).containsExactly("globex: yes", "acme: no", "acme: maybe");
    }

    @Test
    void givesTheTextsOfALeasedSimToItsLessee() {
        sims.lease(sim, "acme");
        comes(ANN, "hello");
        assertThat(received).containsExactly("acme: hello");
    }

    @Test
    void showsTheOperatorATextWhoseSenderCannotBeAsked() {
        comes("10086", "your balance is 5");
        assertThat(questions()).isEmpty();
        assertThat(status.unplaced().getFirst().reason()).isEqualTo("nobody_to_ask");
    }

    @Test
    void knowsANumberWithoutItsCountryCode() {
        routes.claim(ANN, sim, "acme", NOW);
        comes("13800138000", "hello");
        assertThat(received).containsExactly("acme: hello");
    }

    @Test
    void takesTheSameOctetsOnce() {
        routes.claim(ANN, sim, "acme", NOW);
        comes(ANN, "hello");
        comes(ANN, "hello");
        assertThat(received).hasSize(1);
    }

    @Test
    void losesNothingWhenTheReceiverFailsAndKeepsTheOrder() {
        routes.claim(ANN, sim, "acme", NOW);
        routes.claim("+8613800138001", sim, "acme", NOW);
        failures = 1;
        comes(ANN, "one");
        comes(ANN, "two");
        comes("+8613800138001", "other");
        assertThat(received).containsExactly("acme: other");
        assertThat(status.unplaced().getFirst().reason()).contains("away");
        startAt(NOW.plus(Duration.ofSeconds(1)));
        dispatch();
        assertThat(received).containsExactly("acme: other", "acme: one", "acme: two");
    }

    @Test
    void showsPartsWhoseRestDoesNotCome() {
        routes.claim(ANN, sim, "acme", NOW);
        take(Pdus.part(ANN, "first ", NOW, 5, 3, 1));
        take(Pdus.part(ANN, "last", NOW, 5, 3, 3));
        dispatch();
        assertThat(received).isEmpty();
        startAt(NOW.plus(Duration.ofMinutes(11)));
        assertThat(dispatcher.placePartials(Duration.ofMinutes(10))).isEqualTo(1);
        dispatch();
        assertThat(received).hasSize(1);
        assertThat(received.getFirst()).startsWith("acme: first ").endsWith("last");
    }

    @Test
    void keepsApartPartsOfTheSameReferenceFromDifferentSenders() {
        routes.claim(ANN, sim, "acme", NOW);
        routes.claim("+8613800138001", sim, "globex", NOW);
        take(Pdus.part(ANN, "a1", NOW, 5, 2, 1));
        take(Pdus.part("+8613800138001", "b2", NOW, 5, 2, 2));
        take(Pdus.part("+8613800138001", "b1", NOW, 5, 2, 1));
        take(Pdus.part(ANN, "a2", NOW, 5, 2, 2));
        dispatch();
        assertThat(received).containsExactlyInAnyOrder("acme: a1a2", "globex: b1b2");
    }

    @ParameterizedTest
    @CsvSource({
        "STOP, true",
        "stop, true",
        "' Stop ', true",
        "ＳＴＯＰ, true",
        "'stop\u200b', true",
        "退订, true",
        "退訂, true",
        "ｔｄ, true",
        "T, true",
        "Unsubscribe, true",
        "STOP 12345, false",
        "STOP., false",
        "TD1, false",
        "退订吗, false",
        "please stop, false"
    })
    void takesStopForStopOnlyIfItStandsAlone(String text, boolean stops) {
        routes.claim(ANN, sim, "acme", NOW);
        comes(ANN, text);
        assertThat(optOuts.isStopped(ANN, "acme")).isEqualTo(stops);
        assertThat(optOuts.isStopped(ANN, "globex")).isFalse();
        assertThat(wishes).hasSize(stops ? 1 : 0);
        assertThat(received).hasSize(stops ? 0 : 1);
    }

    @Test
    void opensTheWayAgainAtStartToWhomSheSpeaksAndNobodyElse() {
        routes.claim(ANN, sim, "acme", NOW);
        comes(ANN, "Stop　 all");
        assertThat(optOuts.isStopped(ANN, "globex")).isTrue();
        comes(ANN, "START");
        assertThat(optOuts.isStopped(ANN, "acme")).isFalse();
        assertThat(optOuts.isStopped(ANN, "globex")).isTrue();
        assertThat(wishes).containsExactly("acme stopped", "acme started");
        comes(ANN, "全部退订");
        assertThat(optOuts.isStopped(ANN, "acme")).isTrue();
    }

    @Test
    void stopsTheOneSheNamesWhereSeveralShareThePair() {
        routes.claim(ANN, sim, "acme", NOW);
        assertThat(routes.choose("globex", ANN, NOW)).get().matches(choice -> choice.overlap());
        comes(ANN, "globex: STOP");
        assertThat(optOuts.isStopped(ANN, "globex")).isTrue();
        assertThat(optOuts.isStopped(ANN, "acme")).isFalse();
        comes(ANN, "STOP");
        assertThat(optOuts.isStopped(ANN, "acme")).isTrue();
    }

    @Test
    void confirmsAStopOncePastTheStopAndNothingElse() {
        routes.claim(ANN, sim, "acme", NOW);
        comes(ANN, "STOP");
        comes(ANN, "STOP");
        assertThat(questions()).containsExactly("STOP [acme]");
        comes(ANN, "STOP ALL");
        assertThat(questions()).containsExactlyInAnyOrder("STOP [acme]", "STOP_ALL []");
        outbox.submit(new TextRequest("acme", new PhoneNumber(ANN), "but wait", Priority.CODE, "k"));
        outbox.submit(new TextRequest(Outbox.POOL, new PhoneNumber(ANN), "but wait", Priority.CODE, "k"));
        database.run(sql -> sql.update("update pool.outbound_sms set sim_id = ?", sim));
        var queue = new SendQueue(database, routes, clock);
        List<String> sent = new ArrayList<>();
        for (var next = queue.claim(sim); next.isPresent(); next = queue.claim(sim)) {
            sent.add(next.get().parts().getFirst().pdu());
        }
        assertThat(sent).hasSize(2);
    }

    @Test
    void writesEachWishIntoALedgerThatIsOnlyAddedTo() {
        routes.claim(ANN, sim, "acme", NOW);
        comes(ANN, "ＳＴＯＰ");
        comes(ANN, "stop");
        comes(ANN, "START");
        assertThat(optOuts.ledger("acme", List.of(ANN)))
                .extracting(ConsentEvent::wish, ConsentEvent::changed, ConsentEvent::words, ConsentEvent::simNumber)
                .containsExactly(
                        tuple(Wish.START, true, "START", "+8613900000001"),
                        tuple(Wish.STOP, false, "stop", "+8613900000001"),
                        tuple(Wish.STOP, true, "ＳＴＯＰ", "+8613900000001"));
        assertThat(optOuts.ledger("globex", List.of(ANN))).isEmpty();
        for (String change :
                List.of("update pool.consent_event set wish = 'START'", "delete from pool.consent_event")) {
            assertThatExceptionOfType(DatabaseFailure.class)
                    .isThrownBy(() -> database.run(sql -> sql.update(change)))
                    .withMessageContaining("permission denied");
        }
        optOuts.forget("acme");
        assertThat(optOuts.ledger("acme", List.of(ANN))).isEmpty();
    }

    @Test
    void asksOverTheSimThatWasWrittenTo() {
        comes(ANN, "hello");
        List<UUID> sims = database.call(sql -> sql.list(
                "select sim_id from pool.outbound_sms where pinned and phone = ?",
                row -> row.uuid("sim_id"),
                new PhoneNumber(ANN).e164()));
        assertThat(sims).containsExactly(sim);
    }
}
