package org.simsite.tenancy.staff;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.current.Sight;
import org.simsite.tenancy.network.Network;
import org.simsite.tenancy.network.StaffNetworks;

/**
 * What a member of staff may do at this moment.
 *
 * @param active false once she was let go: nothing of hers counts then
 * @param joined whether she was ever seen before
 * @param role its name
 * @param heads whether she is the head of her team
 * @param networks from which the tenant lets her work; from anywhere if there are none
 */
public record Standing(
        UUID staff,
        String name,
        boolean active,
        boolean joined,
        String role,
        Rights rights,
        Reach reach,
        @Nullable UUID team,
        boolean heads,
        List<Network> networks) {
    public boolean worksFrom(String address) {
        return StaffNetworks.admit(networks, address);
    }

    public Sight sight() {
        return reach.sight(staff, team, heads);
    }
}
