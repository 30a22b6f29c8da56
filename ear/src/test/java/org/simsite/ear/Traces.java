package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

/** What is left of somebody in the database. */
final class Traces {
    /** What stays of a tenant that was erased, by name: what was done with it, and that it was here. */
    static final List<String> STAYS =
            List.of("tenancy.audit", "tenancy.audit_head", "tenancy.closing", "tenancy.closing_step");

    private Traces() {}

    /** News of the last change is told in a moment, and gone then. */
    static void awaitOnlyWhatStays(String tenant) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(STAYS).as(tenant).containsAll(of(tenant)));
    }

    /** Every table of every schema in which some row names this. */
    static List<String> of(String word) {
        return Victim.query("""
                        select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema)'""").stream()
                .filter(table -> !Victim.query(
                                "select 1 from " + table + " r where strpos(r::text, '" + word + "') > 0 limit 1")
                        .isEmpty())
                .toList();
    }
}
