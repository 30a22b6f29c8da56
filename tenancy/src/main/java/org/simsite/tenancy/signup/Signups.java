package org.simsite.tenancy.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

/** Enterprises asking for a tenant. */
@ApplicationScoped
@Transactional
public class Signups {
    /**
     * Stores the request and mails a confirmation link.
     *
     * @throws org.simsite.tenancy.input.InvalidInput if a field is bad, or the slug reserved or taken
     * @throws org.simsite.tenancy.input.TooOften if this address or everyone asks too often
     */
    public UUID request(SignupForm form) {
        throw new UnsupportedOperationException();
    }

    public SlugCheck check(String slug) {
        throw new UnsupportedOperationException();
    }

    /**
     * Starts provisioning.
     *
     * @return the sign-up's id, for its progress page
     * @throws NoSuchElementException if the token is unknown, used or older than a day
     * @throws org.simsite.tenancy.input.Conflict if someone else took the slug meanwhile
     */
    public UUID confirm(String token) {
        throw new UnsupportedOperationException();
    }

    public Optional<SignupStatus> status(UUID id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes up a failed sign-up where it stopped; for the operator.
     *
     * @throws NoSuchElementException if there is no failed sign-up of that id
     */
    public void resume(UUID id) {
        throw new UnsupportedOperationException();
    }
}
