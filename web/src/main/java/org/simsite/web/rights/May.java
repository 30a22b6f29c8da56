package org.simsite.web.rights;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.simsite.tenancy.staff.Level;
import org.simsite.tenancy.staff.StaffFunction;
import org.simsite.tenancy.staff.Standing;

/** What the member of staff who asks may do, for pages that show only what is hers. */
@Named
@RequestScoped
public class May {
    private static final String ATTRIBUTE = Standing.class.getName();

    @Inject
    HttpServletRequest request;

    /** @throws IllegalStateException where nobody of the staff is behind the request */
    public Standing standing() {
        var standing = (Standing) request.getAttribute(ATTRIBUTE);
        if (standing == null) {
            throw new IllegalStateException("nobody of the staff is behind this request");
        }
        return standing;
    }

    /** @param function by the name it has in {@link StaffFunction} */
    public boolean read(String function) {
        return standing().rights().allow(StaffFunction.valueOf(function), Level.READ);
    }

    public boolean write(String function) {
        return standing().rights().allow(StaffFunction.valueOf(function), Level.WRITE);
    }

    static void attach(ServletRequest request, Standing standing) {
        request.setAttribute(ATTRIBUTE, standing);
    }
}
