package org.simsite.bench.host;

import java.net.IDN;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.simsite.tenancy.host.HostName;
import org.simsite.tenancy.host.MalformedHost;

/** The first thing done to every request: its Host header to one canonical name. Baseline: {@link IDN} by STD 3. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class HostNameBenchmark {
    @Param({"acme.simsite.localhost:8080", "Liwei--Acme.SIMSITE.localhost.", "xn--fiqs8s.example", "evil\u212A.example"
    })
    public String header = "";

    @Benchmark
    public Object parse() {
        try {
            return HostName.parse(header);
        } catch (MalformedHost refused) { // the last one: refusing must not cost more than serving
            return refused;
        }
    }

    @Benchmark
    public Object parseBaseline() {
        int colon = header.indexOf(':');
        try {
            return IDN.toASCII(colon < 0 ? header : header.substring(0, colon), IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException refused) {
            return refused;
        }
    }
}
