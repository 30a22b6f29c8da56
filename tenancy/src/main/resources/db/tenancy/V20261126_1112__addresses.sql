-- A tenant may rename itself and bring domains of its own: a host can now move on, and be served for a time only.
alter table tenancy.host
    add column moved boolean not null default false, -- leads on to the tenant's present name
    add column own boolean not null default false, -- the tenant's own domain; its sites are one label below, without rows
    add column until timestamptz, -- neither served nor led on after this; null for good
    add constraint host_until_ck check ((moved or own) = (until is not null)),
    add constraint host_own_ck check (not own or (kind = 'TENANT' and not moved));
create unique index host_site_uk on tenancy.host (tenant, site_slug) where kind = 'SITE' and not moved;
create index host_own on tenancy.host (tenant) where own;
create index host_moved on tenancy.host (until) where moved;

-- A slug its tenant left: nobody else's while the old hosts lead on.
create table tenancy.former_slug (
    slug text primary key,
    tenant text not null references tenancy.tenant,
    left_at timestamptz not null default clock_timestamp(),
    until timestamptz not null
);
create index former_slug_tenant on tenancy.former_slug (tenant, left_at);

-- Claims to domains. Anybody may claim any name; only one with a proof gets a row in tenancy.host, and there the name is unique.
create table tenancy.own_domain (
    tenant text not null references tenancy.tenant,
    name text not null check (name = lower(name) and length(name) <= 222), -- 253 less a slug and its dot
    token text not null, -- to stand in the TXT record; a new one for each claim
    state text not null default 'PENDING' check (state in ('PENDING', 'ACTIVE', 'FAILING', 'SUSPENDED')),
    seen text, -- what the last check saw, if not the proof: missing, unreachable, taken
    claimed_at timestamptz not null default clock_timestamp(),
    proven_at timestamptz,
    failing_since timestamptz,
    checked_at timestamptz,
    due_at timestamptz not null default clock_timestamp(), -- a claim of a check moves it into the future, which is its lease
    primary key (tenant, name)
);
create index own_domain_due on tenancy.own_domain (due_at);
create index own_domain_name on tenancy.own_domain (name);

grant select, insert, update, delete on tenancy.former_slug, tenancy.own_domain to simsite_app;

-- Which kinds there are is said once, in TaskKind: a list here would have to be changed with it.
alter table tenancy.identity_task drop constraint if exists identity_task_kind_check;

-- Once a tenant is there, its own row holds its slug, for it may leave it.
drop index tenancy.signup_slug;
create unique index signup_slug on tenancy.signup (slug) where state in ('PROVISIONING', 'FAILED');
create index signup_tenant on tenancy.signup (tenant);
