package org.simsite.web.api;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** One Jsonb for all: made for each request it costs more than the request. */
@Provider
public class JsonbByType implements ContextResolver<Jsonb> {
    /** Nulls are written, for a client may rely on the names; a name we do not know is a mistake, not a wish. */
    static final Jsonb JSONB = JsonbBuilder.create(new JsonbConfig()
            .withNullValues(true)
            .withDeserializers(new StrictText(), new StrictInteger())
            .setProperty("jsonb.fail-on-unknown-properties", true));

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSONB;
    }
}
