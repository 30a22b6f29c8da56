package org.simsite.web.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;

/** The customer who is signed in on this site; below {@code /my} there always is one. */
@Named
@RequestScoped
public class SiteSession {
    @Inject
    HttpServletRequest request;

    public Optional<SignedIn> find() {
        return SiteSessions.find(request);
    }

    public boolean isSignedIn() {
        return find().isPresent();
    }

    /** @throws IllegalStateException if nobody is signed in */
    public UUID getParty() {
        return require().party();
    }

    /** Her name as staff wrote it. */
    public String getName() {
        return require().name();
    }

    public String getUsername() {
        return require().username();
    }

    private SignedIn require() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is signed in on this site"));
    }
}
