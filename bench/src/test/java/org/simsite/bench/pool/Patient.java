package org.simsite.bench.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.core.ConditionFactory;

/** One modem that goes through its troubles one after the other, each under a text. */
final class Patient implements Callable<Boolean> {
    /** The longest rest of a card, and of a modem that is deaf for half a minute. */
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    /** More than a card holds. */
    private static final int BURST = 40;
    /** As many failures in a row as make a card rest. */
    private static final int ROW = 5;

    private final Site site;
    private final int modem;
    private final List<Trouble> troubles = new ArrayList<>();
    private final Map<String, Trouble> texts = new LinkedHashMap<>();
    private final List<String> answers = new ArrayList<>();
    private final List<Duration> recoveries = new ArrayList<>();

    Patient(Site site, int modem) {
        this.site = site;
        this.modem = modem;
    }

    void expect(Trouble trouble) {
        troubles.add(trouble);
    }

    /** What was written over the modem, and under which trouble. */
    Map<String, Trouble> texts() {
        return texts;
    }

    /** What was written to its card. */
    List<String> answers() {
        return answers;
    }

    /** From each replug to the next text that the network took. */
    List<Duration> recoveries() {
        return recoveries;
    }

    boolean isDirect() {
        return site.isDirect(modem);
    }

    @Override
    public Boolean call() throws Exception {
        for (Trouble trouble : troubles) {
            site.world.fault(modem, trouble.order);
            switch (trouble) {
                case UNPLUGGED -> replug(trouble);
                case REFUSING_ALL -> {
                    for (int i = 0; i < ROW; i++) {
                        submit(trouble);
                    }
                }
                case CARD_FULL -> answer(BURST, trouble);
                case HALF_READ -> answer(1, trouble);
                default -> submit(trouble);
            }
            patiently()
                    .untilAsserted(() -> assertThat(texts.keySet()).as("texts").allMatch(this::isSettled));
            patiently()
                    .untilAsserted(
                            () -> assertThat(site.texts.inbound()).as("answers").containsAll(answers));
        }
        return true;
    }

    private static ConditionFactory patiently() {
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100));
    }

    private boolean isSettled(String text) {
        String state = site.texts.state(text);
        return state.equals("DELIVERED") || (isDirect() && state.equals("UNKNOWN"));
    }

    private String submit(Trouble trouble) {
        String text = trouble + " " + texts.size() + " over " + modem;
        texts.put(text, trouble);
        site.texts.submit(modem, text);
        return text;
    }

    private void answer(int count, Trouble trouble) throws Exception {
        submit(trouble);
        for (int i = 0; i < count; i++) {
            String answer = "answer " + answers.size() + " to " + modem;
            answers.add(answer);
            site.world.text(Texts.phone(modem), modem, answer);
        }
    }

    private void replug(Trouble trouble) {
        Path device = Path.of(site.world.device(modem));
        patiently().pollInterval(Duration.ofMillis(10)).until(() -> !isThere(device));
        String text = submit(trouble);
        patiently().pollInterval(Duration.ofMillis(10)).until(() -> isThere(device));
        Instant replugged = Instant.now();
        patiently().until(() -> site.texts.sentAt(text).isPresent());
        recoveries.add(Duration.between(replugged, site.texts.sentAt(text).orElseThrow()));
    }

    private static boolean isThere(Path device) {
        return Files.exists(device, LinkOption.NOFOLLOW_LINKS);
    }
}
