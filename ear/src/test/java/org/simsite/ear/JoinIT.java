package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.simsite.launcher.demo.AirApi;
import org.simsite.launcher.place.Addresses;
import org.simsite.launcher.place.Port;

/** A visitor enters herself by the enterprise's page and is a customer with a site as soon as she has answered the text. */
class JoinIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String NAME = "Nora Berg 诺拉";
    private static final String PHONE = "+8613912345678";
    private static final Pattern DIGITS = Pattern.compile("(?s).*\\b(\\d{6})\\b.*");

    private final AirApi air =
            new AirApi(EmbeddedSystem.get().settings().ports().of(Port.AIR));

    @Test
    void aVisitorEntersHerself() {
        var addresses = EmbeddedSystem.get().addresses();
        try (var chromium = Chromium.start()) {
            Page page = chromium.person();
            page.navigate(Addresses.url(addresses.tenant("acme")) + "/join");
            page.fill("#name", NAME);
            page.fill("#phones", PHONE);
            page.fill("#siteSlug", "nora");
            page.click("#enter");
            page.waitForSelector("#sent");
            assertThat(page.locator("#registration").count()).isZero();

            var asked = await().atMost(Duration.ofSeconds(60)).until(this::texts, texts -> !texts.isEmpty());
            var code = DIGITS.matcher(asked.getFirst());
            assertThat(code.matches()).isTrue();
            air.send(PHONE, air.receivedBy(PHONE).getFirst().getString("from"), "V " + code.group(1));
            await().atMost(SOON).until(() -> texts().stream().anyMatch(text -> text.contains("nora--acme")));

            page.navigate(Addresses.url(addresses.site("nora", "acme")) + "/");
            assertThat(page.textContent("h1")).contains(NAME);
        }
    }

    private List<String> texts() {
        return air.receivedBy(PHONE).stream()
                .map(text -> text.getString("text"))
                .toList();
    }
}
