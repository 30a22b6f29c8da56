package org.simsite.tenancy.signup;

import java.util.UUID;

/**
 * A sign-up that could not be finished and was undone.
 *
 * @param reason the step and what went wrong, for the operator's eyes only
 */
public record FailedSignup(UUID id, String company, String slug, String adminEmail, String reason) {}
