package org.simsite.launcher.sim.air;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simsite.launcher.sim.journal.Batch;
import org.simsite.launcher.sim.journal.Journal;
import org.simsite.launcher.sim.pdu.Coding;
import org.simsite.launcher.sim.pdu.MalformedTpdu;
import org.simsite.launcher.sim.pdu.PhoneAddress;
import org.simsite.launcher.sim.pdu.Submit;
import org.simsite.launcher.sim.pdu.TextSplitter;
import org.simsite.launcher.sim.pdu.UserData;

class NetworkTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), ZoneOffset.UTC);
    private static final Card CARD = Card.of("+8613900000001");
    private static final String ANN = "+8613812345678";

    @TempDir
    Path folder;

    private Journal journal;
    private Network network;

    @BeforeEach
    void open() throws IOException {
        journal = Journal.open(folder);
        var terms = new Network.Terms("+8613800100500", ZoneOffset.UTC, Duration.ZERO);
        network = new Network(journal, terms, CLOCK, List.of(CARD));
    }

    @AfterEach
    void close() throws IOException {
        journal.close();
    }

    private void submit(String to, UserData data) throws MalformedTpdu {
        network.submit(CARD, new Submit(false, PhoneAddress.of(to), 0, data).write(), new Batch());
    }

    @Test
    void joinsPartsThatComeInAnyOrder() throws MalformedTpdu {
        String text = "很好用😀".repeat(40);
        var parts = TextSplitter.split(text, 9);
        for (UserData part : parts.reversed()) {
            submit(ANN, part);
        }
        assertThat(network.handsets().received(ANN)).singleElement().satisfies(joined -> {
            assertThat(joined.text()).isEqualTo(text);
            assertThat(joined.parts()).isEqualTo(parts.size());
            assertThat(joined.coding()).isEqualTo(Coding.UCS2);
            assertThat(joined.missing()).isEmpty();
        });
    }

    @Test
    void showsAPartThatCameTwiceAsATextThatLacksTheOthers() throws MalformedTpdu {
        var parts = TextSplitter.split("a".repeat(200), 1);
        submit(ANN, parts.get(0));
        submit(ANN, parts.get(1));
        submit(ANN, parts.get(1));
        assertThat(network.handsets().received(ANN))
                .extracting(HandsetText::missing)
                .containsExactly(List.of(), List.of(1));
    }

    @ParameterizedTest
    @CsvSource({"13812345678, +8613812345678", "008613812345678, +8613812345678", "10086, 10086"})
    void readsDialledNumbersAsTheNetworkDoes(String dialled, String number) throws MalformedTpdu {
        submit(dialled, UserData.of(Coding.GSM7, "hi", null));
        assertThat(network.handsets().received(number)).hasSize(1);
        assertThat(network.handsets().numbers()).containsExactly(number);
    }

    @Test
    void callsTheListenerOfTheCardThatHasSomethingWaiting() {
        var calls = new java.util.concurrent.atomic.AtomicInteger();
        network.listen(CARD, calls::incrementAndGet);
        network.send(ANN, CARD, "hi");
        assertThat(calls).hasValue(1);
        network.taken(CARD, network.waiting(CARD).findFirst().orElseThrow(), new Batch());
        assertThat(calls).as("nothing is left").hasValue(1);
    }

    @Test
    void remembersWhatAHandsetHasSentAndForgetsItWhenTold() throws IOException {
        network.send(ANN, CARD, "第一条 with blanks");
        close();
        open();
        assertThat(network.handsets().sent(ANN)).extracting(SentText::text).containsExactly("第一条 with blanks");
        network.handsets().clear(ANN);
        assertThat(network.handsets().numbers()).isEmpty();
        assertThat(network.waiting(CARD)).as("what is on its way stays").hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"35824005000001, 358240050000017", "7992739871, 79927398713"})
    void luhnDigits(String digits, String checked) {
        assertThat(Luhn.append(digits)).isEqualTo(checked);
    }
}
