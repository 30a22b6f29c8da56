package org.simsite.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.simsite.launcher.demo.AirApi;
import org.simsite.launcher.demo.DemoScript;
import org.simsite.launcher.demo.DemoStory;
import org.simsite.launcher.demo.HostApi;
import org.simsite.launcher.place.Addresses;
import org.simsite.launcher.place.Port;
import org.simsite.launcher.place.Ports;
import org.simsite.launcher.place.Secrets;

/** The demo of this system: played at the first start, or at the next when that one was killed; never over what people made of it. */
final class Demo {
    private final Simsite simsite;
    private final Path made;

    Demo(Simsite simsite) {
        this.simsite = simsite;
        this.made = simsite.data().file("demo.made");
    }

    /** @return the user name of its customer */
    String make() {
        try {
            if (Files.exists(made)) return Files.readString(made).strip();
            String username = play();
            Files.writeString(made, username);
            return username;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String play() {
        Ports ports = simsite.settings().ports();
        Addresses addresses = simsite.addresses();
        Secrets secrets = simsite.secrets();
        int web = ports.of(Port.WEB);
        var script = new DemoScript(
                HostApi.anonymous(addresses.platform(), web),
                HostApi.anonymous(addresses.tenant(DemoStory.SLUG), web),
                new AirApi(ports.of(Port.AIR)),
                FirstRealm.admin(addresses, secrets));
        return script.play(
                simsite.mailbox(),
                List.of(
                        secrets.get("demo.client"),
                        secrets.get("administrator.password"),
                        secrets.get("customer.password")));
    }
}
