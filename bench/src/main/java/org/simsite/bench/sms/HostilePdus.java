package org.simsite.bench.sms;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.simsite.modempool.sms.pdu.Deliver;
import org.simsite.modempool.sms.pdu.MalformedPdu;
import org.simsite.modempool.sms.pdu.Pdu;
import org.simsite.modempool.sms.pdu.PduDecoder;
import org.simsite.modempool.sms.pdu.Submit;

/** Throws damaged and random PDUs at the decoder. Whatever is no PDU must be refused by {@link MalformedPdu} alone. */
public final class HostilePdus {
    private static final Duration TOO_LONG = Duration.ofSeconds(1);
    private static final List<String> SEEDS = List.of(
            "07912143658709F1440B918100551512F20000111010214365000B05000311030298C52115",
            "07919730071111F1400B919746121611F10008811170021222230E0608041234020104400430D83DDE01",
            "0791447758100650040DD0F334FC1CA6970100008080312170224008D4F2BB2E0793CB6C",
            "0006D60B911326880736F4111011719551401110117195714000",
            "0051000B819060137320F300085F0D0C050415B300000804ED0903010033",
            "00400AA890214365870000513021517400200B06250102240102C76913",
            "0009000891515511110000420300000000001E54747A0E");

    /** What became of a run. */
    public record Outcome(long inputs, long read, long refused, Duration slowest) {}

    private final RandomGenerator random;
    private long read;
    private long refused;
    private long slowest;

    private HostilePdus(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** @param args number of inputs (10000000) and seed (1) */
    public static void main(String[] args) {
        long inputs = args.length > 0 ? Long.parseLong(args[0]) : 10_000_000;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        Outcome outcome = run(inputs, seed);
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
        out.printf(
                "hostile PDUs: seed %d, %d inputs, %d read, %d refused, 0 crashes, slowest %d us%n",
                seed,
                outcome.inputs(),
                outcome.read(),
                outcome.refused(),
                outcome.slowest().toNanos() / 1000);
    }

    /** @throws IllegalStateException with the input that broke the decoder or took a second */
    public static Outcome run(long inputs, long seed) {
        var run = new HostilePdus(seed);
        for (long i = 0; i < inputs; i++) {
            run.decode(run.next());
        }
        return new Outcome(inputs, run.read, run.refused, Duration.ofNanos(run.slowest));
    }

    private String next() {
        if (random.nextInt(8) == 0) {
            var octets = new byte[random.nextInt(200)];
            random.nextBytes(octets);
            return HexFormat.of().formatHex(octets);
        }
        byte[] octets = HexFormat.of().parseHex(SEEDS.get(random.nextInt(SEEDS.size())));
        for (int damages = 1 + random.nextInt(3); damages > 0; damages--) {
            octets[random.nextInt(octets.length)] = (byte) random.nextInt();
        }
        int length = random.nextInt(4) == 0 ? random.nextInt(octets.length) : octets.length;
        return HexFormat.of().formatHex(octets, 0, length);
    }

    private void decode(String hex) {
        long begin = System.nanoTime();
        try {
            touch(PduDecoder.decode(hex));
            read++;
        } catch (MalformedPdu fault) {
            refused++;
        } catch (RuntimeException e) {
            throw new IllegalStateException("the decoder broke on " + hex, e);
        }
        slowest = Math.max(slowest, System.nanoTime() - begin);
        if (slowest > TOO_LONG.toNanos()) {
            throw new IllegalStateException("the decoder took a second for " + hex);
        }
    }

    /** Everything that is worked out late. */
    private static void touch(Pdu pdu) {
        switch (pdu) {
            case Deliver deliver -> deliver.data().text();
            case Submit submit -> submit.data().text();
            default -> pdu.smsc();
        }
    }
}
