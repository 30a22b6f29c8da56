-- The people of a tenant: what they may do (roles with their rights), with whom they work (teams), and who they are.
create table tenancy.staff_role (
    tenant_id text not null,
    id uuid not null default uuidv7(),
    version bigint not null default 1,
    key text, -- of a role that every tenant starts with; the tenant's own have none
    name text not null check (length(name) between 1 and 60),
    reach text not null check (reach in ('OWN', 'TEAM', 'ALL')), -- whose customers its holders see
    primary key (tenant_id, id)
);
create unique index staff_role_key_uk on tenancy.staff_role (tenant_id, key);
create unique index staff_role_name_uk on tenancy.staff_role (tenant_id, lower(name));

-- A function without a row is none of the role's business.
create table tenancy.role_right (
    tenant_id text not null,
    role_id uuid not null,
    function text not null,
    level text not null check (level in ('READ', 'WRITE')),
    primary key (tenant_id, role_id, function),
    foreign key (tenant_id, role_id) references tenancy.staff_role on delete cascade
);

create table tenancy.team (
    tenant_id text not null,
    id uuid not null default uuidv7(),
    version bigint not null default 1,
    name text not null check (length(name) between 1 and 60),
    primary key (tenant_id, id)
);
create unique index team_name_uk on tenancy.team (tenant_id, lower(name));

-- Never deleted, only let go: their names stand in what they did, and customers name them as owners.
create table tenancy.staff (
    tenant_id text not null,
    id uuid not null default uuidv7(),
    version bigint not null default 1,
    username text not null check (username = lower(username)), -- as Keycloak knows her
    name text not null check (length(name) between 1 and 200),
    email text,
    role_id uuid not null,
    team_id uuid,
    heads boolean not null default false, -- her team
    active boolean not null default true,
    program boolean not null generated always as (username like 'service-account-%') stored, -- a client of the API
    joined_at timestamptz, -- first seen; until then she is invited
    created_at timestamptz not null default clock_timestamp(),
    primary key (tenant_id, id),
    unique (tenant_id, username),
    foreign key (tenant_id, role_id) references tenancy.staff_role,
    foreign key (tenant_id, team_id) references tenancy.team,
    check (not heads or team_id is not null)
);
create index staff_role_ix on tenancy.staff (tenant_id, role_id);
create index staff_team_ix on tenancy.staff (tenant_id, team_id);
create unique index staff_head_uk on tenancy.staff (tenant_id, team_id) where heads;

do $$
declare
    owned text;
begin
    foreach owned in array array['staff_role', 'role_right', 'team', 'staff'] loop
        execute format('alter table tenancy.%I enable row level security, force row level security', owned);
        execute format(
            'create policy %I on tenancy.%I using (tenant_id = current_setting(''simsite.tenant'', true)) '
            'with check (tenant_id = current_setting(''simsite.tenant'', true))', owned || '_tenant', owned);
        execute format('grant select, insert, update, delete on tenancy.%I to simsite_app', owned);
    end loop;
end $$;

-- What someone may do just now: asked for at each request of staff, so one statement in a transaction of its own.
create function tenancy.standing(tenant text, who text)
    returns table (id uuid, name text, active boolean, joined boolean, role text, reach text, team_id uuid, heads boolean,
                   rights text[])
    language plpgsql set search_path = pg_catalog as $$
begin
    perform set_config('simsite.tenant', tenant, true);
    return query
        select s.id, s.name, s.active, s.joined_at is not null, r.name, r.reach, s.team_id, s.heads,
               array(select f.function || ':' || f.level from tenancy.role_right f
                     where f.tenant_id = s.tenant_id and f.role_id = s.role_id)
        from tenancy.staff s join tenancy.staff_role r on r.tenant_id = s.tenant_id and r.id = s.role_id
        where s.tenant_id = tenant and s.username = who;
end $$;
