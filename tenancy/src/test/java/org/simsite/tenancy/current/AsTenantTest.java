package org.simsite.tenancy.current;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
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
    void anotherThreadIsNobodyUntilItSaysSo() {
        as.run(
                "acme",
                () -> assertThat(CompletableFuture.supplyAsync(current::find).join())
                        .isEmpty());
    }
}
