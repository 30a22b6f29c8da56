-- What every page shows of a tenant is kept with the tenant; null stands for the platform's choice.
alter table tenancy.tenant
    add column accent text check (accent ~ '^#[0-9a-f]{6}$'),
    add column accent_dark text check (accent_dark ~ '^#[0-9a-f]{6}$'),
    add column logo_hash text check (logo_hash ~ '^[0-9a-f]{64}$'),
    add column brand_version bigint not null default 1,
    add constraint tenant_accents_ck check ((accent is null) = (accent_dark is null));

create table tenancy.logo (
    tenant_id text not null references tenancy.tenant,
    id uuid not null default uuidv7(),
    type text not null check (type in ('image/png', 'image/jpeg', 'image/webp')),
    picture bytea not null check (octet_length(picture) between 1 and 4194304),
    primary key (tenant_id, id),
    constraint logo_tenant_uk unique (tenant_id)
);
alter table tenancy.logo enable row level security, force row level security;
create policy logo_tenant on tenancy.logo using (tenant_id = current_setting('simsite.tenant', true))
    with check (tenant_id = current_setting('simsite.tenant', true));
grant select, insert, update, delete on tenancy.logo to simsite_app;
