package org.simsite.modempool.at;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.simsite.modempool.ScriptedModem;
import org.simsite.modempool.serial.LinkLost;

@Timeout(30)
class AtDialogueTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration SHORT = Duration.ofMillis(60);
    private static final String PDU = "0011000B916407281553F80000AA0AE8329BFD4697D9EC37";

    private ScriptedModem modem;
    private AtDialogue dialogue;

    private void talkTo(Function<String, String> script) {
        modem = new ScriptedModem(script);
        dialogue = new AtDialogue(modem, work -> new Thread(work, "reader"), new Transcript(Clock.systemUTC()));
    }

    private void talkTo(String answer) {
        talkTo(written -> answer);
    }

    @AfterEach
    void hangUp() {
        dialogue.close();
    }

    /** ~ stands for the end of a line. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "~~+CSQ: 21,99~~~~OK~~                               | +CSQ: 21,99",
                "AT+CSQ~~~+CSQ: 21,99~~OK~                           | +CSQ: 21,99",
                "T+CSQ~~~+CSQ: 21,99~~OK~                            | +CSQ: 21,99",
                "~~+CSQ: 21,99~~+CMTI: \"SM\",3~~~~OK~~              | +CSQ: 21,99",
                "~RING~~~+CSQ: 21,99~~~~OK~~                         | +CSQ: 21,99",
                "~RING~~~NO CARRIER~~~+CSQ: 21,99~~~~BUSY~~~~OK~~    | +CSQ: 21,99", // a call to the card ended
                "~+CDS: 25~07916407281553F8060102030405060708~+CSQ: 21,99~OK~ | +CSQ: 21,99",
                "~^RSSI:18~+CSQ: 21,99~+CREG: 1,\"00C3\",\"1A2B\"~OK~ | +CSQ: 21,99"
            })
    void findsTheAnswerAmongEchoAndUnsolicitedLines(String sent, String expected) throws Exception {
        talkTo(sent.replace("~", "\r\n"));
        assertThat(dialogue.execute(AtCommand.run("+CSQ"), PATIENCE).lines()).containsExactly(expected);
    }

    @Test
    void keepsUnsolicitedLinesOfAnAnswerForLater() throws Exception {
        talkTo("+CSQ: 1,99\r\n+CMTI: \"SM\",3\r\n+CMT: ,24\r\n07916407281553F804\r\nOK\r\n");
        dialogue.execute(AtCommand.run("+CSQ"), PATIENCE);
        assertThat(dialogue.await(PATIENCE)).contains(new Unsolicited("+CMTI: \"SM\",3", null));
        assertThat(dialogue.await(PATIENCE)).contains(new Unsolicited("+CMT: ,24", "07916407281553F804"));
        assertThat(dialogue.await(Duration.ZERO)).isEmpty();
    }

    @Test
    void takesALineThatWasAskedForAsTheAnswer() throws Exception {
        talkTo("+CREG: 0,1\r\nOK\r\n");
        assertThat(dialogue.execute(AtCommand.read("+CREG"), PATIENCE).value("+CREG"))
                .contains("0,1");
    }

    @Test
    void putsLinesTogetherThatComeInPieces() throws Exception {
        talkTo((String) null);
        new Thread(() -> "\r\n+CGSN: 490154203237518\r\n\r\nOK\r\n".chars().forEach(c -> modem.say("" + (char) c)))
                .start();
        assertThat(dialogue.execute(AtCommand.run("+CGSN"), PATIENCE).value("+CGSN"))
                .contains("490154203237518");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n> ", ">", "\r\n>", "AT+CMGS=23\r\r\n> ", "\r\n+CMTI: \"SM\",1\r\n\r\n> "})
    void handsOverTheBodyAtThePrompt(String prompt) throws Exception {
        talkTo(line -> line.startsWith("AT") ? prompt : "\r\n" + line + "\r\n+CMGS: 42\r\n\r\nOK\r\n");
        AtReply reply = dialogue.execute(
                AtCommand.set("+CMGS", 23), new PduBody(PDU), () -> {}, () -> {}, Patience.silent(PATIENCE));
        assertThat(reply.value("+CMGS")).contains("42");
        assertThat(modem.heard()).containsExactly("AT+CMGS=23", PDU + "\u001a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+CMS ERROR: 500               | CMS   | 500 | unknown_error",
                "+CMS ERROR: 38                | CMS   | 38  | network_out_of_order",
                "+CMS ERROR: 321               | CMS   | 321 | invalid_memory_index",
                "+CMS ERROR: memory full       | CMS   | 322 | memory_full",
                "+CME ERROR: 14                | CME   | 14  | sim_busy",
                "+CME ERROR: SIM PIN required  | CME   | 11  | sim_pin_required",
                "+CME ERROR: 777               | CME   | 777 | cme_error_777",
                "ERROR                         | PLAIN | -1  | error"
            })
    void namesTheErrors(String line, AtError.Kind kind, int code, String name) {
        talkTo("\r\n" + line + "\r\n");
        AtError error = catchThrowableOfType(
                AtError.class,
                () -> dialogue.execute(
                        AtCommand.set("+CMGS", 23), new PduBody(PDU), () -> {}, () -> {}, Patience.silent(PATIENCE)));
        assertThat(error.kind()).isEqualTo(kind);
        assertThat(error.code()).isEqualTo(code);
        assertThat(error.errorName()).isEqualTo(name);
    }

    @Test
    void givesUpAtTheDeadline() {
        talkTo("\r\n+CSQ: 3,99\r\n");
        NoAnswer none = catchThrowableOfType(NoAnswer.class, () -> dialogue.execute(AtCommand.run("+CSQ"), SHORT));
        assertThat(none.isBeforeBody()).isFalse();
    }

    @Test
    void getsInStepAgainAfterALateAnswer() throws Exception {
        talkTo(line -> line.equals("AT+CSQ")
                ? null
                : line.equals("AT")
                        ? "\r\nOK\r\n"
                        : line.equals("AT+CMEE?")
                                ? "+CMEE: 1\r\nOK\r\n"
                                : line.equals("AT+CGSN") ? "1\r\nOK\r\n" : null);
        assertThatThrownBy(() -> dialogue.execute(AtCommand.run("+CSQ"), SHORT)).isInstanceOf(NoAnswer.class);
        modem.say("\r\n+CSQ: 7,99\r\n\r\nOK\r\n");
        dialogue.resynchronise(PATIENCE, SHORT);
        assertThat(dialogue.execute(AtCommand.run("+CGSN"), PATIENCE).lines()).containsExactly("1");
    }

    @Test
    void saysSoWhenAModemStaysSilent() {
        talkTo((String) null);
        assertThatThrownBy(() -> dialogue.resynchronise(Duration.ofMillis(200), Duration.ofMillis(10)))
                .isInstanceOf(NoAnswer.class);
    }

    @Test
    void survivesGarbage() throws Exception {
        talkTo("\u0000\u00ff\u0080\u0007#!~\r\n\u001b[2J\r\n" + "x".repeat(100_000) + "\r\n+CSQ: 9,99\r\nOK\r\n");
        assertThat(dialogue.execute(AtCommand.run("+CSQ"), PATIENCE).value("+CSQ"))
                .contains("9,99");
    }

    @Test
    void tellsThatTheLinkIsLostInEveryWait() throws Exception {
        talkTo((String) null);
        modem.hangUp();
        assertThatThrownBy(() -> dialogue.execute(AtCommand.run("+CSQ"), PATIENCE))
                .isInstanceOf(LinkLost.class);
        assertThatThrownBy(() -> dialogue.await(PATIENCE)).isInstanceOf(LinkLost.class);
    }

    @Test
    void returnsFromAWaitWhenAnotherThreadWakesIt() throws Exception {
        talkTo("OK\r\n");
        dialogue.wake();
        dialogue.execute(AtCommand.basic(""), PATIENCE);
        assertThat(dialogue.await(Duration.ofMinutes(1))).isEqualTo(Optional.empty());
    }

    @Test
    void closesTheLinkUnderAWriteThatNeverEnds() {
        talkTo("OK\r\n");
        modem.stopTaking();
        assertThatThrownBy(() -> dialogue.execute(AtCommand.basic(""), PATIENCE))
                .isInstanceOf(LinkLost.class);
        assertThat(modem.isClosed()).isTrue();
    }

    @Test
    void neverTakesALateAnswerForTheNextCommands() throws Exception {
        talkTo(line -> switch (line) {
            case "AT+CMSS=1" -> null;
            // The late answer comes before that to the first word after it.
            case "AT" ->
                modem.heard().stream().filter("AT"::equals).count() == 1 ? "+CMSS: 7\r\nOK\r\nOK\r\n" : "OK\r\n";
            case "AT+CMEE?" -> "+CMEE: 1\r\nOK\r\n";
            case "AT+CMSS=2" -> "+CMSS: 8\r\nOK\r\n";
            default -> null;
        });
        assertThatThrownBy(() -> dialogue.execute(AtCommand.set("+CMSS", 1), SHORT))
                .isInstanceOf(NoAnswer.class);
        assertThat(dialogue.execute(AtCommand.set("+CMSS", 2), PATIENCE).value("+CMSS"))
                .contains("8");
    }

    @Test
    void dropsWhatCameBetweenTwoCommands() throws Exception {
        talkTo(line -> line.equals("AT+CMSS=2") ? "+CMSS: 8\r\nOK\r\n" : "OK\r\n");
        modem.say("+CMSS: 7\r\nOK\r\n+CMTI: \"SM\",3\r\n");
        assertThat(dialogue.await(PATIENCE)).isPresent();
        assertThat(dialogue.execute(AtCommand.set("+CMSS", 2), PATIENCE).value("+CMSS"))
                .contains("8");
    }

    @Test
    void findsOutSoonThatTheAnswerOfALiveModemIsLost() {
        talkTo(line -> line.equals("AT") ? "OK\r\n" : null);
        var patience = new Patience(Duration.ofMinutes(1), SHORT);
        NoAnswer none =
                catchThrowableOfType(NoAnswer.class, () -> dialogue.execute(AtCommand.set("+CMSS", 1), patience));
        assertThat(none).hasMessageContaining("+CMSS");
    }

    @Test
    void waitsOnForASlowAnswerThatComesAfterAllAndStaysInStep() throws Exception {
        talkTo(line -> switch (line) {
            case "AT+CMSS=1" -> null;
            case "AT" -> "+CMSS: 7\r\nOK\r\nOK\r\n";
            case "AT+CMEE?" -> "+CMEE: 1\r\nOK\r\n";
            case "AT+CSQ" -> "+CSQ: 9,99\r\nOK\r\n";
            default -> null;
        });
        var patience = new Patience(Duration.ofMinutes(1), SHORT);
        assertThat(dialogue.execute(AtCommand.set("+CMSS", 1), patience).value("+CMSS"))
                .contains("7");
        talkOnWithPlainAttention();
        assertThat(dialogue.execute(AtCommand.run("+CSQ"), PATIENCE).value("+CSQ"))
                .contains("9,99");
    }

    private void talkOnWithPlainAttention() {
        modem.script(line -> switch (line) {
            case "AT" -> "OK\r\n";
            case "AT+CMEE?" -> "+CMEE: 1\r\nOK\r\n";
            case "AT+CSQ" -> "+CSQ: 9,99\r\nOK\r\n";
            default -> null;
        });
    }

    @Test
    void waitsNoLongerForAModemThatBeginsAnew() {
        talkTo(line -> line.equals("AT+CMSS=1") ? "\r\nRDY\r\n" : null);
        assertThatThrownBy(() -> dialogue.execute(AtCommand.set("+CMSS", 1), Duration.ofMinutes(1)))
                .isInstanceOf(NoAnswer.class);
        assertThat(dialogue.hasRestarted()).isTrue();
    }
}
