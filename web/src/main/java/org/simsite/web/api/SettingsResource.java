package org.simsite.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.settings.Settings;
import org.simsite.tenancy.settings.SettingsDraft;
import org.simsite.tenancy.settings.TenantSettings;

/** What the tenant settles for all its pages. */
@Path("v1/settings")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "settings")
public class SettingsResource {
    @Inject
    TenantSettings settings;

    /** Hours of a working day by the tenant's clock, such as 09:00 to 18:00. */
    @Schema(name = "WorkingHours")
    public record HoursJson(@Nullable String from, @Nullable String to) {}

    /** A day on which nobody works. */
    @Schema(name = "Holiday")
    public record HolidayJson(
            @Nullable String date, @Nullable String name) {}

    /** Working days are {@code monday} to {@code sunday}; holidays are given whole, at most 100. */
    @Schema(name = "Settings")
    public record SettingsJson(
            @Nullable String locale,
            @Nullable String timeZone,
            @Nullable String currency,
            @Nullable List<String> workingDays,
            @Nullable HoursJson workingHours,
            @Nullable List<HolidayJson> holidays) {
        static Response of(Settings now) {
            var json = new SettingsJson(
                    now.locale().toLanguageTag(),
                    now.zone().getId(),
                    now.currency(),
                    now.week().days().stream().sorted().map(Names::of).toList(),
                    new HoursJson(now.week().from().toString(), now.week().to().toString()),
                    now.holidays().stream()
                            .map(each -> new HolidayJson(each.day().toString(), each.name()))
                            .toList());
            return Versions.tagged(json, now.version()).build();
        }

        SettingsDraft draft() {
            var hours = workingHours == null ? new HoursJson(null, null) : workingHours;
            var days = Bodies.full("workingDays", workingDays);
            return new SettingsDraft(locale, timeZone, currency, days, hours.from(), hours.to(), daysOff());
        }

        private List<SettingsDraft.DayOff> daysOff() {
            if (holidays == null) return List.of();
            if (holidays.contains(null)) throw new InvalidInput("holidays[" + holidays.indexOf(null) + "]", "required");
            return holidays.stream()
                    .map(each -> new SettingsDraft.DayOff(each.date(), each.name()))
                    .toList();
        }
    }

    @GET
    @Operation(operationId = "getSettings", summary = "Language, clock, currency and working time")
    @APIResponseSchema(SettingsJson.class)
    public Response get() {
        return SettingsJson.of(settings.get());
    }

    @PUT
    @Operation(operationId = "setSettings", summary = "Sets all of them")
    @APIResponseSchema(SettingsJson.class)
    public Response set(@HeaderParam("If-Match") String ifMatch, SettingsJson body) {
        var draft = Bodies.require(body).draft();
        return SettingsJson.of(settings.change(draft, Versions.expected(ifMatch)));
    }
}
