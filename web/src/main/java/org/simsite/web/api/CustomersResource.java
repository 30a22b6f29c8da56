package org.simsite.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.simsite.crm.consent.TextConsents;
import org.simsite.crm.interaction.Interactions;
import org.simsite.crm.party.Customer;
import org.simsite.crm.party.Customers;

/** The people and companies the tenant serves. */
@Path("v1/customers")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
public class CustomersResource {
    @Inject
    Customers customers;

    @Inject
    Interactions interactions;

    @Inject
    TextConsents consents;

    @Inject
    CustomerJsons jsons;

    @GET
    @Operation(operationId = "listCustomers", summary = "Customers, newest first; q opens a word of name or address")
    public ListJson<CustomerJson> list(@QueryParam("q") String q, @BeanParam Paging paging) {
        return ListJson.of(customers.search(q, paging.limit(), paging.cursor()), jsons::of);
    }

    @POST
    @Idempotent
    @Operation(operationId = "createCustomer", summary = "Adds a customer, with an account and, if wished, a site")
    @APIResponseSchema(value = CustomerJson.class, responseCode = "201", responseDescription = "Added; see Location")
    public Response create(CustomerBody body) {
        var customer = customers.create(Bodies.require(body).draft(), body.keeper());
        return Response.fromResponse(tagged(customer))
                .status(Response.Status.CREATED)
                .location(Locations.of("v1/customers", customer.id()))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getCustomer", summary = "One customer, with the ETag of this version")
    @APIResponseSchema(CustomerJson.class)
    public Response get(@PathParam("id") UUID id) {
        return tagged(customers.find(id).orElseThrow());
    }

    @PATCH
    @Path("{id}")
    @Operation(operationId = "changeCustomer", summary = "Changes what is named; a list replaces the list")
    @APIResponseSchema(CustomerJson.class)
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, CustomerBody body) {
        return tagged(customers.change(id, Bodies.require(body).change(), body.keeper(), Versions.expected(ifMatch)));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteCustomer", summary = "Removes a customer with her site and account")
    public void delete(@PathParam("id") UUID id) {
        customers.delete(id);
    }

    @GET
    @Path("{id}/interactions")
    @Operation(operationId = "listInteractions", summary = "What was said with a customer, newest first")
    public ListJson<InteractionJson> interactions(@PathParam("id") UUID id, @BeanParam Paging paging) {
        var customer = customers.find(id).orElseThrow();
        return ListJson.of(interactions.of(customer.id(), paging.limit(), paging.cursor()), InteractionJson::of);
    }

    @GET
    @Path("{id}/consents")
    @Operation(
            operationId = "listConsents",
            summary = "What a customer said about our texts from proved phones: STOP and START, the latest first")
    public ListJson<ConsentJson> consents(@PathParam("id") UUID id) {
        return ListJson.all(consents.of(id), ConsentJson::of);
    }

    private Response tagged(Customer customer) {
        return Versions.tagged(jsons.of(customer), customer.version()).build();
    }
}
