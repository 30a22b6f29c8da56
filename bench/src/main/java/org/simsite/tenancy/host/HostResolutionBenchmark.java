package org.simsite.tenancy.host;

import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.manager.DefaultCacheManager;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From the Host header to the host that the gate works with, by the gate's own classes and a cache configured as the
 * server's (configure.cli), on a heap as the server's but larger. Hosts are asked for by Zipf's law, as those of real people are, or with equal
 * chances, which misses the processor's caches as often as can be. Baseline: making the header, which is new with each
 * request. In this package, for CDI fills the fields that are filled here.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+UseTransparentHugePages"})
public class HostResolutionBenchmark {
    private static final String CACHE = "hosts";

    @Param({"1000", "100000", "1000000"})
    public int known = 1000;

    @Param
    public Popularity popularity = Popularity.ZIPF;

    public enum Popularity {
        ZIPF,
        EQUAL
    }

    private final Hosts hosts = new Hosts();
    private final DefaultCacheManager manager = new DefaultCacheManager(
            new GlobalConfigurationBuilder().nonClusteredDefault().build());

    @Setup
    public void fill() {
        hosts.address = new PublicAddress("simsite.localhost", "http", 8080);
        hosts.cache = new HostCache(cache());
        hosts.lookup = new HostLookup(hosts.address, new HostRegistry()); // asked for nothing: all are known
        IntStream.range(0, known)
                .mapToObj(number -> HostName.parse(header(number)).value())
                .forEach(name -> hosts.cache.get(name, this::served));
    }

    @TearDown
    public void stop() {
        manager.stop();
    }

    @Benchmark
    public Object resolve() {
        return hosts.resolve(HostName.parse(header(any()))).orElseThrow();
    }

    @Benchmark
    public Object resolveBaseline() {
        return header(any());
    }

    /** By Zipf's law the n-th is asked for 1/n as often as the first; neighbours in rank are none in memory. */
    private int any() {
        var chance = ThreadLocalRandom.current();
        if (popularity == Popularity.EQUAL) return chance.nextInt(known);
        long rank = (long) Math.pow(known, chance.nextDouble());
        return (int) (rank * 7919 % known);
    }

    private static String header(int number) {
        return "liwei--acme" + number + ".simsite.localhost:8080";
    }

    private Optional<ServedHost> served(String name) {
        String tenant = name.substring("liwei--".length(), name.indexOf('.'));
        return Optional.of(new ServedHost(
                new HostName(name),
                HostKind.SITE,
                tenant + "-x7k2",
                tenant,
                "liwei",
                tenant + "-x7k2",
                false,
                null,
                hosts.tenant(tenant),
                null));
    }

    private ConcurrentMap<String, ServedHost> cache() {
        var configuration = new ConfigurationBuilder();
        configuration.statistics().enable();
        configuration
                .expiration()
                .lifespan(1, TimeUnit.HOURS); // a minute there: as dear to ask, and none goes meanwhile
        return manager.createCache(CACHE, configuration.build());
    }
}
