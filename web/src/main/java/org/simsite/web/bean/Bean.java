package org.simsite.web.bean;

import jakarta.enterprise.inject.spi.CDI;
import java.util.Optional;

/**
 * A bean of a normal scope, looked up at its first use: CDI walks the stack each time to find out who asks, which costs
 * a request more than the bean does. What it gives is a proxy and good for ever (Jakarta CDI §6.5.3).
 */
public final class Bean<T> {
    private final Class<T> type;
    private volatile T proxy;

    public Bean(Class<T> type) {
        this.type = type;
    }

    /** For threads that cannot look it up: empty until one that can has. */
    public Optional<T> known() {
        return Optional.ofNullable(proxy);
    }

    public T get() {
        if (proxy == null) {
            proxy = CDI.current().select(type).get();
        }
        return proxy;
    }
}
