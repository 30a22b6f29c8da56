package org.simsite.crm.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.simsite.crm.Road;
import org.simsite.crm.party.Customer;
import org.simsite.tenancy.input.Conflict;
import org.simsite.tenancy.input.InvalidInput;

class PublicationsTest {
    private static final String LI = Road.LI;
    private final Road road = new Road(Locale.SIMPLIFIED_CHINESE);
    private final Publications publications = road.world.get(Publications.class);
    private Customer li;
    private UUID id;

    @BeforeEach
    void aReviewWaits() {
        li = road.verified("李伟", "liwei", "zh-CN", LI);
        road.text(LI, "C 1001 4 很好用");
        id = as(() -> publications.list(PublicationState.WAITING, 50, null))
                .items()
                .getFirst()
                .id();
    }

    @Test
    void whatWaitsIsNotSeen() {
        assertThat(as(() -> publications.reviews("1001"))).isEmpty();
        assertThat(as(() -> publications.rating("1001"))).isEqualTo(Rating.NONE);
        assertThat(as(publications::waiting)).isOne();
    }

    @Test
    void approvedItIsOnThePageAndItsAuthorIsTold() {
        Publication approved = as(() -> publications.approve(id, "ann"));

        assertThat(approved.state()).isEqualTo(PublicationState.PUBLISHED);
        assertThat(approved.decidedBy()).isEqualTo("ann");
        assertThat(as(() -> publications.reviews("１００１"))).singleElement().satisfies(review -> {
            assertThat(review.author()).isEqualTo("李**");
            assertThat(review.text()).isEqualTo("很好用");
            assertThat(review.rating()).isEqualTo(4);
        });
        assertThat(as(() -> publications.rating("1001"))).isEqualTo(new Rating(4, 1, 1));
        assertThat(road.world.outbox.last(LI)).isEqualTo("Acme：您对电热水壶的评论已发布，谢谢！");
        assertThat(road.interactions(li.id()).getFirst().text()).isEqualTo(road.world.outbox.last(LI));
        assertThat(road.world.audit.acts)
                .filteredOn(act -> act.startsWith("ann "))
                .containsExactly("ann publication.approve ");
        assertThat(as(publications::waiting)).isZero();
    }

    @Test
    void approvedTwiceItIsToldOnce() {
        as(() -> publications.approve(id, "ann"));
        int told = road.world.outbox.to(LI).size();
        assertThat(as(() -> publications.approve(id, "bob")).decidedBy()).isEqualTo("ann");
        assertThat(road.world.outbox.to(LI)).hasSize(told);
    }

    @Test
    void rejectedItIsNeverSeenAndItsAuthorIsToldWhy() {
        Publication rejected = as(() -> publications.reject(id, "含有广告", "ann"));
        assertThat(rejected.reason()).isEqualTo("含有广告");
        assertThat(as(() -> publications.reviews("1001"))).isEmpty();
        assertThat(road.world.outbox.last(LI)).isEqualTo("Acme：您对电热水壶的评论未通过：含有广告");
        assertThatThrownBy(() -> as(() -> publications.unlock(id, "ann"))).isInstanceOf(Conflict.class);
        assertThat(as(() -> publications.approve(id, "ann")).state()).isEqualTo(PublicationState.PUBLISHED);
    }

    @Test
    void lockedItIsHiddenUntilUnlocked() {
        as(() -> publications.approve(id, "ann"));
        assertThat(as(() -> publications.lock(id, "claims", "ann")).state()).isEqualTo(PublicationState.LOCKED);
        assertThat(as(() -> publications.reviews("1001"))).isEmpty();
        assertThat(as(() -> publications.rating("1001"))).isEqualTo(Rating.NONE);
        assertThatThrownBy(() -> as(() -> publications.approve(id, "ann"))).isInstanceOf(Conflict.class);
        assertThat(as(() -> publications.unlock(id, "ann")).state()).isEqualTo(PublicationState.PUBLISHED);
        assertThat(as(() -> publications.reviews("1001"))).hasSize(1);
    }

    @Test
    void lockedUnreadItIsUnreadWhenUnlocked() {
        as(() -> publications.lock(id, "claims", "ann"));
        assertThat(as(() -> publications.unlock(id, "ann")).state()).isEqualTo(PublicationState.WAITING);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "a\u0000b"})
    void aRefusalHasAReason(String reason) {
        assertThatThrownBy(() -> as(() -> publications.reject(id, reason, "ann")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.errors().getFirst().field()).isEqualTo("reason"));
        assertThatThrownBy(() -> as(() -> publications.lock(id, reason, "ann"))).isInstanceOf(InvalidInput.class);
        assertThat(as(publications::waiting)).isOne();
    }

    @Test
    void aNoticeIsThereAtOnce() {
        as(() -> publications.announce("放假", "周一\n休息", "ann"));
        road.world.clock.pass(java.time.Duration.ofMinutes(1));
        as(() -> publications.announce("<b>Sale</b>", "Everything must go", "ann"));
        assertThat(as(publications::notices)).extracting(Notice::title).containsExactly("<b>Sale</b>", "放假");
        assertThat(as(() -> publications.list(null, 50, null)).items()).hasSize(3);
        assertThatThrownBy(() -> as(() -> publications.announce("", "x", "ann")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void theListGoesOnAndTellsAuthorsAndProducts() {
        road.text(LI, "C 1001 zwei");
        road.text(LI, "C 1001 drei");
        var first = as(() -> publications.list(PublicationState.WAITING, 2, null));
        assertThat(first.items()).extracting(Publication::text).containsExactly("drei", "zwei");
        assertThat(first.items()).extracting(Publication::authorName).containsOnly("李伟");
        assertThat(first.items()).extracting(Publication::productNumber).containsOnly("1001");
        var rest = as(() -> publications.list(PublicationState.WAITING, 2, first.next()));
        assertThat(rest.items()).extracting(Publication::id).containsExactly(id);
        assertThat(rest.next()).isNull();
    }

    @Test
    void whatIsUnknownIsNotThere() {
        assertThatThrownBy(() -> as(() -> publications.reviews("99"))).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> as(() -> publications.approve(UUID.randomUUID(), "ann")))
                .isInstanceOf(NoSuchElementException.class);
        var other = new Road(Locale.ENGLISH);
        assertThatThrownBy(() -> other.world.as(
                        other.tenant, () -> other.world.get(Publications.class).approve(id, "eve")))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(other.world.as(
                        other.tenant, () -> other.world.get(Publications.class).reviews("1001")))
                .isEqualTo(List.of());
    }

    private <T> T as(Supplier<T> work) {
        return road.world.as(road.tenant, work);
    }
}
