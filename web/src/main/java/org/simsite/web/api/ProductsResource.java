package org.simsite.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.sales.Money;
import org.simsite.crm.sales.Product;
import org.simsite.crm.sales.ProductChange;
import org.simsite.crm.sales.ProductDraft;
import org.simsite.crm.sales.Products;
import org.simsite.web.look.Place;

/** What the tenant sells. */
@Path("v1/products")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "products")
public class ProductsResource {
    @Inject
    Products products;

    @Inject
    Place place;

    @Schema(name = "ProductInput")
    public record NewProductBody(
            @Nullable String number,
            @Nullable String name,
            @Nullable MoneyJson price,
            @Nullable String description,
            @Nullable Integer stock) {}

    /** What is missing or null stays; the number never changes. */
    @Schema(name = "ProductChange")
    public record ProductBody(
            @Nullable String name,
            @Nullable MoneyJson price,
            @Nullable String description,
            @Nullable Integer stock) {}

    @GET
    @Operation(operationId = "listProducts", summary = "Products by number")
    public ListJson<ProductJson> list(@BeanParam Paging paging) {
        return ListJson.of(products.list(paging.limit(), paging.cursor()), ProductJson::of);
    }

    @POST
    @Idempotent
    @Operation(operationId = "createProduct", summary = "Adds a product")
    @APIResponseSchema(value = ProductJson.class, responseCode = "201", responseDescription = "Added; see Location")
    public Response create(NewProductBody body) {
        var draft = Bodies.require(body);
        var product = products.create(new ProductDraft(
                draft.number(), draft.name(), price(draft.price()), draft.description(), draft.stock()));
        return Response.fromResponse(tagged(product))
                .status(Response.Status.CREATED)
                .location(Locations.of("v1/products", product.number()))
                .build();
    }

    @GET
    @Path("{number}")
    @Operation(operationId = "getProduct", summary = "One product, with the ETag of this version")
    @APIResponseSchema(ProductJson.class)
    public Response get(@PathParam("number") String number) {
        return tagged(products.find(number).orElseThrow());
    }

    @PATCH
    @Path("{number}")
    @Operation(operationId = "changeProduct", summary = "Changes what is named")
    @APIResponseSchema(ProductJson.class)
    public Response change(
            @PathParam("number") String number, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, ProductBody body) {
        var wish = Bodies.require(body);
        var change = new ProductChange(wish.name(), price(wish.price()), wish.description(), wish.stock());
        return tagged(products.change(number, change, Versions.expected(ifMatch)));
    }

    private @Nullable Money price(@Nullable MoneyJson json) {
        return MoneyJson.parse(json, place::currency);
    }

    private static Response tagged(Product product) {
        return Versions.tagged(ProductJson.of(product), product.version()).build();
    }
}
