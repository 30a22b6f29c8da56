package org.simsite.tenancy.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.simsite.tenancy.background.Chore;
import org.simsite.tenancy.sql.Sql;

/**
 * Has one realm after the other brought to the newest version. One that has to be tried again holds up no other, and
 * one that was refused waits for the operator.
 */
@ApplicationScoped
class RealmUpgrades implements Chore {
    /** So many that wait show that it is not the realm but its cluster that is away. */
    static final int MOST_WAITING = 10;

    @Inject
    TaskQueue tasks;

    @Inject
    RealmMigrations migrations;

    @Inject
    Sql sql;

    protected RealmUpgrades() {} // CDI

    RealmUpgrades(TaskQueue tasks, RealmMigrations migrations, Sql sql) {
        this.tasks = tasks;
        this.migrations = migrations;
        this.sql = sql;
    }

    /** Two nodes may both ask for the same: made again it changes nothing. */
    @Override
    public boolean work() {
        behind().ifPresent(tenant -> tasks.add(TaskKind.UPGRADE, tenant, "", ""));
        return false;
    }

    /** A realm that is still being made is not looked for. */
    private Optional<String> behind() {
        return sql.find("""
                select t.id from tenancy.tenant t
                where t.realm_version < ?
                    and not exists (select 1 from tenancy.signup s where s.tenant = t.id and s.state <> 'READY')
                    and not exists (select 1 from tenancy.identity_task k where k.kind = 'UPGRADE'
                        and (k.tenant = t.id or k.state = 'WAITING' and k.reason is null))
                    and (select count(*) from tenancy.identity_task k join tenancy.tenant o on o.id = k.tenant
                        where k.kind = 'UPGRADE' and k.state = 'WAITING' and o.cluster = t.cluster) < ?
                order by t.realm_version, t.id limit 1""", row -> row.getString(1), migrations.current(), MOST_WAITING);
    }
}
