-- Append-only: the application may add and read, never change or erase.
create table tenancy.audit (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    tenant text,
    actor text not null,
    action text not null,
    subject text not null,
    detail text not null
);
create index audit_tenant on tenancy.audit (tenant, id);

grant select, insert on tenancy.audit to simsite_app;
