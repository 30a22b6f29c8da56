package org.simsite.launcher.demo;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.simsite.launcher.demo.DemoStory.Guest;
import org.simsite.launcher.demo.DemoStory.Ware;
import org.simsite.launcher.part.Mailbox;
import org.simsite.launcher.realm.KeycloakAdmin;
import org.simsite.launcher.realm.TenantRealm;

/** Plays the demo through the doors that everyone uses. Played again, it does only what is missing. */
public final class DemoScript {
    private static final String CLIENT = "simsite-demo";

    private final HostApi platform;
    private final HostApi tenant;
    private final AirApi air;
    private final KeycloakAdmin keycloak;

    public DemoScript(HostApi platform, HostApi tenant, AirApi air, KeycloakAdmin keycloak) {
        this.platform = platform;
        this.tenant = tenant;
        this.air = air;
        this.keycloak = keycloak;
    }

    /**
     * @param passwords of the demo's program, administrator and customer
     * @return the user name that the product gave to the customer
     */
    public String play(Mailbox mailbox, List<String> passwords) {
        var realm = new TenantRealm(keycloak, new DemoSignup(platform, tenant, mailbox).complete());
        realm.password(DemoStory.ADMINISTRATOR_MAIL, passwords.get(1));
        realm.serviceAccount(CLIENT, passwords.getFirst(), "tenant-admin");
        List<JsonObject> customers = fill(tenant.as(() -> realm.token(CLIENT, passwords.getFirst())));
        String username = customers.getFirst().getString("username");
        realm.password(username, passwords.get(2));
        realm.removeClient(CLIENT);
        return username;
    }

    private List<JsonObject> fill(HostApi staff) {
        var shop = new DemoTenant(staff);
        for (Ware ware : DemoStory.WARES) shop.offer(ware);
        var guests = new DemoGuests(staff, air);
        var customers = new ArrayList<JsonObject>();
        for (Guest guest : DemoStory.GUESTS) customers.add(guests.welcome(guest));
        shop.letThrough();
        customers.stream()
                .filter(customer -> customer.getString("name").equals(DemoStory.ANSWER_TO))
                .findFirst()
                .ifPresent(customer -> shop.answer(customer.getString("id")));
        return customers;
    }
}
