package org.simsite.crm.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.simsite.crm.Road;
import org.simsite.crm.party.Customer;
import org.simsite.crm.publish.PublicationState;
import org.simsite.crm.publish.Publications;
import org.simsite.crm.service.CaseState;
import org.simsite.crm.service.FeedbackCases;

class SitesTest {
    private final Road road = new Road(Locale.SIMPLIFIED_CHINESE);
    private final Customer li = road.verified("李伟", "liwei", "zh-CN", Road.LI);

    @Test
    void sheSeesHerThingsStepByStep() {
        road.text(Road.LI, "C 1001 5 很好用");
        assertThat(view().things()).singleElement().satisfies(thing -> {
            assertThat(thing.kind()).isEqualTo(Thing.Kind.REVIEW);
            assertThat(thing.steps())
                    .extracting(Step::name)
                    .containsExactly(Step.Name.RECEIVED, Step.Name.CHECKED, Step.Name.PUBLISHED);
            assertThat(thing.steps()).extracting(step -> step.at() != null).containsExactly(true, false, false);
        });
        decide(true);
        assertThat(view().things().getFirst().steps()).noneMatch(step -> step.at() == null);
        assertThat(view().products()).singleElement().satisfies(card -> {
            assertThat(card.rating().average()).isEqualTo(5);
            assertThat(card.reviews()).hasSize(1);
        });
    }

    @Test
    void aRefusalIsShownWithItsReason() {
        road.text(Road.LI, "C 1001 很好用");
        decide(false);
        assertThat(view().things()).singleElement().satisfies(thing -> {
            assertThat(thing.steps()).extracting(Step::name).containsExactly(Step.Name.RECEIVED, Step.Name.REJECTED);
            assertThat(thing.reason()).isEqualTo("广告");
        });
    }

    @Test
    void aComplaintEndsWhenItIsClosed() {
        road.text(Road.LI, "投诉 送货太慢");
        assertThat(view().things().getFirst().kind()).isEqualTo(Thing.Kind.COMPLAINT);
        var cases = road.world.get(FeedbackCases.class);
        road.world.as(road.tenant, () -> {
            var open = cases.list(CaseState.OPEN, 50, null).items().getFirst();
            cases.close(open.id(), "ann");
            assertThat(cases.close(open.id(), "bob").closedBy()).isEqualTo("ann");
            assertThat(cases.list(CaseState.OPEN, 50, null).items()).isEmpty();
            assertThat(cases.list(null, 50, null).items()).hasSize(1);
        });
        assertThat(view().things().getFirst().steps().getLast())
                .isEqualTo(new Step(Step.Name.CLOSED, road.world.clock.instant()));
    }

    @Test
    void theBoxOffersEachCodeWithItsProducts() {
        assertThat(view().suggestions())
                .contains(
                        new Suggestion("C 1001 ", "评论电热水壶"),
                        new Suggestion("Q", "我发过什么？"),
                        new Suggestion("Q 1001", "电热水壶的价格和评分"),
                        new Suggestion("F ", "提意见"));
    }

    @Test
    void allThatWasSaidIsOneThread() {
        road.text(Road.LI, "Q 1001");
        assertThat(view().thread().get(1).text()).isEqualTo("Q 1001");
        assertThat(view().thread().get(0).text()).startsWith("1001 电热水壶");
    }

    @Test
    void anotherTenantHasNoSuchSite() {
        var other = new Road(Locale.ENGLISH);
        assertThatThrownBy(() -> other.world.as(
                        other.tenant, () -> other.world.get(Sites.class).of(li.id())))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> road.world.as(
                        road.tenant, () -> road.world.get(Sites.class).of(UUID.randomUUID())))
                .isInstanceOf(NoSuchElementException.class);
    }

    private SiteView view() {
        return road.world.as(road.tenant, () -> road.world.get(Sites.class).of(li.id()));
    }

    private void decide(boolean approve) {
        var publications = road.world.get(Publications.class);
        road.world.as(road.tenant, () -> {
            UUID id = publications
                    .list(PublicationState.WAITING, 50, null)
                    .items()
                    .getFirst()
                    .id();
            if (approve) publications.approve(id, "ann");
            else publications.reject(id, "广告", "ann");
        });
    }
}
