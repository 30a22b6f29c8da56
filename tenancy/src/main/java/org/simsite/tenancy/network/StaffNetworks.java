package org.simsite.tenancy.network;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.simsite.tenancy.audit.Act;
import org.simsite.tenancy.audit.Actor;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.audit.Witness;
import org.simsite.tenancy.current.CurrentTenant;
import org.simsite.tenancy.current.TenantService;
import org.simsite.tenancy.input.Fields;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.sql.Sql;

/** From which networks the current tenant lets its staff work, people and programs alike; from anywhere if there are none. */
@TenantService
public class StaffNetworks {
    public static final int MOST = 50;
    private static final String FIELD = "networks";
    private static final int LONGEST = 43; // of an IPv6 address with its bits

    @Inject
    CurrentTenant current;

    @Inject
    AuditLog audit;

    @Inject
    Sql sql;

    protected StaffNetworks() {} // CDI

    StaffNetworks(AuditLog audit, Sql sql) {
        this.current = new CurrentTenant();
        this.audit = audit;
        this.sql = sql;
    }

    public List<Network> get() {
        return sql.find(
                        "select staff_networks from tenancy.tenant where id = ?",
                        row -> read((String[]) row.getArray(1).getArray()),
                        current.require())
                .orElseThrow();
    }

    /**
     * Holds from the next request of anybody on.
     *
     * @param typed such as {@code 203.0.113.0/24}, or one address
     * @throws InvalidInput naming each that is no network, or if whoever asks would shut herself out
     */
    public void set(List<String> typed) {
        List<String> wanted = written(checked(typed));
        List<String> before = written(get());
        if (before.equals(wanted)) return;
        sql.update(
                "update tenancy.tenant set staff_networks = ? where id = ?",
                wanted.toArray(String[]::new),
                current.require());
        audit.note(Act.change("networks.change", "staff", Map.of(FIELD, before), Map.of(FIELD, wanted)));
    }

    /** By the operator, whom nothing of it binds: for a tenant that is shut out by an address that changed. */
    public void lift() {
        set(List.of());
    }

    private static List<Network> checked(List<String> typed) {
        var fields = new Fields();
        fields.require(typed.size() <= MOST, FIELD, "tooMany", MOST).check();
        List<Network> networks = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            String text = fields.text(FIELD + "[" + i + "]", typed.get(i), LONGEST);
            Optional<Network> network = Network.parse(text);
            fields.require(text.isEmpty() || network.isPresent(), FIELD + "[" + i + "]", "network", text);
            network.filter(each -> !networks.contains(each)).ifPresent(networks::add);
        }
        fields.check();
        String own = Witness.present().map(Actor::address).orElse("");
        fields.require(admit(networks, own), FIELD, "ownAddress", own).check();
        return networks;
    }

    /** Whether somebody at this address may work. */
    public static boolean admit(List<Network> networks, String address) {
        return networks.isEmpty()
                || Network.address(address)
                        .filter(found -> networks.stream().anyMatch(each -> each.contains(found)))
                        .isPresent();
    }

    private static List<String> written(List<Network> networks) {
        return networks.stream().map(Network::toString).toList();
    }

    /** As they are kept. */
    public static List<Network> read(String... kept) {
        return List.of(kept).stream()
                .map(text -> Network.parse(text).orElseThrow())
                .toList();
    }
}
