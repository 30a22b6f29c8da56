package org.simsite.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.party.Access;
import org.simsite.crm.party.Explanation;

/** Why someone of the staff sees a customer, or does not. */
@Path("v1/access")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "staff")
public class AccessResource {
    @Inject
    Access access;

    /**
     * @param sees whether she does: she is active, her function right to customers is at least read, and the data right lets her
     * @param reason by which rule her data right shows or hides this customer
     */
    @Schema(name = "Access")
    public record AccessJson(
            UUID staffId,
            UUID customerId,
            boolean sees,
            boolean active,
            String role,
            @Schema(enumeration = {"none", "read", "write"}) String functionRight,
            @Schema(enumeration = {"own", "team", "all"}) String dataRight,
            boolean headOfTeam,
            @Nullable UUID staffTeamId,
            @Nullable UUID ownerId,
            @Nullable UUID teamId,

            @Schema(enumeration = {"all", "owner", "team", "head", "own_only", "nobodys", "others"})
            String reason) {
        static AccessJson of(Explanation explanation) {
            var member = explanation.member();
            var keeper = explanation.customer().keeper();
            return new AccessJson(
                    member.id(),
                    explanation.customer().id(),
                    explanation.sees(),
                    member.active(),
                    member.role(),
                    Names.of(explanation.functionRight()),
                    Names.of(explanation.role().reach()),
                    member.heads(),
                    member.teamId(),
                    keeper.owner(),
                    keeper.team(),
                    Names.of(explanation.why()));
        }
    }

    @GET
    @Operation(operationId = "explainAccess", summary = "Why someone of the staff sees a customer, or does not")
    public AccessJson explain(@QueryParam("staff") String staff, @QueryParam("customer") String customer) {
        return AccessJson.of(access.explain(Ids.parse("staff", staff), Ids.parse("customer", customer)));
    }
}
