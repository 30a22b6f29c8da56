package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Trial A5: the same id in two tenants, and every cache there is. Five are shared by all: of hosts, which say themselves
 * whose they are, of public pages and of the rights of staff, whose keys begin with the tenant, of verified tokens, whose keys are the realm and a digest of
 * 256 bits (OidcForgeryIT tries them), and of tickets, whose keys are such digests. A cache that is new must be told of here.
 */
class CachesIT {
    private static final int READS = "full".equals(System.getProperty("simsite.trials")) ? 20_000 : 100;
    private static final Pattern CACHE =
            Pattern.compile("java:jboss/infinispan/[\\w/-]+|@Cacheable|@CacheResult|enableQueryCache");

    @Test
    void theSameIdInTwoTenantsIsTwoThings() {
        var hosts = new String[] {Callers.signUp("outsider"), Callers.signUp("globex")};
        var id = UUID.randomUUID().toString();
        var tokens = new String[2];
        for (var slug : new String[] {"outsider", "globex"})
            Victim.query(
                    "insert into crm.party (tenant_id, id, version, kind, name, locale, username, created_at) select t.id, '"
                            + id + "', 1, 'PERSON', 'Twin of " + slug + "', 'en', 'twin-" + id
                            + "', now() from tenancy.tenant t where slug = '" + slug + "' returning id::text");
        for (int i = 0; i < READS; i++) {
            if (i % 2_000 < 2)
                tokens[i % 2] = Callers.token(hosts[i % 2], "tenant-admin"); // they live for five minutes
            var answer = ApiCall.to(hosts[i % 2], "/api/v1/customers/" + id)
                    .token(tokens[i % 2])
                    .get();
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).contains("Twin of " + (i % 2 == 0 ? "outsider" : "globex"));
        }
        System.out.printf("A5: %d reads of one id in two tenants: each its own%n", READS);
    }

    @Test
    void everyCacheIsKnown() throws IOException {
        var caches = new TreeSet<String>();
        for (var module : new String[] {"tenancy", "crm", "modem-pool", "web"})
            try (var files = Files.walk(Path.of(System.getProperty("simsite.build"), "../..", module, "src/main"))) {
                for (var file : files.filter(each -> each.toString().matches(".*\\.(java|xml)"))
                        .toList())
                    CACHE.matcher(Files.readString(file)).results().forEach(found -> caches.add(found.group()));
            }
        assertThat(caches)
                .containsExactly(
                        "java:jboss/infinispan/cache/simsite/hosts",
                        "java:jboss/infinispan/cache/simsite/pages",
                        "java:jboss/infinispan/cache/simsite/standings",
                        "java:jboss/infinispan/cache/simsite/tickets",
                        "java:jboss/infinispan/cache/simsite/tokens");
    }

    /** Where somebody is signed in nothing may be kept, and what all may keep must not depend on who asks. */
    @Test
    void noAnswerForOneIsKeptForAnother() throws IOException {
        var staff = new RawBrowser();
        staff.signIn(DemoPeople.administrator());
        var operator = new RawBrowser();
        operator.signIn(DemoPeople.operator());
        var customer = new RawBrowser();
        customer.signIn(DemoPeople.customer());
        for (var page : PageList.all()) {
            var browser = switch (page.who()) {
                case "staff" -> staff;
                case "operator" -> operator;
                case "customer" -> customer;
                default -> new RawBrowser();
            };
            var answer = browser.get(page.url());
            var kept = String.join(",", answer.headers().allValues("Cache-Control"));
            var vary = String.join(",", answer.headers().allValues("Vary")).toLowerCase(java.util.Locale.ROOT);
            if (java.util.List.of("staff", "operator", "customer").contains(page.who()))
                assertThat(kept).as(page.url()).contains("no-store");
            else if (!kept.contains("no-store") && !kept.contains("private"))
                assertThat(vary)
                        .as("%s: %s", page.url(), kept)
                        .contains("cookie")
                        .contains("accept-language");
        }
        var token = Callers.token("acme.simsite.localhost", "tenant-admin");
        for (var route : Routes.of("acme.simsite.localhost").all())
            if (route.secured() && route.method().equals("GET") && route.holes().isEmpty())
                assertThat(ApiCall.to("acme.simsite.localhost", route.path())
                                .token(token)
                                .get()
                                .headers()
                                .firstValue("Cache-Control")
                                .orElse(""))
                        .as(route.toString())
                        .contains("no-store");
    }
}
