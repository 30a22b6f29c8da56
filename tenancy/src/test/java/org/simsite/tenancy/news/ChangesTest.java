package org.simsite.tenancy.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private final Changes changes = new Changes();

    @Test
    void untilItListensNothingMayBeKept() {
        assertThat(changes.of("acme")).isEmpty();
    }

    @Test
    void aChangeOfOneTenantLeavesTheOthersAlone() {
        changes.listening();
        OptionalLong acme = changes.of("acme");
        OptionalLong globex = changes.of("globex");
        changes.heard("acme");
        assertThat(changes.of("acme")).isPresent().isNotEqualTo(acme);
        assertThat(changes.of("globex")).isEqualTo(globex);
    }

    @Test
    void whileItIsDeafNothingMayBeKeptAndAfterwardsNothingOfBeforeIsFound() {
        changes.listening();
        OptionalLong before = changes.of("acme");
        changes.deaf();
        assertThat(changes.of("acme")).isEmpty();
        changes.listening();
        assertThat(changes.of("acme")).isPresent().isNotEqualTo(before);
    }
}
