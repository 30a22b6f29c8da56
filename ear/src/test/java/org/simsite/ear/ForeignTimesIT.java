package org.simsite.ear;

import static java.util.Collections.shuffle;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Trial A1, its second half: what another tenant has and what nobody has are asked for by turns, and nothing tells them
 * apart: not an octet of the answer, no statement to the database, and not the time. Times are judged with
 * {@code -Dsimsite.trials=full} only, where the machine does nothing else.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ForeignTimesIT {
    private static final boolean FULL = "full".equals(System.getProperty("simsite.trials"));
    private static final int ASKED = FULL ? 600 : 10;
    private static final int FOLLOWED = 7;
    private static final long SEED = Long.getLong("simsite.seed", 20261127L);

    /** @param table whose ids the address takes */
    private record Target(String address, String table) {
        boolean isPage() {
            return !address.startsWith("/api/");
        }

        @Override
        public String toString() {
            return address;
        }
    }

    private final Random random = new Random(SEED);
    private final RawBrowser browser = new RawBrowser();
    private final Map<String, Double> judged = new TreeMap<>();
    private String host;
    private String page;
    private String tenant;
    private String token;

    static Stream<Target> targets() {
        return Stream.of(
                new Target("/api/v1/customers/%s", "crm.party"),
                new Target("/api/v1/customers/%s/interactions", "crm.party"),
                new Target("/api/v1/customers/%s/consents", "crm.party"),
                new Target("/api/v1/staff/%s", "tenancy.staff"),
                new Target("/api/v1/roles/%s", "tenancy.staff_role"),
                new Target("/console/customer?id=%s", "crm.party"),
                new Target("/console/settings/member?id=%s", "tenancy.staff"));
    }

    @BeforeAll
    void signIn() throws IOException {
        host = Callers.signUp("outsider");
        page = EmbeddedSystem.get().addresses().tenant("outsider");
        tenant = Victim.query("select id from tenancy.tenant where slug = 'outsider'")
                .getFirst();
        var person = Callers.person(page, "/console/", "admin@outsider.example");
        assertThat(browser.signIn(person).statusCode()).isEqualTo(200);
    }

    /** It lives for five minutes. */
    @BeforeEach
    void freshToken() {
        token = Callers.token(host, "tenant-admin");
    }

    @AfterAll
    void sayHowMany() {
        System.out.printf(
                "A1: %d routes asked %d times each for what is another's and for what is nobody's: equal to the octet;"
                        + " p of the times %s%n",
                targets().count(), ASKED, FULL ? judged.toString() : "not judged");
    }

    @ParameterizedTest
    @MethodSource("targets")
    void isAnsweredToTheOctetAndInTheTimeOfWhatThereIsNot(Target target) throws IOException {
        double p = compare(target);
        // One in a hundred is slower by chance: who differs twice in a row does differ.
        if (FULL && p <= 0.01) p = compare(target);
        if (FULL) assertThat(p).as("seed %d, times at %s", SEED, target).isGreaterThan(0.01);
        judged.put(target.address(), Math.round(p * 1000) / 1000.0);
    }

    @ParameterizedTest
    @MethodSource("targets")
    void takesTheSameRoadThroughTheDatabase(Target target) throws IOException {
        List<List<String>> theirs = new ArrayList<>();
        List<List<String>> nobodys = new ArrayList<>();
        try (var log = new StatementLog()) {
            for (int i = 0; i < FOLLOWED; i++) {
                theirs.add(follow(log, target, foreign(target).getFirst()));
                nobodys.add(follow(log, target, UUID.randomUUID().toString()));
            }
        }
        assertThat(usual(theirs)).as("something was asked").isNotEmpty();
        assertThat(usual(theirs)).isEqualTo(usual(nobodys));
    }

    private List<String> follow(StatementLog log, Target target, String id) throws IOException {
        long mark = log.now();
        ask(target, id);
        return log.since(mark, tenant, id);
    }

    /** Now and then one has something to renew that the next has not. */
    private static List<String> usual(List<List<String>> roads) {
        return roads.stream().collect(groupingBy(road -> road, counting())).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    /** @return p of the two samples of times */
    private double compare(Target target) throws IOException {
        var known = foreign(target);
        Set<String> answers = new HashSet<>();
        double[] theirs = new double[ASKED];
        double[] nobodys = new double[ASKED];
        for (int i = 0; i < ASKED; i++) {
            var turn = new ArrayList<>(List.of(true, false));
            shuffle(turn, random);
            for (boolean isTheirs : turn) {
                var id = isTheirs
                        ? known.get(random.nextInt(known.size()))
                        : UUID.randomUUID().toString();
                long start = System.nanoTime();
                var answer = ask(target, id);
                (isTheirs ? theirs : nobodys)[i] = System.nanoTime() - start;
                answers.add(whole(answer, id));
            }
        }
        assertThat(answers).as(target.address()).hasSize(1);
        return MannWhitney.of(theirs, nobodys).p();
    }

    private HttpResponse<String> ask(Target target, String id) throws IOException {
        var address = target.address().formatted(id);
        var answer = target.isPage()
                ? browser.get("http://" + page + address)
                : ApiCall.to(host, address).token(token).get();
        assertThat(answer.statusCode()).as(address).isEqualTo(404);
        return answer;
    }

    /** All of it but the time of day, and the id where it is repeated. */
    private static String whole(HttpResponse<String> answer, String id) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return (answer.statusCode() + " " + headers + "\n" + answer.body()).replace(id, "<id>");
    }

    private static List<String> foreign(Target target) {
        var ids = Victim.query("select r.id::text from " + target.table()
                + " r join tenancy.tenant t on t.id = r.tenant_id where t.slug = 'acme' order by 1 limit 20");
        assertThat(ids).as(target.table()).isNotEmpty();
        return ids;
    }
}
