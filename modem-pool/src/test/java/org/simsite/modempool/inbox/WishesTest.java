package org.simsite.modempool.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simsite.modempool.PhoneNumber;
import org.simsite.modempool.database.DatabaseFailure;
import org.simsite.modempool.outbox.ConsentEvent;
import org.simsite.modempool.outbox.Outbox;
import org.simsite.modempool.outbox.Priority;
import org.simsite.modempool.outbox.SendQueue;
import org.simsite.modempool.outbox.TextRequest;
import org.simsite.modempool.outbox.Wish;

/** STOP and START, kept to and written down. */
class WishesTest extends Reception {
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
        assertThat(questions()).containsExactly("STOP [acme]", "STOP_ALL []");
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
}
