package org.simsite.crm.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For ids that may be missing: EclipseLink 4.0 reads a uuid by itself, but falls over a null. */
@Converter
public class UuidColumn implements AttributeConverter<UUID, Object> {
    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable UUID id) {
        return id;
    }

    @Override
    public @Nullable UUID convertToEntityAttribute(@Nullable Object id) {
        return (UUID) id;
    }
}
