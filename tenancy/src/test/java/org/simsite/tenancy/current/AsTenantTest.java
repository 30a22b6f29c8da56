package org.simsite.tenancy.current;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AsTenantTest {
    private final AsTenant as = new AsTenant();
    private final CurrentTenant current = new CurrentTenant();

    @Test
    void noTenantIsCurrentUnlessSaid() {
        assertThat(current.find()).isEmpty();
        assertThatThrownBy(current::require).isInstanceOf(NoTenant.class);
    }

    @Test
    void nestsAndGivesTheOuterTenantBack() {
        as.run("acme", () -> {
            assertThat(as.call("globex", current::require)).isEqualTo("globex");
            assertThat(current.require()).isEqualTo("acme");
        });
        assertThat(current.find()).isEmpty();
    }

    @Test
    void givesTheOuterTenantBackAfterAFailure() {
        as.run("acme", () -> {
            assertThatThrownBy(() -> as.attempt("globex", () -> {
                        throw new IOException("broken");
                    }))
                    .isInstanceOf(IOException.class);
            assertThat(current.require()).isEqualTo("acme");
        });
        assertThat(current.find()).isEmpty();
    }

    @Test
    void aMachineSeesAllCustomersAndARequestNoneUntilItIsSaid() {
        assertThat(Sight.current()).isEqualTo(Sight.NONE);
        as.run("acme", () -> assertThat(Sight.current()).isEqualTo(Sight.ALL));
        as.attempt("acme", () -> {
            assertThat(Sight.current()).isEqualTo(Sight.NONE);
            var own = new Sight(false, UUID.randomUUID(), null, Set.of());
            own.to(() -> assertThat(Sight.current()).isEqualTo(own));
            return null;
        });
    }

    @Test
    void aSightCoversWhatIsHersAndHerTeams() {
        UUID ann = UUID.randomUUID();
        UUID north = UUID.randomUUID();
        var team = new Sight(false, ann, north, Set.of(north));
        assertThat(team.covers(ann, null)).isTrue();
        assertThat(team.covers(UUID.randomUUID(), north)).isTrue();
        assertThat(team.covers(UUID.randomUUID(), UUID.randomUUID())).isFalse();
        assertThat(team.covers(null, null)).isFalse();
        assertThat(Sight.ALL.covers(null, null)).isTrue();
        assertThat(Sight.NONE.covers(null, null)).isFalse();
        assertThat(team.setting()).isEqualTo(ann + " " + north);
        assertThat(Sight.NONE.setting()).isEmpty();
    }

    @Test
    void anotherThreadIsNobodyUntilItSaysSo() {
        as.run(
                "acme",
                () -> assertThat(CompletableFuture.supplyAsync(current::find).join())
                        .isEmpty());
    }
}
