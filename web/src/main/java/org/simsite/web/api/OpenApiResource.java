package org.simsite.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.simsite.tenancy.host.HostKind;
import org.simsite.web.host.CurrentHost;

/** The OpenAPI document of this host's kind. */
@Path("openapi")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "host")
public class OpenApiResource {
    @Inject
    CurrentHost host;

    private final Map<HostKind, byte[]> documents = new EnumMap<>(HostKind.class);

    @PostConstruct
    void read() {
        var file = OpenApiResource.class.getResourceAsStream("/openapi.json");
        try (var reader = Json.createReader(file)) {
            var all = new OpenApiDocuments(reader.readObject());
            for (var kind : HostKind.values()) {
                documents.put(kind, all.of(kind).toString().getBytes(UTF_8));
            }
        }
    }

    @GET
    @Operation(operationId = "getOpenApi", summary = "This document")
    @APIResponse(responseCode = "200", description = "OpenAPI 3.1")
    public Response get() {
        return Response.ok(documents.get(host.get().kind())).build();
    }
}
