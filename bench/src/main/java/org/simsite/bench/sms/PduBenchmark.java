package org.simsite.bench.sms;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.simsite.modempool.sms.pdu.EncodedPdu;
import org.simsite.modempool.sms.pdu.MalformedPdu;
import org.simsite.modempool.sms.pdu.Pdu;
import org.simsite.modempool.sms.pdu.PduDecoder;
import org.simsite.modempool.sms.pdu.SubmitEncoder;
import org.simsite.modempool.sms.pdu.SubmitRequest;
import org.simsite.modempool.sms.pdu.TextSize;

/**
 * Whole texts to PDUs, a PDU to its fields, and the count of parts. Baseline: the same octets from or to hexadecimal
 * and UTF-16, which no codec can do without.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PduBenchmark {

    /** A text of each kind: one part, three parts, and one that only a national table holds. */
    public enum Sample {
        LATIN(AlphabetBenchmark.TEXT),
        CHINESE("您的订单已经发货，回复H获取帮助。😀".repeat(9)),
        TURKISH("Siparişiniz yola çıktı, yardım için H yazın. ".repeat(6));

        private final String text;

        Sample(String text) {
            this.text = text;
        }
    }

    @Param
    public Sample sample = Sample.LATIN;

    private String text = "";
    private String pdu = "";
    private byte[] octets = {};

    @Setup
    public void prepare() {
        text = sample.text;
        pdu = encode().getFirst().hex();
        octets = HexFormat.of().parseHex(pdu);
    }

    @Benchmark
    public List<EncodedPdu> encode() {
        return SubmitEncoder.encode(new SubmitRequest("+8613800000001", text, 7, true));
    }

    @Benchmark
    public String encodeBaseline() {
        return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }

    @Benchmark
    public Pdu decode() throws MalformedPdu {
        return PduDecoder.decode(pdu);
    }

    @Benchmark
    public String decodeBaseline() {
        return new String(HexFormat.of().parseHex(pdu), StandardCharsets.UTF_16BE);
    }

    @Benchmark
    public TextSize count() {
        return TextSize.of(text);
    }

    @Benchmark
    public int countBaseline() {
        return text.codePointCount(0, text.length()) + octets.length;
    }
}
