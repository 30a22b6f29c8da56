package org.simsite.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.simsite.tenancy.signup.SignupState;
import org.simsite.tenancy.signup.SignupStatus;
import org.simsite.tenancy.signup.Signups;

/** How far a sign-up has come. */
@Named
@RequestScoped
public class SignupProgressView {
    @Inject
    Signups signups;

    private UUID id;
    private SignupStatus status;

    public void load() {
        status = signups.status(id).orElseThrow();
    }

    public SignupStatus getStatus() {
        return status;
    }

    public boolean isRunning() {
        return !isReady() && !isFailed();
    }

    public boolean isReady() {
        return status.state() == SignupState.READY;
    }

    public boolean isFailed() {
        return status.state() == SignupState.FAILED;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }
}
