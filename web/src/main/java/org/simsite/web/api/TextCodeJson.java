package org.simsite.web.api;

import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.textcode.AuditRule;
import org.simsite.crm.textcode.TextCode;
import org.simsite.crm.textcode.TextHandler;
import org.simsite.tenancy.input.InvalidInput;

/** A text code; help and confirmation are ours, in the reader's language, where the tenant has none of its own. */
@Schema(name = "TextCode")
public record TextCodeJson(
        @Nullable String code,

        @Schema(enumeration = {"verify", "review", "query", "feedback", "help"}) @Nullable
        String handler,

        @Nullable List<String> aliases,
        @Nullable String help,
        @Nullable String confirmation,
        @Schema(enumeration = {"auto", "review"}) @Nullable String audit) {

    static TextCodeJson of(TextCode code) {
        return new TextCodeJson(
                code.code(),
                Names.of(code.handler()),
                code.aliases(),
                code.help(),
                code.confirmation(),
                Names.of(code.audit()));
    }

    /**
     * @param row place in the list, counted from 0, to name the field with
     * @throws InvalidInput if it is null, or its handler or audit is missing or unknown
     */
    static TextCode parse(@Nullable TextCodeJson json, int row) {
        var at = "[" + row + "]";
        if (json == null || json.code == null) {
            throw new InvalidInput(at + ".code", "required");
        }
        return new TextCode(
                json.code,
                required(TextHandler.class, at + ".handler", json.handler),
                Objects.requireNonNullElse(Bodies.full(at + ".aliases", json.aliases), List.of()),
                json.help,
                json.confirmation,
                required(AuditRule.class, at + ".audit", json.audit));
    }

    private static <E extends Enum<E>> E required(Class<E> type, String field, @Nullable String name) {
        if (name == null) {
            throw new InvalidInput(field, "required");
        }
        return Names.parse(type, field, name);
    }
}
