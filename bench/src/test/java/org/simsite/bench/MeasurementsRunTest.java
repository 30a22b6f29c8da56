package org.simsite.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.simsite.bench.host.HostNameBenchmark;
import org.simsite.bench.sms.AlphabetBenchmark;
import org.simsite.bench.sms.HostilePdus;
import org.simsite.bench.sms.PduBenchmark;
import org.simsite.tenancy.host.HostResolutionBenchmark;

/** That each measurement measures what it says; how long it takes is for the programs alone. */
class MeasurementsRunTest {

    @Test
    void theAlphabetAndItsBaselineAgree() {
        var benchmark = new AlphabetBenchmark();
        assertThat(HexFormat.of().formatHex(benchmark.encode()))
                .isEqualTo(HexFormat.of().formatHex(benchmark.encodeBaseline()));
        assertThat(benchmark.decode()).isEqualTo(benchmark.decodeBaseline());
    }

    @ParameterizedTest
    @EnumSource
    void eachSampleIsEncodedDecodedAndCounted(PduBenchmark.Sample sample) throws Exception {
        var benchmark = new PduBenchmark();
        benchmark.sample = sample;
        benchmark.prepare();
        assertThat(benchmark.encode()).hasSize(benchmark.count().parts());
        assertThat(benchmark.decode()).isNotNull();
        assertThat(benchmark.encodeBaseline()).isNotEmpty();
        assertThat(benchmark.decodeBaseline()).isNotEmpty();
        assertThat(benchmark.countBaseline()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme.simsite.localhost:8080", "evil\u212A.example"})
    void hostNamesAreServedOrRefused(String header) {
        var benchmark = new HostNameBenchmark();
        benchmark.header = header;
        assertThat(benchmark.parse()).isNotNull();
        assertThat(benchmark.parseBaseline()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void everyHostThatIsKnownIsResolved(HostResolutionBenchmark.Popularity popularity) {
        var benchmark = new HostResolutionBenchmark();
        benchmark.popularity = popularity;
        benchmark.fill();
        try {
            for (int i = 0; i < benchmark.known; i++)
                assertThat(benchmark.resolve()).isNotNull(); // and throws where there is none
            assertThat(benchmark.resolveBaseline()).asString().endsWith(".simsite.localhost:8080");
        } finally {
            benchmark.stop();
        }
    }

    @Test
    void aSampleOfHostilePdusIsReadOrRefused() { // the full ten million run by HostilePdus itself
        HostilePdus.Outcome outcome = HostilePdus.run(20_000, 7);
        assertThat(outcome.read()).isPositive();
        assertThat(outcome.refused()).isPositive();
        assertThat(outcome.read() + outcome.refused()).isEqualTo(20_000);
    }
}
