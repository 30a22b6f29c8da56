package org.simsite.tenancy.current;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A service over one tenant's data: every call runs in a transaction that sees the current tenant's rows and no
 * others, or throws {@link NoTenant}.
 */
@Stereotype
@ApplicationScoped
@Transactional
@TenantGuarded
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface TenantService {}
