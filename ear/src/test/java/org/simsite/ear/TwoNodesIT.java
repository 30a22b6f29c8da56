package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** Two nodes on loopback are one Simsite: what one of them knows, both do, and either may die. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class TwoNodesIT {
    private static final long SEED = 20261126;
    private static final int SESSIONS = "full".equals(System.getProperty("simsite.trials")) ? 40 : 6;

    private final DemoPeople.Person staff = DemoPeople.administrator();
    private final DemoPeople.Person customer = DemoPeople.customer();
    private final List<RawBrowser> people = new ArrayList<>();
    private Nodes nodes;

    @BeforeAll
    void start() {
        nodes = Nodes.start();
    }

    @AfterAll
    void stop() {
        if (nodes != null) nodes.close();
    }

    @Test
    @Order(1)
    void aSessionOfOneNodeIsKnownToTheOther() throws IOException {
        for (int i = 0; i < SESSIONS; i++) {
            var browser = new RawBrowser().at(nodes.port(i % 2));
            var person = i % 3 == 0 ? customer : staff;
            assertThat(browser.signIn(person).statusCode()).isEqualTo(200);
            people.add(browser);
            assertThat(browser.at(nodes.port(1 - i % 2)).get(person.url()).statusCode())
                    .as("session %d on the other node", i)
                    .isEqualTo(200);
        }
    }

    @Test
    @Order(2)
    void aTicketOfOneNodeIsTakenByTheOtherAndOnce() throws IOException {
        var browser = new RawBrowser().at(nodes.port(0));
        var home = browser.get(customer.url());
        var handover = RawBrowser.location(browser.get(absolute(customer, RawBrowser.location(home))));
        var ticket = browser.callback(customer, handover);
        while (!ticket.contains("/signin/return")) ticket = RawBrowser.location(browser.get(ticket));
        var before = new java.util.TreeMap<>(browser.jar(customer.host()));
        assertThat(browser.at(nodes.port(1)).get(ticket).statusCode()).isEqualTo(302);
        assertThat(browser.get(customer.url()).statusCode()).isEqualTo(200);
        browser.cookies.put(customer.host(), before);
        for (int node : new int[] {0, 1})
            assertThat(browser.at(nodes.port(node)).get(ticket).statusCode())
                    .as("again, at node %d", node)
                    .isEqualTo(403);
    }

    @Test
    @Order(3)
    void whatIsEndedOnOneNodeHasEndedOnTheOther() throws IOException {
        var leaving = new RawBrowser().at(nodes.port(0));
        leaving.signIn(staff);
        leaving.at(nodes.port(1)).post("http://" + staff.host() + "/signout", "", "Origin", "http://" + staff.host());
        assertThat(leaving.at(nodes.port(0)).get(staff.url()).statusCode()).isEqualTo(302);
    }

    /** The registry's change reaches the other node's cache at once, not when the minute of its entry is over. */
    @Test
    @Order(4)
    void aHostThatChangesOnOneNodeHasChangedOnTheOther() throws IOException {
        var url = "http://" + EmbeddedSystem.get().addresses().tenant("outsider") + "/";
        Callers.signUp("outsider");
        var token = Callers.token("operator.simsite.localhost", "operator");
        var here = new RawBrowser().at(nodes.port(0));
        var there = new RawBrowser().at(nodes.port(1));
        for (var order : new String[] {"suspend", "resume"}) {
            int now = order.equals("suspend") ? 503 : 200;
            assertThat(there.get(url).statusCode()).as("known before " + order).isEqualTo(now == 503 ? 200 : 503);
            here.post(
                    "http://" + EmbeddedSystem.get().addresses().operator() + "/api/v1/tenants/outsider/" + order,
                    "",
                    "Authorization",
                    "Bearer " + token,
                    "Content-Type",
                    "application/json",
                    "Accept",
                    "application/json");
            await().atMost(Duration.ofSeconds(10)).until(() -> there.get(url).statusCode() == now);
        }
    }

    /** As behind a balancer: whoever reaches the dead node is sent to the other. */
    @Test
    @Order(5)
    void killingOneUnderLoadSignsNobodyOut() throws Exception {
        var done = new AtomicBoolean();
        var requests = new AtomicInteger();
        var random = new Random(SEED);
        try (var threads = Executors.newFixedThreadPool(people.size())) {
            List<Future<Integer>> work = new ArrayList<>();
            for (int i = 0; i < people.size(); i++) {
                int number = i;
                int shift = random.nextInt(2);
                work.add(threads.submit(load(number, shift, done, requests)));
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> requests.get() > 20);
            nodes.kill(0);
            int atKill = requests.get();
            await().atMost(Duration.ofSeconds(90)).until(() -> requests.get() > atKill + 5 * people.size());
            done.set(true);
            for (var each : work) assertThat(each.get()).isZero();
        }
        for (int i = 0; i < people.size(); i++)
            assertThat(people.get(i).at(nodes.port(1)).get(person(i).url()).statusCode())
                    .as("session %d after the kill", i)
                    .isEqualTo(200);
        System.out.printf(
                "two nodes: seed %d, %d sessions, %d requests, one node killed: nobody signed out%n",
                SEED, people.size(), requests.get());
    }

    /** @return how often somebody was sent to sign in again */
    private Callable<Integer> load(int number, int shift, AtomicBoolean done, AtomicInteger requests) {
        return () -> {
            int signedOut = 0;
            for (int i = 0; !done.get(); i++) {
                int status = either(
                        people.get(number), (i + shift) % 2, person(number).url());
                requests.incrementAndGet();
                if (status != 200) signedOut++;
            }
            return signedOut;
        };
    }

    private int either(RawBrowser browser, int node, String url) throws IOException {
        try {
            return browser.at(nodes.port(node)).get(url).statusCode();
        } catch (IOException dead) {
            return browser.at(nodes.port(1)).get(url).statusCode();
        }
    }

    private DemoPeople.Person person(int number) {
        return number % 3 == 0 ? customer : staff;
    }

    private static String absolute(DemoPeople.Person person, String location) {
        return location.startsWith("/") ? "http://" + person.host() + location : location;
    }
}
