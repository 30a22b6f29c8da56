package org.simsite.bench.pool;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.simsite.modempool.at.AtCommand;
import org.simsite.modempool.at.AtDialogue;
import org.simsite.modempool.at.Patience;
import org.simsite.modempool.at.PduBody;
import org.simsite.modempool.at.Transcript;
import org.simsite.modempool.serial.DevicePorts;
import org.simsite.modempool.sms.pdu.EncodedPdu;
import org.simsite.modempool.sms.pdu.SubmitEncoder;
import org.simsite.modempool.sms.pdu.SubmitRequest;

/**
 * The product's codec and driver alone: texts go out as they come, nothing is on record. Arguments: the devices. It writes
 * {@code ready} and reads lines of a device's number, from 1, a phone and a text with blanks between.
 */
public final class Driver {
    private static final Patience SENDING = Patience.silent(Duration.ofSeconds(45));
    private static final Duration QUIET = Duration.ofMillis(60);

    private Driver() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        List<BlockingQueue<String>> queues = new ArrayList<>();
        for (String device : args) {
            BlockingQueue<String> queue = new LinkedBlockingQueue<>();
            queues.add(queue);
            var dialogue = open(device);
            Thread.ofPlatform().start(() -> send(dialogue, queue));
        }
        System.out.println("ready");
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            int blank = line.indexOf(' ');
            queues.get(Integer.parseInt(line.substring(0, blank)) - 1).add(line.substring(blank + 1));
        }
        System.exit(0);
    }

    private static AtDialogue open(String device) throws IOException, InterruptedException {
        var dialogue = new AtDialogue(
                new DevicePorts().open(device),
                Thread.ofPlatform().daemon().factory(),
                new Transcript(Clock.systemUTC()));
        dialogue.resynchronise(Duration.ofSeconds(6), QUIET);
        for (AtCommand command : List.of(AtCommand.basic("E0"), AtCommand.set("+CMGF", 0))) {
            dialogue.execute(command, Duration.ofSeconds(5));
        }
        return dialogue;
    }

    private static void send(AtDialogue dialogue, BlockingQueue<String> texts) {
        try {
            while (true) {
                String[] next = texts.take().split(" ", 2);
                for (EncodedPdu pdu : SubmitEncoder.encode(new SubmitRequest(next[0], next[1], 0, false))) {
                    var command = AtCommand.set("+CMGS", pdu.tpduLength());
                    dialogue.execute(command, new PduBody(pdu.hex()), () -> {}, () -> {}, SENDING);
                }
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("the modem", e);
        }
    }
}
