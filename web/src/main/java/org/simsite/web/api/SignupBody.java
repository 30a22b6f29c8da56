package org.simsite.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.signup.SignupForm;

/** An enterprise and the person who will administer its tenant. */
@Schema(name = "SignupInput")
public record SignupBody(
        @Nullable String company,
        @Schema(examples = "acme") @Nullable String slug,
        @Nullable String adminName,
        @Nullable String adminEmail,
        @Schema(examples = "zh-CN") @Nullable String locale,
        @Schema(examples = "Asia/Shanghai") @Nullable String timeZone) {

    SignupForm form() {
        return new SignupForm(company, slug, adminName, adminEmail, locale, timeZone);
    }
}
