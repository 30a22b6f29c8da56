package org.simsite.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.brand.BrandDraft;
import org.simsite.tenancy.brand.BrandNow;
import org.simsite.tenancy.brand.Brands;
import org.simsite.tenancy.input.InvalidInput;

/** What the tenant looks like. */
@Path("v1/settings/brand")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "settings")
public class BrandResource {
    @Inject
    Brands brands;

    /** Colours are {@code #rrggbb}; without one the platform chooses, without the dark one the nearest is taken. */
    @Schema(name = "BrandInput")
    public record BrandBody(
            @Nullable String name,
            @Nullable String accent,
            @Nullable String accentDark) {}

    /** {@code logo} is its SHA-256 and stands at {@code /look/logo}; null if there is none. */
    @Schema(name = "Brand")
    public record BrandJson(
            String name,
            @Nullable String accent,
            @Nullable String accentDark,
            @Nullable String logo) {
        static Response of(BrandNow now) {
            return Versions.tagged(new BrandJson(now.name(), now.accent(), now.accentDark(), now.logo()), now.version())
                    .build();
        }
    }

    /** A PNG, JPEG or WebP file in Base64 (RFC 4648 §4). */
    @Schema(name = "LogoInput")
    public record LogoBody(@Nullable String image) {}

    @GET
    @Operation(operationId = "getBrand", summary = "Name, colours and logo")
    @APIResponseSchema(BrandJson.class)
    public Response get() {
        return BrandJson.of(brands.get());
    }

    @PUT
    @Operation(operationId = "setBrand", summary = "Sets name and colours; one that cannot be read is refused")
    @APIResponseSchema(BrandJson.class)
    public Response set(@HeaderParam("If-Match") String ifMatch, BrandBody body) {
        var draft = new BrandDraft(Bodies.require(body).name(), body.accent(), body.accentDark());
        return BrandJson.of(brands.change(draft, Versions.expected(ifMatch)));
    }

    @PUT
    @Path("logo")
    @Operation(operationId = "setLogo", summary = "Sets the logo, whatever it was")
    @APIResponseSchema(BrandJson.class)
    public Response setLogo(LogoBody body) {
        return BrandJson.of(brands.putLogo(decoded(Bodies.require(body).image())));
    }

    @DELETE
    @Path("logo")
    @Operation(operationId = "removeLogo", summary = "Takes the logo away")
    @APIResponseSchema(BrandJson.class)
    public Response removeLogo() {
        return BrandJson.of(brands.removeLogo());
    }

    private static byte[] decoded(@Nullable String image) {
        if (image == null) throw new InvalidInput("image", "required");
        try {
            return Base64.getDecoder().decode(image);
        } catch (IllegalArgumentException bad) {
            throw new InvalidInput("image", "logoBroken");
        }
    }
}
