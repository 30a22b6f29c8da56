-- The audit log says from where, as what and what changed, and each entry is chained to the one before it: one chain a
-- tenant and one of the platform (''). The database computes the chain, so that no writer can leave it out.
alter table tenancy.audit rename column detail to became;
alter table tenancy.audit
    add column role text not null default '',
    add column host text not null default '',
    add column address text not null default '',
    add column was text not null default '',
    add column seq bigint, -- place in the chain, from 1 without gaps
    add column hash bytea; -- SHA-256 of the hash before and this entry

-- The end of each chain: its row is what writers of one chain wait for, and what tells when the newest entries were cut off.
create table tenancy.audit_head (
    chain text primary key,
    seq bigint not null,
    hash bytea not null
);
grant select on tenancy.audit_head to simsite_app;

-- Each field with its length in octets before it: no two entries share a form.
create function tenancy.audit_form(variadic fields text[]) returns bytea language sql immutable
    set search_path = pg_catalog as $$
    select convert_to(string_agg(octet_length(field)::text || ':' || field, '' order by place), 'UTF8')
    from unnest(fields) with ordinality as each (field, place)
$$;

create function tenancy.audit_hash(before bytea, entry tenancy.audit) returns bytea language sql immutable
    set search_path = pg_catalog as $$
    select sha256(before || tenancy.audit_form(
        coalesce(entry.tenant, ''), entry.seq::text, (extract(epoch from entry.at) * 1000000)::bigint::text, entry.actor,
        entry.role, entry.host, entry.address, entry.action, entry.subject, entry.was, entry.became))
$$;

-- Those that were written before there was a chain get theirs now.
do $$
declare
    entry tenancy.audit;
    head tenancy.audit_head;
begin
    for entry in select * from tenancy.audit order by id loop
        insert into tenancy.audit_head as h values (coalesce(entry.tenant, ''), 1, '')
            on conflict (chain) do update set seq = h.seq + 1 returning * into head;
        entry.seq := head.seq;
        entry.hash := tenancy.audit_hash(head.hash, entry);
        update tenancy.audit set seq = entry.seq, hash = entry.hash where id = entry.id;
        update tenancy.audit_head set hash = entry.hash where chain = head.chain;
    end loop;
end $$;

alter table tenancy.audit
    alter column seq set not null,
    alter column hash set not null;
create unique index audit_chain on tenancy.audit ((coalesce(tenant, '')), seq);
create index audit_at on tenancy.audit (tenant, at);

-- The head's row lock makes writers of one chain take turns, each until it commits.
create function tenancy.audit_append() returns trigger language plpgsql security definer
    set search_path = pg_catalog as $$
declare
    head tenancy.audit_head;
begin
    insert into tenancy.audit_head as h values (coalesce(new.tenant, ''), 1, '')
        on conflict (chain) do update set seq = h.seq + 1 returning * into head;
    new.seq := head.seq;
    new.at := clock_timestamp();
    new.hash := tenancy.audit_hash(head.hash, new);
    update tenancy.audit_head set hash = new.hash where chain = head.chain;
    return new;
end $$;
create trigger audit_append before insert on tenancy.audit for each row execute function tenancy.audit_append();

-- Not even by mistake of the owner: whoever wants to change history has to take the guard away first.
create function tenancy.audit_keep() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    raise exception 'the audit log is append-only';
end $$;
create trigger audit_keep before update or delete or truncate on tenancy.audit
    for each statement execute function tenancy.audit_keep();

-- Writers name who, what and how, never the chain.
revoke insert on tenancy.audit from simsite_app;
grant insert (tenant, actor, role, host, address, action, subject, was, became) on tenancy.audit to simsite_app;

-- Work for a tenant reads its own chain and adds to it or to the platform's; work for none is the platform's and reads all.
alter table tenancy.audit enable row level security, force row level security;
create policy audit_read on tenancy.audit for select
    using (coalesce(current_setting('simsite.tenant', true), '') in ('', tenant));
create policy audit_add on tenancy.audit for insert
    with check (tenant is null or coalesce(current_setting('simsite.tenant', true), '') in ('', tenant));
