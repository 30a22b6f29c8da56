package org.simsite.tenancy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simsite.tenancy.TestDatabase;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.sql.Sql;

class AuditLogTest {
    private static final Actor ADA =
            new Actor("ada@acme.example", "tenant-admin", "acme.simsite.localhost", "192.0.2.7");

    private final Sql sql = TestDatabase.sql();
    private final AuditLog log = new AuditLog(sql);
    private final String tenant = "acme-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void anEntryTellsWhoAsWhatFromWhereWhatAndHowItWas() {
        var act = Act.change(
                "settings.change",
                "brand",
                Map.of("name", "Acme", "zone", "UTC"),
                Map.of("name", "Acme Ltd", "zone", "UTC"));
        log.record(tenant, ADA, act);
        var entry = entries(AuditQuery.ALL).getFirst();
        assertThat(entry.actor()).isEqualTo(ADA);
        assertThat(entry.act())
                .isEqualTo(new Act("settings.change", "brand", "{\"name\":\"Acme\"}", "{\"name\":\"Acme Ltd\"}"));
        assertThat(entry.at())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
    }

    @ParameterizedTest
    @CsvSource({
        "call +8613800138000 now, call +•••8000 now",
        "+15550100, +•••0100",
        "+491701234567, +•••4567",
        "+8613800138000;+8613800138001, +•••8000;+•••8001",
        "2+2, 2+2",
        "0193b7a2-1111-7000-8000-123456789012, 0193b7a2-1111-7000-8000-123456789012"
    })
    void aPhoneNumberIsKnownByItsEndOnly(String written, String kept) {
        log.record(tenant, ADA, new Act("test", written, written, written));
        var act = entries(AuditQuery.ALL).getFirst().act();
        assertThat(List.of(act.subject(), act.was(), act.became())).containsOnly(kept);
    }

    @ParameterizedTest
    @CsvSource({"password", "clientSecret", "accessToken", "setupCode", "otpSeed"})
    void ASecretIsOnlySaidToHaveChanged(String field) {
        var act = Act.change("test", "x", Map.of(field, "hunter2"), Map.of(field, "hunter3"));
        assertThat(act.was() + act.became()).doesNotContain("hunter").contains(field);
    }

    @Test
    void whatIsTooLongIsCutAndControlsAreBlanks() {
        log.record(tenant, ADA, new Act("test", "x".repeat(500), "", "a\u0000b\r\nc" + "😀".repeat(9_000)));
        var act = entries(AuditQuery.ALL).getFirst().act();
        assertThat(act.subject()).hasSize(300).endsWith("…");
        assertThat(act.became()).startsWith("a b  c").hasSizeLessThanOrEqualTo(8_000);
        assertThat(new AuditChain(sql).check(tenant).whole()).isTrue();
    }

    @Test
    void anEntryIsFoundByWhoActionSubjectAndTime() {
        log.record(tenant, ADA, Act.of("customer.delete", "liwei"));
        log.record(tenant, ADA.called("grace"), Act.of("customer.create", "li_wei"));
        var noon = Instant.parse("2026-01-01T12:00:00Z");
        assertThat(subjects(AuditQuery.of("ADA", "", "", null, null))).containsExactly("liwei");
        assertThat(subjects(AuditQuery.of("", "customer.", "", null, null))).containsExactly("li_wei", "liwei");
        assertThat(subjects(AuditQuery.of("", "customer.del", "", null, null))).containsExactly("liwei");
        assertThat(subjects(AuditQuery.of("", "", "I_W", null, null))).containsExactly("li_wei");
        assertThat(subjects(AuditQuery.of("", "%", "", null, null))).isEmpty();
        assertThat(subjects(AuditQuery.of("", "", "", noon, null))).hasSize(2);
        assertThat(subjects(AuditQuery.of("", "", "", null, noon))).isEmpty();
        assertThatThrownBy(() -> AuditQuery.of("", "", "", noon, noon)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> AuditQuery.of("x".repeat(101), "", "", null, null))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        for (int i = 0; i < 7; i++) log.record(tenant, ADA, Act.of("test", "" + i));
        var seen = new ArrayList<String>();
        Long below = null;
        do {
            var page = new AuditEntries(sql).page(tenant, AuditQuery.ALL, 3, below);
            page.entries().forEach(each -> seen.add(each.act().subject()));
            below = page.next();
        } while (below != null);
        assertThat(seen).containsExactly("6", "5", "4", "3", "2", "1", "0");
    }

    @Test
    void theOperatorsExportIsAnEntryOfThePlatformAndOfTheTenant() {
        new PlatformAudit(sql, log).exporting(tenant, AuditQuery.ALL, "csv");
        var newest = new AuditEntries(sql).page(null, AuditQuery.of("", "audit.export", "", null, null), 2, null);
        assertThat(newest.entries()).extracting(AuditEntry::chain).containsExactlyInAnyOrder("", tenant);
    }

    @Test
    void inATransactionOfOneTenantNoOtherChainIsThereToReadOrToAddTo() throws SQLException {
        log.record(tenant, ADA, Act.of("test", "ours"));
        try (var connection = TestDatabase.application().getConnection()) {
            connection.setAutoCommit(false);
            var guarded = new Sql(TestDatabase.kept(connection));
            guarded.query("select set_config('simsite.tenant', ?, true)", row -> "", "globex-" + tenant);
            assertThat(guarded.query("select seq from tenancy.audit", row -> row.getLong(1)))
                    .isEmpty();
            assertThatThrownBy(() -> new AuditLog(guarded).record(tenant, ADA, Act.of("test", "planted")))
                    .hasMessageContaining("row-level security");
            connection.rollback();
        }
    }

    private List<String> subjects(AuditQuery query) {
        return entries(query).stream().map(each -> each.act().subject()).toList();
    }

    private List<AuditEntry> entries(AuditQuery query) {
        return new AuditEntries(sql).page(tenant, query, 200, null).entries();
    }
}
