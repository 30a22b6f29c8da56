package org.simsite.crm;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.simsite.modempool.outbox.OutboundState;
import org.simsite.modempool.outbox.OutboundText;
import org.simsite.modempool.outbox.Outbox;
import org.simsite.modempool.outbox.TextRequest;

/** Remembers what was to be sent, by key; every text is on its way from +8613900000001. */
public final class FakeOutbox extends Outbox {
    private final Map<String, TextRequest> requests = new LinkedHashMap<>();
    private final Map<UUID, OutboundText> texts = new LinkedHashMap<>();
    public int queries;

    @Override
    public UUID submit(TextRequest request) {
        String key = request.holder() + " " + request.idempotencyKey();
        UUID id = UUID.nameUUIDFromBytes(key.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        if (requests.putIfAbsent(key, request) == null) texts.put(id, text(id, request, OutboundState.QUEUED));
        return id;
    }

    @Override
    public Optional<OutboundText> find(String holder, UUID id) {
        queries++;
        return Optional.ofNullable(texts.get(id));
    }

    @Override
    public Map<UUID, OutboundText> findAll(String holder, Collection<UUID> ids) {
        queries++;
        return ids.stream().filter(texts::containsKey).collect(Collectors.toMap(id -> id, texts::get));
    }

    public void become(OutboundState state) {
        texts.replaceAll((id, text) -> new OutboundText(
                id, state, null, null, "+8613900000001", text.to(), text.text(), text.queuedAt(), null, null));
    }

    public List<String> to(String phone) {
        return requests.values().stream()
                .filter(request -> request.to().e164().equals(phone))
                .map(TextRequest::text)
                .toList();
    }

    public String last(String phone) {
        return to(phone).getLast();
    }

    private static OutboundText text(UUID id, TextRequest request, OutboundState state) {
        return new OutboundText(
                id, state, null, null, "+8613900000001", request.to(), request.text(), Instant.EPOCH, null, null);
    }
}
