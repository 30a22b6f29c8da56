package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Trials A1 and A2 on the pages: another tenant's administrator, and one customer of a tenant against another, open every
 * page there is with all that is not theirs. The pages are the WAR's sources.
 */
@TestInstance(Lifecycle.PER_CLASS)
class PagesOfOthersIT {
    private static final int IDS = "full".equals(System.getProperty("simsite.trials")) ? 60 : 1;

    /** What an address may name a thing by: on the pages that take it, and on those that must not hear it. */
    private static final List<String> THINGS = List.of("id", "number", "customer", "tenant", "host");

    private final Sample sample = new Sample(3);
    private final AtomicInteger tries = new AtomicInteger();
    private final RawBrowser stranger = new RawBrowser();
    private final RawBrowser alice = new RawBrowser();
    private final RawBrowser bob = new RawBrowser();
    private DemoPeople.Person bobHimself;
    private Victim acme;
    private Victim bobs;

    @BeforeAll
    void signIn() throws IOException {
        var addresses = EmbeddedSystem.get().addresses();
        Callers.signUp("outsider");
        var outsider = Callers.person(addresses.tenant("outsider"), "/console/", "admin@outsider.example");
        assertThat(stranger.signIn(outsider).statusCode()).isEqualTo(200);
        assertThat(alice.signIn(DemoPeople.customer()).statusCode()).isEqualTo(200);
        acme = new Victim("acme");
        var party = Victim.query("select id::text from crm.party where tenant_id = '" + acme.tenant
                        + "' and site_slug <> 'liwei' and welcomed_at is not null order by id limit 1")
                .getFirst();
        var slug = Victim.query("select site_slug from crm.party where id = '" + party + "'")
                .getFirst();
        var username = Victim.query("select username from crm.party where id = '" + party + "'")
                .getFirst();
        bobHimself = Callers.person(addresses.site(slug, "acme"), "/my/", username);
        assertThat(bob.signIn(bobHimself).statusCode()).isEqualTo(200);
        bobs = acme.onlyOf(party, username);
        assertThat(bobs.anyIds()).isNotEmpty();
    }

    @AfterAll
    void sayHowMany() {
        System.out.printf("A1, A2: %d pages opened with what is another's: no leak%n", tries.get());
    }

    @Test
    void anotherTenantsAdministratorFindsNothingOnAnyPage() throws IOException {
        var before = acme.digest();
        var outsider = "http://" + EmbeddedSystem.get().addresses().tenant("outsider");
        for (var page : pages("staff", "visitor")) openWithAll(page, stranger, outsider + plain(page), acme);
        assertThat(acme.digest()).isEqualTo(before);
    }

    @Test
    void aCustomerFindsNothingOfAnotherOnHerOwnSite() throws IOException {
        for (var page : pages("customer", "guest"))
            openWithAll(page, alice, page.url().replaceAll("\\?.*", ""), bobs);
    }

    @Test
    void aCustomersSessionOpensNoPageOfAnothersSite() throws IOException {
        var mine = alice.jar(DemoPeople.customer().host());
        for (var page : pages("customer")) {
            var thief = new RawBrowser();
            thief.cookies.put(bobHimself.host(), new java.util.TreeMap<>(mine));
            var answer = thief.get("http://" + bobHimself.host() + plain(page));
            tries.incrementAndGet();
            assertThat(answer.statusCode()).as(page.path()).isEqualTo(302);
            assertThat(RawBrowser.location(answer)).contains("/signin");
        }
    }

    @Test
    void whoIsSignedInAsACustomerSeesNoPageOfTheStaff() throws IOException {
        for (var page : pages("staff")) {
            var answer = alice.follow(page.url().replaceAll("\\?.*", ""));
            tries.incrementAndGet();
            assertThat(answer.statusCode()).as(page.path()).isEqualTo(403);
            assertThat(bobs.shownIn(answer.body(), "")).isEmpty();
        }
    }

