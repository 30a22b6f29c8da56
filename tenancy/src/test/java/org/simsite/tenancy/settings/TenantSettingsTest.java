package org.simsite.tenancy.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.simsite.tenancy.FiredEvents;
import org.simsite.tenancy.GuardedWorld;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.input.Stale;
import org.simsite.tenancy.settings.SettingsDraft.DayOff;

/** On the application's role, with row security at work. */
class TenantSettingsTest {
    private static final List<DayOff> FEAST = List.of(new DayOff("2026-12-25", "Christmas"));
    private static final SettingsDraft GOOD =
            new SettingsDraft("zh-CN", "Asia/Shanghai", "CNY", List.of("monday", "saturday"), "08:30", "17:00", FEAST);

    private final GuardedWorld world = new GuardedWorld();
    private final TenantSettings settings =
            new TenantSettings(new SettingsTable(world.sql), new AuditLog(world.sql), new FiredEvents<>(change -> {}));
    private final String acme = world.tenant();
    private final String globex = world.tenant();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatIsSetIsReadAndIsTheTenantsAlone() {
        var now = change(GOOD, 1);
        assertThat(now).isEqualTo(get(acme));
        assertThat(now.currency()).isEqualTo("CNY");
        assertThat(now.week().days()).containsExactlyInAnyOrder(DayOfWeek.MONDAY, DayOfWeek.SATURDAY);
        assertThat(now.holidays()).containsExactly(new Holiday(LocalDate.of(2026, 12, 25), "Christmas"));
        assertThat(now.version()).isEqualTo(2);
        assertThat(get(globex).holidays()).isEmpty();
        assertThat(get(globex).currency()).isEqualTo("EUR");
    }

    @Test
    void holidaysAreReplacedAsAWhole() {
        change(GOOD, 1);
        change(new SettingsDraft("en", "UTC", "USD", List.of(), "00:00", "23:59", null), 2);
        assertThat(get(acme).holidays()).isEmpty();
        assertThat(get(acme).week().days()).isEmpty();
    }

    @Test
    void whoeverReadAnOlderVersionIsToldSo() {
        change(GOOD, 1);
        assertThatThrownBy(() -> change(GOOD, 1)).isInstanceOf(Stale.class);
    }

    @Test
    void aChangeIsAnEntryWithWhatDiffersAndNoChangeIsNone() {
        change(GOOD, 1);
        change(GOOD, 2);
        assertThat(world.as(
                        acme,
                        () -> world.sql.query(
                                "select was || became from tenancy.audit where action = 'settings.change'",
                                row -> row.getString(1))))
                .singleElement()
                .asString()
                .contains("Europe/London", "Asia/Shanghai", "2026-12-25 Christmas");
    }

    static Stream<Arguments> bad() {
        var many = Collections.nCopies(101, FEAST.getFirst());
        return Stream.of(
                Arguments.of(with("xx", "UTC", "EUR"), "locale"),
                Arguments.of(with("", "UTC", "EUR"), "locale"),
                Arguments.of(with("en", "Mars/Olympus", "EUR"), "timeZone"),
                Arguments.of(with("en", "UTC", "eur"), "currency"),
                Arguments.of(with("en", "UTC", "XXX"), "currency"),
                Arguments.of(with("en", "UTC", "XAU"), "currency"),
                Arguments.of(week(List.of("Monday"), "09:00", "18:00", null), "workingDays"),
                Arguments.of(week(List.of(), "9", "18:00", null), "workingHours.from"),
                Arguments.of(week(List.of(), "09:00", "", null), "workingHours.to"),
                Arguments.of(week(List.of(), "18:00", "09:00", null), "workingHours.to"),
                Arguments.of(week(List.of(), "09:00", "09:00", null), "workingHours.to"),
                Arguments.of(week(List.of(), "09:00", "18:00", List.of(new DayOff("25.12.", "x"))), "holidays[0].date"),
                Arguments.of(
                        week(List.of(), "09:00", "18:00", List.of(new DayOff("1887-01-01", "x"))), "holidays[0].date"),
                Arguments.of(
                        week(List.of(), "09:00", "18:00", List.of(new DayOff("2026-12-25", " "))), "holidays[0].name"),
                Arguments.of(
                        week(List.of(), "09:00", "18:00", List.of(FEAST.getFirst(), FEAST.getFirst())),
                        "holidays[1].date"),
                Arguments.of(week(List.of(), "09:00", "18:00", many), "holidays"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void aBadFieldIsNamedAndNothingIsStored(SettingsDraft draft, String field) {
        assertThatThrownBy(() -> change(draft, 1))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .anySatisfy(error -> assertThat(error.field()).isEqualTo(field)));
        assertThat(get(acme).version()).isEqualTo(1);
    }

    private static SettingsDraft with(String locale, String zone, String currency) {
        return new SettingsDraft(locale, zone, currency, List.of(), "09:00", "18:00", null);
    }

    private static SettingsDraft week(List<String> days, String from, String to, List<DayOff> holidays) {
        return new SettingsDraft("en", "UTC", "EUR", days, from, to, holidays);
    }

    private Settings change(SettingsDraft draft, long version) {
        return world.as(acme, () -> settings.change(draft, version));
    }

    private Settings get(String tenant) {
        return world.as(tenant, settings::get);
    }
}
