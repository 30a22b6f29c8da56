package org.simsite.crm.idempotency;

/** What a call answered: its status, its headers as a JSON object, its body as JSON. */
public record Answer(int status, String headers, String body) {}
