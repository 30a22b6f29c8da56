package org.simsite.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.interaction.Channel;
import org.simsite.crm.interaction.MessageDraft;
import org.simsite.crm.interaction.MessageStatus;
import org.simsite.crm.interaction.Messages;
import org.simsite.modempool.outbox.Priority;

/** Words to one customer. */
@Path("v1/messages")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "messages")
public class MessagesResource {
    @Inject
    Messages messages;

    @Context
    SecurityContext caller;

    /** What to tell whom; a conversation if no priority is named. */
    @Schema(name = "MessageInput")
    public record MessageBody(
            @Nullable String customerId,

            @Schema(enumeration = {"sms", "email", "web"}) @Nullable
            String channel,

            @Nullable String text,

            @Schema(enumeration = {"code", "conversation", "notice", "campaign"}) @Nullable
            String priority) {

        MessageDraft draft(String agent) {
            return new MessageDraft(
                    Ids.parse("customerId", customerId),
                    Names.parse(Channel.class, "channel", channel),
                    text,
                    Names.parse(Priority.class, "priority", priority),
                    agent);
        }
    }

    /** Where a message stands, and why if it does not move. */
    @Schema(name = "Message")
    public record MessageJson(
            UUID id,
            String state,
            @Nullable String reason,
            @Nullable Instant heldUntil) {
        static MessageJson of(MessageStatus status) {
            return new MessageJson(status.id(), Names.of(status.state()), status.reason(), status.heldUntil());
        }
    }

    @POST
    @Idempotent
    @Operation(operationId = "sendMessage", summary = "Queues a message to a customer")
    @APIResponseSchema(value = MessageJson.class, responseCode = "202", responseDescription = "Queued; see Location")
    public Response send(MessageBody body) {
        var sent = messages.send(
                Bodies.require(body).draft(caller.getUserPrincipal().getName()));
        return Response.accepted(
                        MessageJson.of(new MessageStatus(sent.id(), sent.state(), sent.reason(), sent.heldUntil())))
                .location(Locations.of("v1/messages", sent.id()))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getMessage", summary = "Where a message stands")
    public MessageJson get(@PathParam("id") UUID id) {
        return MessageJson.of(messages.find(id).orElseThrow());
    }
}
