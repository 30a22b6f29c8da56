package org.simsite.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.simsite.modempool.PhoneNumber;
import org.simsite.modempool.status.PoolStatus;
import org.simsite.modempool.status.RouteStatus;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.web.form.Attempt;

/** The lines of the route book for one phone. */
@Named
@RequestScoped
public class RoutesView {
    /** A number without country code is none: the operator serves tenants of many countries. */
    private static final String NO_REGION = "ZZ";

    @Inject
    PoolStatus pool;

    @Inject
    TenantNames names;

    @Inject
    Attempt attempt;

    private String phone;
    private List<RouteStatus> routes = List.of();

    public void load() {
        if (isSearched()) attempt.to(() -> routes = pool.routes(number().e164()));
    }

    private PhoneNumber number() {
        try {
            return PhoneNumber.parse(phone, NO_REGION);
        } catch (IllegalArgumentException notOne) {
            throw new InvalidInput("phone", "phone");
        }
    }

    public boolean isSearched() {
        return phone != null && !phone.isBlank();
    }

    public List<RouteStatus> getRoutes() {
        return routes;
    }

    public String name(String holder) {
        return names.of(holder);
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }
}
