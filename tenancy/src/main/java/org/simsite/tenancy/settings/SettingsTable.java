package org.simsite.tenancy.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.simsite.tenancy.sql.Sql;

/** Where settings are kept: with the tenant, and its holidays under row security. */
@ApplicationScoped
class SettingsTable {
    @Inject
    Sql sql;

    protected SettingsTable() {} // CDI

    SettingsTable(Sql sql) {
        this.sql = sql;
    }

    Settings read(String tenantId) {
        List<Holiday> holidays = sql.query(
                "select day, name from tenancy.holiday where tenant_id = ? order by day",
                row -> new Holiday(row.getObject("day", LocalDate.class), row.getString("name")),
                tenantId);
        return sql.find("""
                        select locale, time_zone, currency, work_days, work_from, work_to, settings_version
                        from tenancy.tenant where id = ?""", row -> settings(row, holidays), tenantId).orElseThrow();
    }

    private static Settings settings(ResultSet row, List<Holiday> holidays) throws SQLException {
        return new Settings(
                Locale.forLanguageTag(row.getString("locale")),
                ZoneId.of(row.getString("time_zone")),
                row.getString("currency"),
                new WorkWeek(
                        WorkWeek.days(row.getInt("work_days")),
                        row.getObject("work_from", LocalTime.class),
                        row.getObject("work_to", LocalTime.class)),
                holidays,
                row.getLong("settings_version"));
    }

    /** @return whether the version was still that of the settings */
    boolean write(String tenantId, Settings now) {
        boolean mine = sql.update(
                        """
                update tenancy.tenant set locale = ?, time_zone = ?, currency = ?, work_days = ?, work_from = ?,
                    work_to = ?, settings_version = settings_version + 1
                where id = ? and settings_version = ?""",
                        now.locale().toLanguageTag(),
                        now.zone().getId(),
                        now.currency(),
                        now.week().bits(),
                        now.week().from(),
                        now.week().to(),
                        tenantId,
                        now.version())
                == 1;
        if (!mine) return false;
        sql.update("delete from tenancy.holiday where tenant_id = ?", tenantId);
        for (Holiday each : now.holidays())
            sql.update(
                    "insert into tenancy.holiday (tenant_id, day, name) values (?, ?, ?)",
                    tenantId,
                    each.day(),
                    each.name());
        return true;
    }
}
