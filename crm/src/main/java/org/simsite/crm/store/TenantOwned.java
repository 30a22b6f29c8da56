package org.simsite.crm.store;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of one tenant: EclipseLink adds the tenant to every statement, PostgreSQL checks it again. */
@MappedSuperclass
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id")
public abstract class TenantOwned {
    @Id
    @Column(name = "id")
    private UUID id = UuidCreator.getTimeOrderedEpoch();

    @Version
    @Column(name = "version")
    private long version;

    protected TenantOwned() {} // JPA

    /** UUIDv7: rows in the order of their ids are in the order they were made. */
    public UUID id() {
        return id;
    }

    /** Counts the changes; up to date once flushed. */
    public long version() {
        return version;
    }
}
