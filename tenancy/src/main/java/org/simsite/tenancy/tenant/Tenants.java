package org.simsite.tenancy.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.simsite.tenancy.audit.Act;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.input.Conflict;

/** The enterprises on the platform; for the operator and for machinery, never for a tenant's own pages. */
@ApplicationScoped
@Transactional
public class Tenants {
    @PersistenceContext(unitName = "simsite")
    EntityManager em;

    @Inject
    Event<TenantChanged> changed;

    @Inject
    AuditLog audit;

    public Optional<Tenant> find(String id) {
        return Optional.ofNullable(em.find(Tenant.class, id));
    }

    public Optional<Tenant> findBySlug(String slug) {
        return em.createQuery("select t from Tenant t where t.slug = :slug", Tenant.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** All, by slug. */
    public List<Tenant> list() {
        return em.createQuery("select t from Tenant t order by t.slug", Tenant.class)
                .getResultList();
    }

    /** Written at once, so that plain JDBC of the same transaction can refer to it. */
    public Tenant add(Tenant tenant) {
        em.persist(tenant);
        em.flush();
        return tenant;
    }

    /**
     * @throws NoSuchElementException if there is no such tenant
     * @throws Conflict if it is closed
     */
    public void suspend(String slug) {
        Tenant tenant = open(slug);
        tenant.suspend();
        audit.note(tenant.id(), Act.of("tenant.suspend", slug));
        changed.fire(new TenantChanged(tenant.id()));
    }

    /**
     * @throws NoSuchElementException if there is no such tenant
     * @throws Conflict if it is closed
     */
    public void resume(String slug) {
        Tenant tenant = open(slug);
        tenant.resume();
        audit.note(tenant.id(), Act.of("tenant.resume", slug));
        changed.fire(new TenantChanged(tenant.id()));
    }

    private Tenant open(String slug) {
        Tenant tenant = findBySlug(slug).orElseThrow(() -> new NoSuchElementException("no tenant " + slug));
        if (tenant.closed()) throw new Conflict("tenant", "closed");
        return tenant;
    }
}
