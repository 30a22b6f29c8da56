package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * A page with its parts asks in one moment, and each request may find that the session is over and end it for the others.
 * That the server's log calls none of them a failure is looked after by {@link BackgroundTrouble}.
 */
class EndedSessionIT {
    private static final int ROUNDS = 6;
    private static final int AT_ONCE = 8;

    private final DemoPeople.Person person = DemoPeople.administrator();

    @Test
    void requestsThatEndTheirSessionTogetherAreAllSentToTheSignIn() throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int round = 0; round < ROUNDS; round++) {
                var browser = new RawBrowser();
                assertThat(browser.signIn(person).statusCode()).isEqualTo(200);
                Victim.change("update tenancy.device set ended_at = clock_timestamp() where username = '"
                        + person.username() + "' and ended_at is null");
                var cookies = String.join("; ", browser.pairs(person.host()));
                List<Future<Integer>> answers = new ArrayList<>();
                for (int i = 0; i < AT_ONCE; i++) answers.add(threads.submit(() -> status(cookies)));
                for (var answer : answers) assertThat(answer.get()).isEqualTo(302);
            }
        }
    }

    private int status(String cookies) {
        return ApiCall.to(person.host().replaceFirst(":\\d+$", ""), "/console/devices")
                .header("Accept", "text/html")
                .header("Cookie", cookies)
                .get()
                .statusCode();
    }
}
