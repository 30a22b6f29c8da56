package org.simsite.launcher.demo;

import jakarta.json.Json;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.simsite.launcher.part.Mailbox;
import org.simsite.launcher.place.Trouble;
import org.simsite.launcher.process.Await;

/** Signs the demo enterprise up as a visitor would: form, mail, link, patience. */
final class DemoSignup {
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/signup/confirm\\S+)");
    private static final Duration MAIL = Duration.ofSeconds(60);
    private static final Duration PROVISIONING = Duration.ofMinutes(5);

    private final HostApi platform;
    private final HostApi tenant;
    private final Mailbox mailbox;

    DemoSignup(HostApi platform, HostApi tenant, Mailbox mailbox) {
        this.platform = platform;
        this.tenant = tenant;
        this.mailbox = mailbox;
    }

    /** @return the tenant's realm */
    String complete() {
        return realm().orElseGet(() -> {
            if (request()) confirm();
            return Await.until("the demo tenant's host", PROVISIONING, this::realm);
        });
    }

    /** Known as soon as the tenant's host answers. */
    private Optional<String> realm() {
        HttpResponse<String> answer = tenant.get("/api/v1/host");
        if (answer.statusCode() == 421) return Optional.empty();
        String issuer = HostApi.json(answer).asJsonObject().getString("issuer");
        return Optional.of(issuer.substring(issuer.lastIndexOf('/') + 1));
    }

    /** @return false if an earlier start has confirmed already: then the tenant is on its way */
    private boolean request() {
        var body = Json.createObjectBuilder()
                .add("company", DemoStory.COMPANY)
                .add("slug", DemoStory.SLUG)
                .add("adminName", DemoStory.ADMINISTRATOR)
                .add("adminEmail", DemoStory.ADMINISTRATOR_MAIL)
                .add("locale", "en")
                .add("timeZone", "Asia/Shanghai")
                .build();
        HttpResponse<String> answer = platform.post("/api/v1/signups", body, "demo");
        if (answer.statusCode() == 422 && answer.body().contains("\"slug\"")) return false;
        HostApi.json(answer);
        return true;
    }

    private void confirm() {
        String path = Await.until("the confirmation mail", MAIL, this::link);
        int status = platform.get(path).statusCode();
        if (status >= 400) throw new Trouble("The confirmation link was refused with " + status + ".");
    }

    private Optional<String> link() {
        List<String> mails = mailbox.textsTo(DemoStory.ADMINISTRATOR_MAIL);
        return mails.reversed().stream()
                .map(LINK::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }
}
