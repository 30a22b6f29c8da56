-- How much each tenant may have and has. The platform's register: no row security, and counted by triggers alone, so that
-- neither a caller can forget to count nor two pass a limit at once: the row of the counter makes them take turns.
create table tenancy.quota_default (
    what text primary key,
    most bigint not null check (most >= 0)
);
insert into tenancy.quota_default values
    ('STAFF', 200), ('CUSTOMERS', 1000000), ('SITES', 1000000), ('TEXTS', 1000000), ('STORAGE', 1073741824);

create table tenancy.quota (
    tenant text not null references tenancy.tenant on delete cascade,
    what text not null references tenancy.quota_default,
    used bigint not null default 0 check (used >= 0),
    most bigint check (most >= 0), -- null for what every tenant gets
    news boolean not null default false, -- came close, and nobody was told yet
    warned_at timestamptz,
    primary key (tenant, what)
);
create index quota_news on tenancy.quota (tenant) where news;
grant select on tenancy.quota_default to simsite_app;
grant select, insert (tenant, what, most), update (most, news, warned_at) on tenancy.quota to simsite_app;

-- Close at 80 %, well below again at 70 %: in between nothing is told twice.
create function tenancy.note_use(of text, measure text, now_used bigint, now_most bigint) returns void
    language sql security definer set search_path = pg_catalog as $$
    update tenancy.quota
    set news = now_used * 10 >= now_most * 8 and warned_at is null,
        warned_at = case when now_used * 10 < now_most * 7 then null else warned_at end
    where tenant = of and what = measure
        and (warned_at is null and not news and now_used * 10 >= now_most * 8
            or (warned_at is not null or news) and now_used * 10 < now_most * 7)
$$;

create function tenancy.use_quota(of text, measure text, by bigint) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    now_used bigint;
    now_most bigint;
begin
    insert into tenancy.quota as q (tenant, what, used)
        select of, measure, greatest(by, 0) where by <> 0 and exists (select from tenancy.tenant where id = of)
        on conflict (tenant, what) do update set used = greatest(q.used + by, 0)
        returning q.used, coalesce(q.most, (select d.most from tenancy.quota_default d where d.what = measure))
        into now_used, now_most;
    if by > 0 and now_used > now_most then
        raise exception using errcode = 'SQ001', message = format('quota %s %s', lower(measure), now_most);
    end if;
    if now_used is not null then perform tenancy.note_use(of, measure, now_used, now_most); end if;
end $$;

-- For what is counted elsewhere; refuses nothing.
create function tenancy.find_use(of text, measure text, found bigint) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    now_most bigint;
begin
    insert into tenancy.quota as q (tenant, what, used)
        select of, measure, found where exists (select from tenancy.tenant where id = of)
        on conflict (tenant, what) do update set used = found
        returning coalesce(q.most, (select d.most from tenancy.quota_default d where d.what = measure)) into now_most;
    if now_most is not null then perform tenancy.note_use(of, measure, found, now_most); end if;
end $$;

create function tenancy.count_files() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    perform tenancy.use_quota(coalesce(new.tenant_id, old.tenant_id), 'STORAGE',
        (coalesce(octet_length(new.picture), 0) - coalesce(octet_length(old.picture), 0))::bigint);
    return null;
end $$;
create trigger logo_count after insert or update or delete on tenancy.logo
    for each row execute function tenancy.count_files();

alter table tenancy.logo no force row level security;
select tenancy.use_quota(tenant_id, 'STORAGE', sum(octet_length(picture))::bigint) from tenancy.logo group by tenant_id;
alter table tenancy.logo force row level security;

-- What hangs on a tenant goes with it.
alter table tenancy.logo drop constraint logo_tenant_id_fkey,
    add constraint logo_tenant_fk foreign key (tenant_id) references tenancy.tenant on delete cascade;
alter table tenancy.holiday drop constraint holiday_tenant_id_fkey,
    add constraint holiday_tenant_fk foreign key (tenant_id) references tenancy.tenant on delete cascade;

-- Who is let go, and a program, takes no place of the staff's.
create function tenancy.count_staff() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    perform tenancy.use_quota(coalesce(new.tenant_id, old.tenant_id), 'STAFF',
        (coalesce(new.active and not new.program, false)::int - coalesce(old.active and not old.program, false)::int)::bigint);
    return null;
end $$;
create trigger staff_count after insert or update or delete on tenancy.staff
    for each row execute function tenancy.count_staff();

alter table tenancy.staff no force row level security;
select tenancy.use_quota(tenant_id, 'STAFF', count(*)) from tenancy.staff where active and not program group by tenant_id;
alter table tenancy.staff force row level security;
