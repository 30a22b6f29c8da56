package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Trial A20: who guesses learns nothing from the answers, is stopped soon, and locks nobody else out. */
@TestInstance(Lifecycle.PER_CLASS)
class GuessingIT {
    private static final int GUESSES = "full".equals(System.getProperty("simsite.trials")) ? 17_000 : 200;
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

    private final AtomicInteger tries = new AtomicInteger();
    private String host;
    private String staff;

    @BeforeAll
    void signUp() {
        host = Callers.signUp("outsider");
        staff = Callers.token(host, "tenant-admin");
    }

    @AfterAll
    void sayHowMany() {
        System.out.printf(
                "A20: %d guesses of passwords, codes, tokens and names: nothing told, nothing opened%n", tries.get());
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() throws IOException {
        var person = DemoPeople.administrator();
        var known = guess(person, person.username(), "wrong-1");
        var unknown = guess(person, "nobody@acme.example", "wrong-1");
        assertThat(known.statusCode()).isEqualTo(unknown.statusCode());
        assertThat(words(known, person.username())).isEqualTo(words(unknown, "nobody@acme.example"));
    }

    /** Keycloak locks the account for a while, and says no more than before; nobody else's, and no address. */
    @Test
    void passwordsOfOneAccountAreGuessedInVainAndNobodyElseIsLockedOut() throws IOException {
        var found = Victim.query(
                        "select username || ' ' || site_slug from crm.party p join tenancy.tenant t on t.id = p.tenant_id"
                                + " where t.slug = 'acme' and site_slug <> 'liwei' and welcomed_at is not null order by p.id desc limit 1")
                .getFirst()
                .split(" ");
        var bob = Callers.person(EmbeddedSystem.get().addresses().site(found[1], "acme"), "/my/", found[0]);
        assertThat(new RawBrowser().signIn(bob).statusCode()).isEqualTo(200);
        for (int i = 0; i < 12; i++) guess(bob, bob.username(), "wrong-" + i);
        var locked = guess(bob, bob.username(), bob.password());
        assertThat(locked.statusCode()).as("the right one, now").isEqualTo(200);
        assertThat(words(locked, bob.username())).isEqualTo(words(guess(bob, "nobody", "wrong"), "nobody"));
        assertThat(new RawBrowser().signIn(DemoPeople.customer()).statusCode())
                .as("everybody else")
                .isEqualTo(200);
    }

    @Test
    void aCodeIsGuessedAFewTimesAndThenItIsNoneAnyMore() {
        var address = "guess" + UUID.randomUUID() + "@mail.example";
        var body = Json.createObjectBuilder()
                .add("kind", "person")
                .add("name", "Gil Bates")
                .add("emails", Json.createArrayBuilder().add(address))
                .build();
        var customer = ApiCall.object(
                        ApiCall.to(host, "/api/v1/customers").token(staff).send("POST", body.toString()))
                .getString("id");
        var path = "/api/v1/customers/" + customer + "/verifications";
        assertThat(ApiCall.to(host, path)
                        .token(staff)
                        .send("POST", "{\"channel\":\"email\",\"address\":\"" + address + "\"}")
                        .statusCode())
                .isEqualTo(202);
        var right = await().atMost(Duration.ofMinutes(1)).until(() -> code(address), code -> !code.isEmpty());
        for (int i = 0; i < 10; i++)
            assertThat(prove(path, address, right.equals("00000" + i) ? "999999" : "00000" + i))
                    .isBetween(400, 499);
        assertThat(prove(path, address, right)).as("the right one, too late").isBetween(400, 499);
        assertThat(ApiCall.to(host, "/api/v1/customers/" + customer)
                        .token(staff)
                        .get()
                        .body())
                .contains("\"verified\":false");
    }

    @Test
    void tokensOfSignUpsAreAllTheSameToWhoeverGuesses() throws IOException {
        Set<String> answers = new HashSet<>();
        Set<String> progress = new HashSet<>();
        var platform = EmbeddedSystem.get().addresses().platform();
        for (int i = 0; i < GUESSES; i++) {
            var token = UUID.randomUUID().toString().replace("-", "") + i;
            var browser = new RawBrowser();
            answers.add(Answers.gist(browser.get("http://" + platform + "/signup/confirm?token=" + token), token));
            var id = UUID.randomUUID().toString();
            progress.add(Answers.gist(
                    ApiCall.to("simsite.localhost", "/api/v1/signups/" + id).get(), id));
            tries.addAndGet(2);
        }
        assertThat(answers).hasSize(1);
        assertThat(progress).hasSize(1);
    }

    @Test
    void whoRegistersIsNotToldWhetherThePhoneIsKnown() throws IOException {
        var known = register("+8613800138001", "known");
        var unknown = register("+8613711" + (100_000 + System.nanoTime() % 900_000), "unknown");
        assertThat(known.statusCode()).isEqualTo(302);
        assertThat(Answers.gist(known, "known")).isEqualTo(Answers.gist(unknown, "unknown"));
    }

    /** A host that is not served says nothing that another such host does not. */
    @Test
    void namesThatAreNotServedAreAllTheSame() {
        Set<String> answers = new HashSet<>();
        for (int i = 0; i < GUESSES; i++) {
            var name = "guess" + i + (i % 2 == 0 ? "" : "--acme");
            tries.incrementAndGet();
            var answer = ApiCall.to(name + ".simsite.localhost", "/")
                    .header("Accept", "text/html")
                    .get();
            // a flood of unknown names is slowed down, whoever they would have been
            if (answer.statusCode() != 503) answers.add(Answers.gist(answer, name));
        }
        assertThat(answers).hasSize(1);
    }

    private HttpResponse<String> register(String phone, String name) throws IOException {
        tries.incrementAndGet();
        var shop = EmbeddedSystem.get().addresses().tenant("acme");
        var form = "registration=registration&enter=enter&name=" + name + "&phones=" + RawBrowser.encode(phone)
                + "&siteSlug=&jakarta.faces.ViewState=stateless";
        return new RawBrowser().post("http://" + shop + "/join", form, "Origin", "http://" + shop);
    }

    private HttpResponse<String> guess(DemoPeople.Person at, String username, String password) throws IOException {
        tries.incrementAndGet();
        var browser = new RawBrowser();
        var form = FORM.matcher(browser.follow(at.url()).body());
        assertThat(form.find()).isTrue();
        return browser.post(
                form.group(1).replace("&amp;", "&"),
                "username=" + RawBrowser.encode(username) + "&password=" + RawBrowser.encode(password));
    }

    /** What a person reads, without the name she typed. */
    private static String words(HttpResponse<String> page, String typed) {
        return page.body()
                .replaceAll("(?is)<script.*?</script>|<style.*?</style>|<[^>]*>", " ")
                .replace(typed, "")
                .replaceAll("\\s+", " ");
    }

    private int prove(String path, String address, String code) {
        tries.incrementAndGet();
        return ApiCall.to(host, path + "/" + RawBrowser.encode(address))
                .token(staff)
                .send("PUT", "{\"code\":\"" + code + "\"}")
                .statusCode();
    }

    private static String code(String address) {
        return EmbeddedSystem.get().mailbox().textsTo(address).stream()
                .map(CODE::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }
}
