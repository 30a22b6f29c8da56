package org.simsite.modempool.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simsite.modempool.Pdus;
import org.simsite.modempool.PhoneNumber;

/** Whose a text is that comes in. */
class InboxTest extends Reception {
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

    @Test
    void asksOverTheSimThatWasWrittenTo() {
        comes(ANN, "hello");
        List<UUID> sims = database.call(sql -> sql.list(
                "select sim_id from pool.outbound_sms where pinned and phone = ?",
                row -> row.uuid("sim_id"),
                new PhoneNumber(ANN).e164()));
        assertThat(sims).containsExactly(sim);
    }

    @Test
    void takesANameWithWordsForNoAnswerToALongForgottenQuestion() {
        routes.choose("acme", ANN, NOW);
        routes.choose("globex", ANN, NOW);
        comes(ANN, "maybe");
        startAt(NOW.plus(Duration.ofHours(25)));
        comes(ANN, "acme no");
        assertThat(received).containsExactly("acme: no");
        comes(ANN, "Globex");
        assertThat(received).containsExactly("acme: no", "globex: maybe");
    }
}
