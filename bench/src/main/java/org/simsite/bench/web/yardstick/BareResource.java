package org.simsite.bench.web.yardstick;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;

/** An object of the size of a customer's, without a token, a tenant or a database. */
@Path("thing")
@Produces(APPLICATION_JSON)
public class BareResource {
    public record Phone(String number, boolean verified) {}

    public record Thing(String id, String name, List<Phone> phones, List<String> emails, String username) {}

    private static final Thing THING = new Thing(
            "0199d0f0-0000-7000-8000-000000000001",
            "Li Wei",
            List.of(new Phone("+8613800000001", true)),
            List.of("li.wei@example.org"),
            "liwei");

    @GET
    public Thing get() {
        return THING;
    }

    @POST
    public Thing make(Thing thing) {
        return thing;
    }
}
