package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What trials compare answers by: when something was is no difference, what is there is one. */
class AnswersIT {
    private final RawBrowser browser = new RawBrowser();
    private final DemoPeople.Person person = DemoPeople.administrator();

    /** The page tells when a device was last seen, which is noted once a minute. */
    @Test
    void twoLooksAtOnesDevicesDifferInTimesOnly() throws IOException {
        browser.signIn(person);
        var first = devices();
        wasSeenBefore();
        browser.get(person.url());
        assertThat(devices()).isEqualTo(first);
        new RawBrowser().signIn(person);
        assertThat(devices()).as("with one device more").isNotEqualTo(first);
    }

    private String devices() throws IOException {
        var page = browser.get(person.url() + "devices");
        assertThat(page.statusCode()).isEqualTo(200);
        return Answers.gist(page, "nothing");
    }

    private void wasSeenBefore() {
        var change = "update tenancy.device set last_seen = last_seen - interval '2 minutes' where username = '";
        assertThat(Victim.change(change + person.username() + "'")).isPositive();
    }
}
