package org.simsite.crm;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.simsite.crm.consent.SignIns;
import org.simsite.crm.party.SiteOpened;
import org.simsite.tenancy.current.AsTenant;
import org.simsite.tenancy.current.CurrentTenant;
import org.simsite.tenancy.current.Sight;
import org.simsite.tenancy.tenant.Tenant;

/**
 * The services of the module on a real database, without a container: what is injected is put in by hand, a call of
 * {@link #as} is a transaction of a tenant, and the pool, mail, hosts and Keycloak are fakes that remember.
 */
public final class World {
    private static final AtomicInteger TENANTS = new AtomicInteger();

    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
    private final Map<Class<?>, Object> beans = new HashMap<>();
    public final FakeOutbox outbox = new FakeOutbox();
    public final FakeMails mails = new FakeMails();
    public final FakeAccounts accounts = new FakeAccounts();
    public final FakeHosts hosts = new FakeHosts();
    public final FakeAudit audit = new FakeAudit();
    public final TestClock clock = new TestClock();

    public World() {
        for (Object fake : new Object[] {outbox, mails, accounts, hosts, audit}) {
            beans.put(fake.getClass().getSuperclass(), fake);
        }
        beans.put(CurrentTenant.class, new CurrentTenant());
        beans.put(AsTenant.class, new AsTenant());
    }

    /** A tenant of its own for a test; its id is its slug and four characters. */
    public Tenant tenant(Locale locale) {
        String slug = "acme" + TENANTS.incrementAndGet();
        var tenant =
                new Tenant(slug + "-x1y2", slug, "Acme", locale, java.time.ZoneId.of("Asia/Shanghai"), clock.instant());
        transaction(null, () -> {
            current.get().persist(tenant);
            return null;
        });
        return tenant;
    }

    public void as(Tenant tenant, Runnable work) {
        as(tenant, () -> {
            work.run();
            return null;
        });
    }

    public <T> T as(Tenant tenant, Supplier<T> work) {
        return new AsTenant().call(tenant.id(), () -> transaction(tenant.id(), work));
    }

    /** As somebody of the staff, who sees this much. */
    public <T> T as(Tenant tenant, Sight sight, Supplier<T> work) {
        var result = new java.util.concurrent.atomic.AtomicReference<T>();
        new AsTenant().run(tenant.id(), () -> sight.to(() -> result.set(transaction(tenant.id(), work))));
        return result.get();
    }

    /** The bean of this class, made and filled once. */
    public <T> T get(Class<T> type) {
        Object known = beans.get(type);
        if (known != null) return type.cast(known);
        T made = make(type);
        beans.put(type, made);
        for (Field field : type.getDeclaredFields()) fill(made, field);
        return made;
    }

    private <T> T transaction(String tenantId, Supplier<T> work) {
        EntityManager em = TestDatabase.emf().createEntityManager();
        try {
            em.getTransaction().begin();
            if (tenantId != null) enter(em, tenantId);
            current.set(em);
            T result = work.get();
            em.getTransaction().commit();
            return result;
        } finally {
            current.remove();
            if (em.getTransaction().isActive()) em.getTransaction().rollback();
            em.close();
        }
    }

    private static void enter(EntityManager em, String tenantId) {
        // as the pool does when it places a text: platform work first, in the same transaction
        em.find(Tenant.class, tenantId);
        em.setProperty("eclipselink.tenant-id", tenantId);
        String role = Sight.current().all() ? "simsite_app" : "simsite_limited";
        em.createNativeQuery("select set_config('simsite.tenant', ?1, true), set_config('simsite.sight', ?2, true),"
                        + " set_config('role', ?3, true)")
                .setHint("eclipselink.jdbc.allow-native-sql-query", true)
                .setParameter(1, tenantId)
                .setParameter(2, Sight.current().setting())
                .setParameter(3, role)
                .getSingleResult();
    }

    private void fill(Object bean, Field field) {
        try {
            field.setAccessible(true);
            if (field.isAnnotationPresent(ConfigProperty.class)) field.set(bean, "a secret of the tests, long enough");
            else if (field.isAnnotationPresent(PersistenceContext.class)) field.set(bean, entityManager());
            else if (field.getType() == Event.class) field.set(bean, event());
            else if (field.getType() == Clock.class) field.set(bean, clock);
            else if (field.isAnnotationPresent(Inject.class)) field.set(bean, get(field.getType()));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T make(Class<T> type) {
        try {
            Constructor<T> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no bean of " + type, e);
        }
    }

    private EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                World.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, args) -> {
                    try {
                        return method.invoke(current.get(), args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private Object event() {
        return Proxy.newProxyInstance(
                World.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, args) -> {
                    if (method.getName().equals("fire")) siteOpened((SiteOpened) args[0]);
                    return null;
                });
    }

    private void siteOpened(SiteOpened event) throws ReflectiveOperationException {
        var observer = SignIns.class.getDeclaredMethod("siteOpened", SiteOpened.class);
        observer.setAccessible(true);
        observer.invoke(get(SignIns.class), event);
    }
}
