package org.simsite.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.simsite.crm.textcode.TextCodes;

/** The short words that open a text. */
@Path("v1/text-codes")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "text codes")
public class TextCodesResource {
    @Inject
    TextCodes codes;

    @GET
    @Operation(operationId = "listTextCodes", summary = "All text codes")
    public List<TextCodeJson> list() {
        return codes.list().stream().map(TextCodeJson::of).toList();
    }

    @PUT
    @Operation(operationId = "replaceTextCodes", summary = "Takes the place of all text codes there were")
    public List<TextCodeJson> replace(List<TextCodeJson> body) {
        var wanted = Bodies.require(body);
        codes.replace(IntStream.range(0, wanted.size())
                .mapToObj(i -> TextCodeJson.parse(wanted.get(i), i))
                .toList());
        return list();
    }
}
