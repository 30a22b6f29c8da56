package org.simsite.tenancy.tenant;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.simsite.tenancy.brand.Brand;

/** An enterprise with its data, its hosts and its realm. */
@Entity
@Table(name = "tenant", schema = "tenancy")
public class Tenant {
    @Id
    private String id;

    private String slug;
    private String name;
    private String locale;

    @Column(name = "time_zone")
    private String timeZone;

    private String currency;
    private String realm;

    @Enumerated(EnumType.STRING)
    private TenantState state;

    @Column(name = "realm_version", insertable = false, updatable = false)
    private int realmVersion;

    @Embedded
    private Brand brand = new Brand();

    @Column(name = "created_at")
    private OffsetDateTime createdAt; // EclipseLink 4.0 knows no Instant

    protected Tenant() {} // JPA

    /**
     * @param id never changes and names the realm too
     * @param locale a language tag, such as {@code zh-CN}
     * @param timeZone an IANA name, such as {@code Asia/Shanghai}
     */
    public Tenant(String id, String slug, String name, Locale locale, ZoneId timeZone, Instant createdAt) {
        this.id = requireNonNull(id, "id");
        this.slug = requireNonNull(slug, "slug");
        this.name = requireNonNull(name, "name");
        this.locale = locale.toLanguageTag();
        this.timeZone = timeZone.getId();
        this.currency = locale.getLanguage().equals("zh") ? "CNY" : "EUR";
        this.realm = id;
        this.state = TenantState.ACTIVE;
        this.createdAt = createdAt.atOffset(ZoneOffset.UTC);
    }

    /** Hosts answer with a notice and texts are held until {@link #resume()}. */
    public void suspend() {
        state = TenantState.SUSPENDED;
    }

    public void resume() {
        state = TenantState.ACTIVE;
    }

    public String id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    public ZoneId timeZone() {
        return ZoneId.of(timeZone);
    }

    /** Of prices that name none: ISO 4217. */
    public String currency() {
        return currency;
    }

    /** Of the template that the realm was last brought to. */
    public int realmVersion() {
        return realmVersion;
    }

    public Brand brand() {
        return brand;
    }

    public String realm() {
        return realm;
    }

    public TenantState state() {
        return state;
    }

    public boolean suspended() {
        return state == TenantState.SUSPENDED;
    }

    /** Whether it leaves, or may still be called back. */
    public boolean closed() {
        return state == TenantState.CLOSED || state == TenantState.ERASING;
    }

    /** Whether its hosts are served and its texts go. */
    public boolean active() {
        return state == TenantState.ACTIVE;
    }

    public Instant createdAt() {
        return createdAt.toInstant();
    }
}
