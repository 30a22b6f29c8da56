-- Who asked, for the limits, and under which key: asked again with it, a program gets its first answer again.
alter table tenancy.signup
    add column network text, -- IPv4 address or the first 64 bits of an IPv6 one
    add column request_key bytea unique, -- SHA-256 of key and mail address
    add column request_digest bytea; -- SHA-256 of the form
create index signup_network on tenancy.signup (network, created_at) where network is not null;
