package org.simsite.web.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.simsite.tenancy.device.Device;
import org.simsite.web.i18n.Words;

/** Where the person who looks is signed in. */
@Named
@RequestScoped
public class DevicesView {
    @Inject
    HttpServletRequest request;

    @Inject
    OwnDevices devices;

    @Inject
    Words words;

    private List<Device> list;

    public List<Device> getList() {
        if (list == null) {
            list = devices.list(request);
        }
        return list;
    }

    public boolean isOthers() {
        return getList().size() > 1;
    }

    /** Such as “Firefox on Android”. */
    public String name(Device device) {
        var browser = BrowserName.browser(device.browser());
        var system = BrowserName.system(device.browser());
        if (browser.isEmpty()) {
            return words.say("devices.unknown");
        }
        return system.isEmpty() ? browser : words.say("devices.name", browser, system);
    }

    /** What was done before this page was shown. */
    public boolean isEnded() {
        return request.getParameter(DevicesServlet.ENDED) != null;
    }
}
