-- The platform's own registers. No tenant owns a row here, so no row security: only platform code reads them,
-- and the column that names a tenant is called "tenant" to tell them from tenant-owned tables ("tenant_id").
grant usage on schema tenancy to simsite_app;

create table tenancy.tenant (
    id text primary key check (id ~ '^[a-z][a-z0-9-]{1,60}$'),
    slug text not null unique,
    name text not null check (length(name) between 1 and 120),
    locale text not null,
    time_zone text not null,
    realm text not null unique,
    state text not null check (state in ('ACTIVE', 'SUSPENDED')),
    created_at timestamptz not null
);

-- Every host that is served beside the platform's own two; canonical form only, so that one name is one row.
create table tenancy.host (
    name text primary key check (name = lower(name) and length(name) <= 253),
    kind text not null check (kind in ('TENANT', 'SITE')),
    tenant text not null references tenancy.tenant,
    site_slug text check ((kind = 'SITE') = (site_slug is not null)),
    created_at timestamptz not null default now()
);
create index host_tenant on tenancy.host (tenant);

grant select, insert, update, delete on tenancy.tenant, tenancy.host to simsite_app;
