package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Public pages that are kept for the next reader: whose they are, and until when. */
class KeptPagesIT {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String ACME = "acme.simsite.localhost";

    @Test
    void whoeverHasThePageIsToldThatItIsStillTheSame() {
        var kept = kept(ACME, "/", "en");
        var tag = kept.headers().firstValue("ETag").orElseThrow();
        assertThat(kept.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(kept.headers().allValues("Cache-Control")).containsExactly("no-cache");
        assertThat(kept.headers().allValues("Content-Security-Policy")).noneMatch(policy -> policy.contains("nonce-"));
        assertThat(kept.body()).endsWith("</html>").doesNotContain("<script>");

        var again = ApiCall.to(ACME, "/")
                .header("Accept-Language", "en")
                .header("If-None-Match", tag)
                .get();
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().allValues("ETag")).containsExactly(tag);
        assertThat(again.headers().allValues("Vary")).containsExactly("Cookie, Accept-Language");
    }

    @Test
    void theSamePathIsAnotherPageAtAnotherTenantAndInAnotherLanguage() {
        var outsider = Callers.signUp("outsider");
        var pages = new String[] {ACME, outsider};
        for (int i = 0; i < 6; i++) {
            var host = pages[i % 2];
            var language = i % 3 == 0 ? "zh-CN" : "en";
            assertThat(kept(host, "/", language).body())
                    .contains("lang=\"" + language + "\"")
                    .contains(host.equals(ACME) ? "Acme Tea" : "outsider Ltd")
                    .doesNotContain(host.equals(ACME) ? "outsider Ltd" : "Acme Tea");
        }
        var theirs = "/products/item?number=1001";
        assertThat(kept(ACME, theirs, "en").body()).contains("1001");
        assertThat(page(outsider, theirs, "en").statusCode()).isEqualTo(404);
    }

    @Test
    void whoeverChangesSomethingSeesItWithTheNextRequest() {
        var token = Callers.token(ACME, "tenant-admin");
        var number = "K" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        assertThat(ApiCall.to(ACME, "/api/v1/products")
                        .token(token)
                        .send(
                                "POST",
                                "{\"number\":\"" + number
                                        + "\",\"name\":\"Quokka\",\"price\":{\"amount\":\"1.00\",\"currency\":\"CNY\"}}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(kept(ACME, "/products/item?number=" + number, "en").body()).contains("Quokka");
        ApiCall.to(ACME, "/api/v1/products/" + number)
                .token(token)
                .header("If-Match", "\"1\"")
                .send("PATCH", "{\"name\":\"Numbat\"}");
        assertThat(page(ACME, "/products/item?number=" + number, "en").body())
                .contains("Numbat")
                .doesNotContain("Quokka");
        assertThat(page(ACME, "/", "en").body()).contains("Numbat").doesNotContain("Quokka");
    }

    /** As another node changes it, or a text that comes in. */
    @Test
    void whatIsChangedElsewhereIsSeenByTheNewsOfIt() {
        var name = "Renamed " + UUID.randomUUID();
        assertThat(kept(ACME, "/products/item?number=1002", "en").body()).doesNotContain(name);
        Victim.query(
                "update crm.product p set name = '" + name
                        + "' from tenancy.tenant t where t.slug = 'acme' and p.tenant_id = t.id and number = '1002' returning p.name");
        await().atMost(SOON)
                .until(() ->
                        page(ACME, "/products/item?number=1002", "en").body().contains(name));
    }

    @Test
    void whoeverIsSignedInIsNeverAnsweredByWhatIsKeptAndNothingIsKeptOfHer() throws IOException {
        var site = DemoPeople.customer().host().replaceFirst(":.*", "");
        assertThat(kept(site, "/", "en").body()).contains("href=\"/signin\"");
        var customer = new RawBrowser();
        customer.signIn(DemoPeople.customer());
        var hers =
                customer.get(DemoPeople.customer().url().replaceFirst("(://[^/]+/).*", "$1"), "Accept-Language", "en");
        assertThat(hers.body()).contains("href=\"/my/\"").doesNotContain("href=\"/signin\"");
        assertThat(hers.headers().firstValue("ETag")).isEmpty();
        assertThat(page(site, "/", "en").body()).contains("href=\"/signin\"");
    }

    @Test
    void aTenantThatIsSuspendedShowsNothingThatWasKept() {
        var host = Callers.signUp("hooli");
        var operator = Callers.token("operator.simsite.localhost", "operator");
        kept(host, "/", "en");
        order(operator, "suspend");
        try {
            assertThat(page(host, "/", "en").statusCode()).isEqualTo(503);
        } finally {
            order(operator, "resume");
        }
        assertThat(page(host, "/", "en").statusCode()).isEqualTo(200);
    }

    private static void order(String operator, String what) {
        assertThat(ApiCall.to("operator.simsite.localhost", "/api/v1/tenants/hooli/" + what)
                        .token(operator)
                        .send("POST", "")
                        .statusCode())
                .isEqualTo(200);
    }

    /** Once it comes out of the store, which its tag shows; a page is kept after its first reader has it. */
    private static HttpResponse<String> kept(String host, String path, String language) {
        return await().atMost(SOON)
                .until(
                        () -> page(host, path, language),
                        page -> page.headers().firstValue("ETag").isPresent());
    }

    private static HttpResponse<String> page(String host, String path, String language) {
        return ApiCall.to(host, path).header("Accept-Language", language).get();
    }
}
