-- From which networks a tenant lets its staff work; from anywhere if there are none. A change of it is news of the staff's standing,
-- which tells it with everything else that is asked at each of their requests.
alter table tenancy.tenant add column staff_networks text[] not null default '{}';

create trigger tenant_tell_staff after update of staff_networks on tenancy.tenant
    for each row execute function tenancy.tell('simsite_staff', 'id');

drop function tenancy.standing(text, text);
create function tenancy.standing(tenant text, who text)
    returns table (id uuid, name text, active boolean, joined boolean, role text, reach text, team_id uuid, heads boolean,
                   rights text[], networks text[])
    language plpgsql set search_path = pg_catalog as $$
begin
    perform set_config('simsite.tenant', tenant, true);
    return query
        select s.id, s.name, s.active, s.joined_at is not null, r.name, r.reach, s.team_id, s.heads,
               array(select f.function || ':' || f.level from tenancy.role_right f
                     where f.tenant_id = s.tenant_id and f.role_id = s.role_id),
               coalesce((select t.staff_networks from tenancy.tenant t where t.id = s.tenant_id), '{}')
        from tenancy.staff s join tenancy.staff_role r on r.tenant_id = s.tenant_id and r.id = s.role_id
        where s.tenant_id = tenant and s.username = who;
end $$;
