alter table tenancy.tenant drop constraint tenant_state_check;
alter table tenancy.tenant add constraint tenant_state_check
    check (state in ('ACTIVE', 'SUSPENDED', 'CLOSED', 'ERASING'));

-- A tenant that leaves. The row outlives the tenant's own: it keeps the id from being given again, and the slug for a time.
create table tenancy.closing (
    tenant text primary key,
    slug text not null,
    name text not null,
    locale text not null, -- of its mails
    time_zone text not null,
    was text not null, -- its state before
    state text not null check (state in ('CLOSED', 'REOPENING', 'ERASING', 'ERASED')),
    closed_at timestamptz not null default clock_timestamp(),
    until timestamptz not null, -- can be reopened before; then it is erased
    erased_at timestamptz,
    slug_until timestamptz, -- nobody else gets the slug before
    attempts integer not null default 0, -- of the present step
    due_at timestamptz, -- work goes on then: a claim moves it into the future, which is its lease
    reason text -- why the last attempt failed, for the operator
);
create index closing_due on tenancy.closing (due_at);
create index closing_slug on tenancy.closing (slug, slug_until);

create table tenancy.closing_step (
    tenant text not null references tenancy.closing on delete cascade,
    name text not null,
    started_at timestamptz not null default clock_timestamp(),
    done_at timestamptz,
    attempts integer not null default 1,
    primary key (tenant, name)
);
grant select, insert, update, delete on tenancy.closing, tenancy.closing_step to simsite_app;

-- Mails of a tenant are erased with it.
alter table tenancy.mail add column tenant text;
create index mail_tenant on tenancy.mail (tenant) where tenant is not null;

-- Erases some rows of a tenant and tells how many: 0 once none is left but its own, its audit log and the note that it
-- was here. Tables are found by the columns that name tenants, in every schema of ours, so that a new one is not
-- forgotten. With the owner's
-- rights, for some tables are only ever added to; row security keeps even them to this one tenant.
create function tenancy.erase_some(gone text, most int) returns bigint
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    owned record;
    erased bigint := 0;
    before text := current_setting('simsite.tenant', true);
    blocked text := '';
begin
    perform set_config('simsite.tenant', gone, true);
    for owned in
        select c.oid::regclass as name, a.attname as naming from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attname in ('tenant_id', 'tenant', 'realm') and not a.attisdropped
        join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema)'
          and c.oid::regclass::text not in
              ('tenancy.tenant', 'tenancy.audit', 'tenancy.closing', 'tenancy.closing_step')
        order by 1, 2
    loop
        begin
            execute format('delete from %1$s where ctid = any (array(select ctid from %1$s where %2$I = $1 limit $2))',
                owned.name, owned.naming) using gone, most;
            get diagnostics erased = row_count;
        exception when foreign_key_violation then
            blocked := owned.name; -- what refers to it goes first, and comes later in the list
        end;
        exit when erased > 0;
    end loop;
    perform set_config('simsite.tenant', coalesce(before, ''), true);
    if erased = 0 and blocked <> '' then
        raise exception 'rows of % are referred to by what is not the tenant''s', blocked;
    end if;
    return erased;
end $$;
revoke all on function tenancy.erase_some(text, int) from public;
grant execute on function tenancy.erase_some(text, int) to simsite_app;
