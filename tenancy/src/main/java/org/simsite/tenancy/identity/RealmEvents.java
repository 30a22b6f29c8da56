package org.simsite.tenancy.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;

/** The book that a realm keeps of its sign-ins. */
@ApplicationScoped
class RealmEvents {
    @Inject
    KeycloakAdmin keycloak;

    protected RealmEvents() {} // CDI

    RealmEvents(KeycloakAdmin keycloak) {
        this.keycloak = keycloak;
    }

    /** From a moment on (inclusive, milliseconds count), the first of them first. No such realm: none. */
    List<FailedSignIn> failed(String realm, Instant since, int most) {
        Answer answer = keycloak.get("/" + realm + "/events?type=LOGIN_ERROR&direction=asc&dateFrom="
                + since.toEpochMilli() + "&max=" + most);
        if (answer.missing()) return List.of();
        return answer.array().getValuesAs(JsonObject.class).stream()
                .map(FailedSignIn::read)
                .toList();
    }
}