    /** Her realm knows her, and still she is handed over to no site but her own. */
    @Test
    void noHandOverLeadsToAnothersSite() throws IOException {
        var tenant = "http://" + EmbeddedSystem.get().addresses().tenant("acme");
        var site = bobHimself.host().replaceFirst(":\\d+$", "");
        for (var way : List.of(site, site.toUpperCase(java.util.Locale.ROOT), site + ".")) {
            var answer = alice.follow(tenant + "/handover/" + way + "/" + "A".repeat(43));
            tries.incrementAndGet();
            assertThat(answer.statusCode()).as(way).isIn(403, 404, 400);
        }
    }

    @Test
    void nobodySignsAnothersDevicesOut() throws IOException {
        for (var device : Victim.query("select id::text from tenancy.device where tenant_id = '" + acme.tenant + "'")) {
            tries.incrementAndGet();
            stranger.post(
                    "http://" + EmbeddedSystem.get().addresses().tenant("outsider") + "/console/devices/end",
                    "device=" + device,
                    "Origin",
                    "http://" + EmbeddedSystem.get().addresses().tenant("outsider"));
            if (!isHers(device))
                alice.post(
                        "http://" + DemoPeople.customer().host() + "/my/devices/end",
                        "device=" + device,
                        "Origin",
                        "http://" + DemoPeople.customer().host());
        }
        assertThat(bob.get(bobHimself.url()).statusCode()).isEqualTo(200);
        assertThat(alice.get(DemoPeople.customer().url()).statusCode()).isEqualTo(200);
    }

    private static boolean isHers(String device) {
        return !Victim.query("select 1 from tenancy.device where id = '" + device + "' and username = '"
                        + DemoPeople.customer().username() + "'")
                .isEmpty();
    }

    private void openWithAll(PageList.Entry page, RawBrowser who, String url, Victim victim) throws IOException {
        var taken = PageList.parameters(page);
        for (var name : taken)
            for (var id : THINGS.contains(name) ? ofEachTable(victim) : some(victim))
                asIfThereWereNone(who, url, name, id, victim);
        for (var name : THINGS)
            if (!taken.contains(name) && !sample.leavesOut())
                for (var id : some(victim)) asIfThereWereNone(who, url, name, id, victim);
    }

    private void asIfThereWereNone(RawBrowser who, String page, String name, String id, Victim victim)
            throws IOException {
        var unknown = neighbour(id);
        var theirs = open(who, page, name, id);
        var nobodys = open(who, page, name, unknown);
        assertThat(victim.shownIn(theirs.body(), id))
                .as(page + "?" + name + "=" + id)
                .isEmpty();
        assertThat(Answers.gist(theirs, id)).as(page + "?" + name + "=" + id).isEqualTo(Answers.gist(nobodys, unknown));
    }

    /** Nobody's, and next to it in order: what a list shows after the one it shows after the other. */
    private static String neighbour(String id) {
        return id.substring(0, id.length() - 1) + (id.endsWith("0") ? "1" : "0");
    }

    private HttpResponse<String> open(RawBrowser who, String page, String name, String value) throws IOException {
        tries.incrementAndGet();
        var answer = who.get(page + "?" + name + "=" + value);
        assertThat(answer.statusCode()).as(page + "?" + name).isLessThan(500);
        return answer;
    }

    private static List<PageList.Entry> pages(String... who) {
        return PageList.all().stream()
                .filter(page -> List.of(who).contains(page.who()))
                .toList();
    }

    private static String plain(PageList.Entry page) {
        return page.path().replaceAll("\\?.*", "");
    }

    private static List<String> ofEachTable(Victim victim) {
        return victim.ids.values().stream()
                .flatMap(ids -> ids.stream().limit(IDS))
                .distinct()
                .toList();
    }

    private static List<String> some(Victim victim) {
        var ids = new ArrayList<>(victim.anyIds());
        java.util.Collections.shuffle(ids, new java.util.Random(20261126));
        return ids.subList(0, Math.min(IDS, ids.size()));
    }
}
