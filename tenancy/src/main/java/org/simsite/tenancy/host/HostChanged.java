package org.simsite.tenancy.host;

/** A name was registered or removed; fired in the transaction that does it. */
record HostChanged(String name) {}
