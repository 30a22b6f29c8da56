package org.simsite.crm.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementTest {
    private static final Instant THEN = Instant.parse("2026-11-22T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "WAITING, APPROVE, PUBLISHED",
        "WAITING, REJECT, REJECTED",
        "WAITING, LOCK, LOCKED",
        "WAITING, UNLOCK, -",
        "PUBLISHED, REJECT, -",
        "PUBLISHED, LOCK, LOCKED",
        "REJECTED, APPROVE, PUBLISHED",
        "REJECTED, LOCK, LOCKED",
        "REJECTED, UNLOCK, -",
        "LOCKED, APPROVE, -",
        "LOCKED, REJECT, -",
    })
    void aDecisionFitsItsState(PublicationState from, Verdict verdict, String to) {
        Statement statement = in(from);
        if (to.equals("-")) {
            assertThatThrownBy(() -> statement.decide(verdict, THEN)).isInstanceOf(IllegalStateException.class);
        } else {
            assertThat(statement.decide(verdict, THEN)).isTrue();
            assertThat(statement.state()).isEqualTo(PublicationState.valueOf(to));
            assertThat(statement.decide(verdict, THEN)).isFalse();
        }
    }

    @Test
    void itKeepsTheTimeItFirstAppeared() {
        Statement statement = in(PublicationState.PUBLISHED);
        statement.decide(Verdict.LOCK, THEN);
        statement.decide(Verdict.UNLOCK, THEN.plusSeconds(60));
        assertThat(statement.publishedAt()).isEqualTo(THEN);
    }

    @ParameterizedTest
    @CsvSource({"李伟, 李**", "Ann Smith, A**", "😀x, 😀**", "'', **"})
    void anAuthorIsMasked(String name, String shown) {
        assertThat(Mask.name(name)).isEqualTo(shown);
    }

    private static Statement in(PublicationState state) {
        Statement statement = Statement.notice("title", "text", THEN);
        switch (state) {
            case WAITING -> {}
            case PUBLISHED -> statement.decide(Verdict.APPROVE, THEN);
            case REJECTED -> statement.decide(Verdict.REJECT, THEN);
            case LOCKED -> statement.decide(Verdict.LOCK, THEN);
        }
        return statement;
    }
}
