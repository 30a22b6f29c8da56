package org.simsite.web.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.current.AsTenant;
import org.simsite.tenancy.device.Arrival;
import org.simsite.tenancy.device.Devices;
import org.simsite.web.host.CurrentHost;

/** Enters each sign-in of a browser in the book of devices, and asks the book whether it still holds. */
@ApplicationScoped
public class DeviceBook {
    @Inject
    Devices devices;

    @Inject
    AsTenant as;

    /** Her session is hers now; done before: nothing happens. */
    void enter(HttpServletRequest request, HttpSession session, String username, String subject, String sid) {
        if (mark(session).filter(mark -> mark.username().equals(username)).isPresent()) {
            return;
        }
        var host = CurrentHost.of(request);
        var arrival = new Arrival(
                username,
                subject,
                sid,
                host.name().value(),
                Objects.requireNonNullElse(request.getHeader("User-Agent"), ""),
                Objects.requireNonNullElse(request.getRemoteAddr(), ""));
        var id = as.call(host.realm(), () -> devices.add(arrival));
        session.setAttribute(DeviceMark.ATTRIBUTE, new DeviceMark(id, username));
    }

    /** For the gate: false once the sign-in of this session was ended, here or anywhere, or is too old. */
    public boolean holds(HttpSession session, String realm) {
        return mark(session)
                .map(mark -> as.call(realm, () -> devices.isLive(mark.device())))
                .orElse(true);
    }

    /** She leaves by herself. */
    void leave(HttpSession session, String realm) {
        mark(session).ifPresent(mark -> as.run(realm, () -> devices.leave(mark.device())));
    }

    static Optional<UUID> device(@Nullable HttpSession session) {
        return session == null ? Optional.empty() : mark(session).map(DeviceMark::device);
    }

    private static Optional<DeviceMark> mark(HttpSession session) {
        return Optional.ofNullable((DeviceMark) session.getAttribute(DeviceMark.ATTRIBUTE));
    }
}
