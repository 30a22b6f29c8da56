package org.simsite.crm.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.simsite.crm.Road;
import org.simsite.crm.interaction.Channel;
import org.simsite.crm.party.Customer;

class FeedbackCasesTest {
    private final Road road = new Road(Locale.ENGLISH);
    private final FeedbackCases cases = road.world.get(FeedbackCases.class);
    private final Customer ann = road.customer("Ann", "ann", "en", Road.LI);

    @Test
    void twoAtOnceGetTwoNumbers() throws Exception {
        open();
        var together = new CyclicBarrier(2);
        Callable<Long> task = () -> {
            together.await(10, TimeUnit.SECONDS);
            return open().number();
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(task);
            var second = threads.submit(task);
            assertThat(Stream.of(first.get(30, TimeUnit.SECONDS), second.get(30, TimeUnit.SECONDS)))
                    .containsExactlyInAnyOrder(2L, 3L);
        }
    }

    @Test
    void everyTenantCountsFromOne() {
        open();
        var other = new Road(Locale.ENGLISH);
        assertThat(other.text(Road.LI, "F late")).contains("Register");
        other.verified("Bo", "bobo", "en", Road.LI);
        assertThat(other.text(Road.LI, "F late")).endsWith("case 1.");
    }

    @Test
    void whatIsUnknownCannotBeClosed() {
        assertThatThrownBy(() -> road.world.as(road.tenant, () -> cases.close(UUID.randomUUID(), "ann")))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aTalkIsOpenUntilTheLastCaseIsClosed() {
        assertThat(isOpenWith(Road.LI)).isFalse();
        var opened = open();
        assertThat(isOpenWith(Road.LI)).isTrue();
        assertThat(isOpenWith("+8613800138999")).isFalse();
        road.world.as(road.tenant, () -> cases.close(opened.id(), "ann"));
        assertThat(isOpenWith(Road.LI)).isFalse();
    }

    private boolean isOpenWith(String phone) {
        return road.world.as(road.tenant, () -> cases.isOpenWith(phone));
    }

    private FeedbackCase open() {
        return road.world.as(
                road.tenant,
                () -> cases.open(new NewCase(CaseKind.FEEDBACK, ann.id(), Channel.WEB, UUID.randomUUID(), "late")));
    }
}
