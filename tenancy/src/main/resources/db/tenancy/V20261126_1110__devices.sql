-- Who is signed in where. A session of any node counts only while its row here does, so a sign-out holds everywhere at
-- once. The realm is the tenant's id, or "platform" for the operators: hence no reference to tenancy.tenant.
create table tenancy.device (
    tenant_id text not null,
    id uuid not null default uuidv7(),
    username text not null check (username = lower(username)),
    subject text not null default '', -- Keycloak's id of the account
    sid text not null default '', -- Keycloak's session, which several hosts of a tenant may share
    host text not null,
    browser text not null check (length(browser) <= 300),
    address text not null check (length(address) <= 64),
    first_seen timestamptz not null default clock_timestamp(),
    last_seen timestamptz not null default clock_timestamp(),
    ended_at timestamptz,
    primary key (tenant_id, id)
);
create index device_username on tenancy.device (tenant_id, username) where ended_at is null;
create index device_sid on tenancy.device (tenant_id, sid) where ended_at is null;
create index device_subject on tenancy.device (tenant_id, subject) where ended_at is null;
create index device_seen on tenancy.device (tenant_id, last_seen);

alter table tenancy.device enable row level security, force row level security;
create policy device_tenant on tenancy.device using (tenant_id = current_setting('simsite.tenant', true))
    with check (tenant_id = current_setting('simsite.tenant', true));
grant select, insert, update, delete on tenancy.device to simsite_app;

-- Logout tokens that were seen (OpenID Connect Back-Channel Logout 1.0 §2.6): each is taken once, by any node.
create table tenancy.logout_token (
    realm text not null,
    jti text not null check (length(jti) <= 200),
    until timestamptz not null,
    primary key (realm, jti)
);
create index logout_token_until on tenancy.logout_token (until);
grant select, insert, delete on tenancy.logout_token to simsite_app;

-- What may be asked for an account is a list in the code, which grows.
alter table tenancy.identity_task drop constraint if exists identity_task_kind_check;
