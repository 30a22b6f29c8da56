package org.simsite.tenancy.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.simsite.tenancy.current.AsTenant;

/** Carries one task out in Keycloak. */
@ApplicationScoped
class TaskRun {
    @Inject
    RealmUsers users;

    @Inject
    RealmStaff staff;

    @Inject
    RealmAddresses addresses;

    @Inject
    RealmMigrations migrations;

    @Inject
    RealmBrand brand;

    @Inject
    SecondFactor secondFactor;

    @Inject
    AsTenant as;

    @Inject
    Event<AccountReady> ready;

    void run(Task task) {
        switch (task.kind()) {
            case CREATE -> create(task);
            case SETUP_CODE -> users.setCode(task.tenant(), task.username(), task.payload());
            case EXPIRE_CODE -> users.expireCode(task.tenant(), task.username());
            case REMOVE -> users.remove(task.tenant(), task.username());
            case END_SESSIONS -> endSessions(task);
            case MAIL_LINK -> staff.mailLink(task.tenant(), task.username(), task.payload());
            case ROLE -> staff.setRole(task.tenant(), task.username(), Role.valueOf(task.payload()));
            case NAME -> staff.rename(task.tenant(), task.username(), task.payload());
            case ENABLE -> staff.enable(task.tenant(), task.username(), true);
            case DISABLE -> staff.enable(task.tenant(), task.username(), false);
            case ADDRESSES -> addresses.write(task.tenant());
            case UPGRADE -> migrations.upgrade(task.tenant());
            case BRAND -> brand.write(task.tenant());
            case SECOND_FACTOR -> secondFactor.write(task.tenant());
        }
    }

    private void endSessions(Task task) {
        if (task.payload().isEmpty()) users.endSessions(task.tenant(), task.username());
        else users.endSession(task.tenant(), task.payload());
    }

    private void create(Task task) {
        users.create(AccountJson.read(task.tenant(), task.username(), task.payload()));
        as.run(task.tenant(), () -> ready.fire(new AccountReady(task.tenant(), task.username())));
    }
}
