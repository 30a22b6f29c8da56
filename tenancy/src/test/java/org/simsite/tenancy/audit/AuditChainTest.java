package org.simsite.tenancy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.simsite.tenancy.TestDatabase;
import org.simsite.tenancy.audit.AuditCheck.Fault;
import org.simsite.tenancy.sql.Sql;
import org.simsite.tenancy.sql.SqlFailure;

/** The log cannot be changed by the application, and a change by anybody else shows. */
class AuditChainTest {
    private static final Actor ADA = new Actor("ada", "tenant-admin", "acme.simsite.localhost", "192.0.2.7");

    private final Sql sql = TestDatabase.sql();
    private final AuditLog log = new AuditLog(sql);
    private final AuditChain chain = new AuditChain(sql);
    private String tenant;

    @BeforeEach
    void fiveEntries() {
        tenant = "acme-" + UUID.randomUUID().toString().substring(0, 8);
        for (int i = 1; i <= 5; i++)
            log.record(tenant, ADA, new Act("test.act", "subject " + i, "", "{\"n\":" + i + "}"));
    }

    @Test
    void anUntouchedChainIsWholeAndSealedByItsLastEntry() {
        var check = chain.check(tenant);
        assertThat(check.whole()).isTrue();
        assertThat(check.entries()).isEqualTo(5);
        assertThat(check.seal()).isEqualTo(newest().hash());
    }

    @ParameterizedTest
    @CsvSource({
        "actor, 'eve'",
        "role, 'agent'",
        "host, 'globex.simsite.localhost'",
        "address, '192.0.2.8'",
        "action, 'test.other'",
        "subject, 'subject 33'",
        "was, '{}'",
        "became, '{\"n\":33}'",
        "at, at + interval '1 microsecond'",
        "hash, sha256(hash)"
    })
    void aChangedFieldIsFoundAtItsEntry(String column, String value) {
        tamper("update tenancy.audit set " + column + " = "
                + (value.startsWith("at") || value.startsWith("sha") ? value : "'" + value + "'") + " where tenant = '"
                + tenant + "' and seq = 3");
        assertThat(chain.check(tenant)).isEqualTo(new AuditCheck(2, entry(2).hash(), 3L, Fault.CHANGED));
    }

    @Test
    void anEntryGivenToAnotherTenantIsMissingWhereItWas() {
        tamper("update tenancy.audit set tenant = 'x" + tenant + "' where tenant = '" + tenant + "' and seq = 3");
        assertThat(chain.check(tenant).broken()).isEqualTo(3);
        assertThat(chain.check("x" + tenant)).isEqualTo(new AuditCheck(0, "", 1L, Fault.MISSING));
    }

    @Test
    void aChangeWithAFreshHashBreaksTheChainBehindIt() {
        tamper("update tenancy.audit a set became = 'lies', hash = tenancy.audit_hash((select hash from tenancy.audit b"
                + " where b.tenant = a.tenant and b.seq = 2), row(a.id, a.at, a.tenant, a.actor, a.action, a.subject, 'lies',"
                + " a.role, a.host, a.address, a.was, a.seq, a.hash)::tenancy.audit) where tenant = '" + tenant
                + "' and seq = 3");
        assertThat(chain.check(tenant))
                .extracting(AuditCheck::broken, AuditCheck::fault)
                .containsExactly(4L, Fault.CHANGED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5})
    void anEntryTakenOutIsMissing(int seq) {
        tamper("delete from tenancy.audit where tenant = '" + tenant + "' and seq = " + seq);
        assertThat(chain.check(tenant))
                .extracting(AuditCheck::broken, AuditCheck::fault)
                .containsExactly((long) seq, Fault.MISSING);
    }

    @Test
    void aChainTakenAwayWholeIsMissingFromItsFirst() {
        tamper("delete from tenancy.audit where tenant = '" + tenant + "'");
        assertThat(chain.check(tenant))
                .extracting(AuditCheck::broken, AuditCheck::fault)
                .containsExactly(1L, Fault.MISSING);
    }

    @Test
    void writersAtTheSameTimeMakeOneChainWithoutGaps() throws Exception {
        var many = new AuditLog(new Sql(TestDatabase.application()));
        try (var writers = Executors.newFixedThreadPool(8)) {
            var all = IntStream.range(0, 8)
                    .mapToObj(writer -> writers.submit(() -> {
                        for (int i = 0; i < 25; i++) many.record(tenant, ADA, Act.of("test.race", writer + "/" + i));
                    }))
                    .toList();
            for (var each : all) each.get();
        }
        assertThat(chain.check(tenant))
                .extracting(AuditCheck::whole, AuditCheck::entries)
                .containsExactly(true, 205L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update tenancy.audit set actor = 'nobody'",
                "delete from tenancy.audit",
                "truncate tenancy.audit",
                "insert into tenancy.audit (tenant, actor, action, subject, became, seq) values ('t', 'a', 'b', 'c', '', 9)",
                "insert into tenancy.audit (tenant, actor, action, subject, became, hash) values ('t', 'a', 'b', 'c', '', '')",
                "insert into tenancy.audit (tenant, actor, action, subject, became, at) values ('t', 'a', 'b', 'c', '', now())",
                "update tenancy.audit_head set seq = 1",
                "delete from tenancy.audit_head",
                "insert into tenancy.audit_head values ('t', 1, '')",
                "alter table tenancy.audit disable trigger all",
                "set session_replication_role = replica",
                "create or replace function tenancy.audit_hash(before bytea, entry tenancy.audit) returns bytea language sql as 'select null::bytea'"
            })
    void theApplicationMayOnlyAdd(String statement) {
        assertThatThrownBy(() -> sql.update(statement)).isInstanceOf(SqlFailure.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update tenancy.audit set actor = 'x'", "delete from tenancy.audit", "truncate tenancy.audit"})
    void evenTheOwnerHasToTakeTheGuardAwayFirst(String statement) {
        assertThatThrownBy(() -> TestDatabase.execute(TestDatabase.owner(), statement))
                .hasStackTraceContaining("append-only");
    }

    @Test
    void theCommandNamesTheFirstBrokenEntryAndFails() {
        assertThat(verify(tenant)).startsWith("true ").contains(tenant + ": 5 entries whole, seal " + newest().hash());
        tamper("update tenancy.audit set actor = 'eve' where tenant = '" + tenant + "' and seq = 2");
        assertThat(verify(tenant)).startsWith("false ").contains(tenant + ": entry 2 is CHANGED");
    }

    private String verify(String which) {
        var out = new ByteArrayOutputStream();
        boolean whole = new VerifyAudit(chain, new PrintStream(out)).run(List.of(which));
        return whole + " " + out;
    }

    private AuditEntry newest() {
        return new AuditEntries(sql)
                .page(tenant, AuditQuery.ALL, 1, null)
                .entries()
                .getFirst();
    }

    private AuditEntry entry(long seq) {
        return new AuditEntries(sql)
                .page(tenant, AuditQuery.ALL, 200, null).entries().stream()
                        .filter(each -> each.seq() == seq)
                        .findFirst()
                        .orElseThrow();
    }

    /** As somebody with the whole database in hand. */
    private static void tamper(String change) {
        TestDatabase.execute(
                TestDatabase.owner(),
                "alter table tenancy.audit disable trigger audit_keep, no force row level security; " + change
                        + "; alter table tenancy.audit enable trigger audit_keep, force row level security");
    }
}
