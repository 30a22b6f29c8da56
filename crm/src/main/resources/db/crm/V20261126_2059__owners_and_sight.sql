-- Who looks after a customer. Staff and teams are never deleted, so there is no foreign key into the other schema.
alter table crm.party add column owner_id uuid, add column team_id uuid;

-- Whose customers the transaction sees, said beside its tenant in simsite.sight: "all", or the staff id and behind it
-- those of the teams; nothing for nobody's. Plain SQL, so that the planner looks through to indexes and estimates: "all"
-- is the range of every owner, one's own the range of one. Nobody's are kept under the nil id.
create function crm.sees_all() returns boolean language sql stable
    as $$ select coalesce(current_setting('simsite.sight', true) = 'all', false) $$;
create function crm.sight_from() returns uuid language sql stable as $$
    select case when current_setting('simsite.sight', true) = 'all' then '00000000-0000-0000-0000-000000000000'
                else nullif(split_part(current_setting('simsite.sight', true), ' ', 1), '') end::uuid $$;
create function crm.sight_to() returns uuid language sql stable as $$
    select case when current_setting('simsite.sight', true) = 'all' then 'ffffffff-ffff-ffff-ffff-ffffffffffff'
                else nullif(split_part(current_setting('simsite.sight', true), ' ', 1), '') end::uuid $$;
create function crm.sight_teams() returns uuid[] language sql stable as $$
    select coalesce((string_to_array(nullif(current_setting('simsite.sight', true), 'all'), ' '))[2:], '{}')::uuid[] $$;

create index party_owner_ix on crm.party (tenant_id, (coalesce(owner_id, '00000000-0000-0000-0000-000000000000'::uuid)), id);
create index party_team_ix on crm.party (tenant_id, team_id, id);

-- The data rights of a role, for every statement of the application alike. Restrictive: beside the tenant's guard, not
-- in place of it. What hangs on a customer is seen by whoever sees her; what hangs on nobody yet, by everyone.
create policy party_sight on crm.party as restrictive to simsite_app using (
    coalesce(owner_id, '00000000-0000-0000-0000-000000000000'::uuid) between crm.sight_from() and crm.sight_to()
    or team_id = any (crm.sight_teams()));

do $$
declare
    hanging record;
begin
    for hanging in
        select c.relname as name, a.attname as party from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attname in ('party_id', 'author_id')
        where c.relnamespace = 'crm'::regnamespace and c.relkind = 'r'
    loop
        execute format(
            'create policy %1$I on crm.%2$I as restrictive to simsite_app using (crm.sees_all() or %3$I is null or exists '
            '(select from crm.party p where p.tenant_id = %2$I.tenant_id and p.id = %2$I.%3$I))',
            hanging.name || '_sight', hanging.name, hanging.party);
    end loop;
end $$;
create policy publication_decision_sight on crm.publication_decision as restrictive to simsite_app using (crm.sees_all()
    or exists (select from crm.publication p where p.tenant_id = publication_decision.tenant_id and p.id = publication_id));

-- A user name is given once a tenant, whoever sees its bearer: runs as the owner, whom the sight does not bind.
create function crm.username_taken(wanted text) returns boolean language sql stable security definer
    set search_path = pg_catalog as $$
    select exists (select from crm.party where tenant_id = current_setting('simsite.tenant', true) and username = wanted) $$;
