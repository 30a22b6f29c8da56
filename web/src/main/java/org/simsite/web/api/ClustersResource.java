package org.simsite.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.simsite.tenancy.identity.Clusters;
import org.simsite.tenancy.identity.Fullness;

/** The Keycloaks that have the tenants' realms. */
@Path("v1/clusters")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tenants")
public class ClustersResource {
    @Inject
    Clusters clusters;

    /** How full one is: realms it has of those it is meant for. */
    @Schema(name = "Cluster")
    public record ClusterJson(String name, String url, int realms, int capacity) {
        static ClusterJson of(Fullness cluster) {
            return new ClusterJson(cluster.name(), cluster.url(), cluster.realms(), cluster.capacity());
        }
    }

    @GET
    @Operation(operationId = "listClusters", summary = "Keycloak clusters, and how full each is")
    public ListJson<ClusterJson> list() {
        return ListJson.all(clusters.fullness(), ClusterJson::of);
    }
}
