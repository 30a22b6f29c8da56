-- When the storage of a tenant is next to be counted (StorageCount); a claim moves it into the future, which is its lease.
alter table tenancy.tenant add column storage_due_at timestamptz not null default clock_timestamp();
create index tenant_storage_due on tenancy.tenant (storage_due_at);

-- Octets of all rows that name a tenant, as PostgreSQL keeps them (what is kept out of line included, indexes not). Tables
-- are found as those that are erased with the tenant are. With the owner's rights, for whose customers someone sees is no
-- question here; row security keeps it to this one tenant. The pool's texts are the platform's.
create function tenancy.storage_of(measured text) returns bigint
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    owned record;
    octets bigint;
    total bigint := 0;
    before text := current_setting('simsite.tenant', true);
begin
    perform set_config('simsite.tenant', measured, true);
    for owned in
        select c.oid::regclass as name, a.attname as naming from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attname in ('tenant_id', 'tenant') and not a.attisdropped
        join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema)'
    loop
        execute format('select coalesce(sum(pg_column_size(r.*)), 0) from %s r where %I = $1', owned.name, owned.naming)
            into octets using measured;
        total := total + octets;
    end loop;
    perform set_config('simsite.tenant', coalesce(before, ''), true);
    return total;
end $$;
revoke all on function tenancy.storage_of(text) from public;
grant execute on function tenancy.storage_of(text) to simsite_app;
