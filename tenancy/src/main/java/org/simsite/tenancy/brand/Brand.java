package org.simsite.tenancy.brand;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What every page needs to know of a tenant's look; kept with the tenant, so that it costs no question of its own. */
@Embeddable
public class Brand {
    private @Nullable String accent;

    @Column(name = "accent_dark")
    private @Nullable String accentDark;

    @Column(name = "logo_hash")
    private @Nullable String logo;

    @Column(name = "brand_version")
    private long version = 1;

    /** As a new tenant has it: no logo, and a colour of the platform's choice. */
    public Brand() {}

    public Optional<Colour> accent() {
        return Colour.parse(accent);
    }

    /** By night; there whenever {@link #accent} is. */
    public Optional<Colour> accentDark() {
        return Colour.parse(accentDark);
    }

    /** SHA-256 of the logo in hexadecimal digits. */
    public Optional<String> logo() {
        return Optional.ofNullable(logo);
    }

    /** Goes up with each change. */
    public long version() {
        return version;
    }
}
