package org.simsite.bench.sms;

import com.cloudhopper.commons.charset.CharsetUtil;
import com.cloudhopper.commons.charset.GSMBitPacker;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.simsite.modempool.sms.gsm7.Alphabet;
import org.simsite.modempool.sms.gsm7.Septets;

/** The default alphabet, 160 septets of text: to packed octets and back. Baseline: ch-commons-charset 3.0.2. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AlphabetBenchmark {
    static final String TEXT = ("Your order 4711 is on its way: [parcel 2 of 3], 12.50 €. Reply H for help. ".repeat(3))
            .substring(0, 154); // three characters take an escape each time they stand

    private final byte[] packed = Septets.pack(Alphabet.DEFAULT.encode(TEXT).orElseThrow());
    private final int septets = Alphabet.DEFAULT.encode(TEXT).orElseThrow().length;

    @Benchmark
    public byte[] encode() {
        return Septets.pack(Alphabet.DEFAULT.encode(TEXT).orElseThrow());
    }

    @Benchmark
    public byte[] encodeBaseline() {
        return GSMBitPacker.pack(CharsetUtil.encode(TEXT, CharsetUtil.CHARSET_GSM));
    }

    @Benchmark
    public String decode() {
        return Alphabet.DEFAULT.decode(Septets.unpack(packed, 0, septets));
    }

    @Benchmark
    public String decodeBaseline() {
        return CharsetUtil.decode(GSMBitPacker.unpack(packed), CharsetUtil.CHARSET_GSM);
    }
}
