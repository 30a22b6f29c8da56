-- Customers and their sites count against the tenant's quotas: once a statement, so that a million rows are one step.
create function crm.count_parties() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
    each record;
begin
    if tg_op = 'INSERT' then
        for each in select tenant_id, count(*) as parties, count(site_slug) as sites from new_rows group by 1 loop
            perform tenancy.use_quota(each.tenant_id, 'CUSTOMERS', each.parties);
            perform tenancy.use_quota(each.tenant_id, 'SITES', each.sites);
        end loop;
    elsif tg_op = 'DELETE' then
        for each in select tenant_id, count(*) as parties, count(site_slug) as sites from old_rows group by 1 loop
            perform tenancy.use_quota(each.tenant_id, 'CUSTOMERS', -each.parties);
            perform tenancy.use_quota(each.tenant_id, 'SITES', -each.sites);
        end loop;
    else
        for each in select tenant_id, sum(by)::bigint as sites from (
                select tenant_id, count(site_slug) as by from new_rows group by 1
                union all select tenant_id, -count(site_slug) from old_rows group by 1) both_ways group by 1 loop
            perform tenancy.use_quota(each.tenant_id, 'SITES', each.sites);
        end loop;
    end if;
    return null;
end $$;
create trigger party_count_in after insert on crm.party referencing new table as new_rows
    for each statement execute function crm.count_parties();
create trigger party_count_out after delete on crm.party referencing old table as old_rows
    for each statement execute function crm.count_parties();
create trigger party_count_sites after update on crm.party referencing old table as old_rows new table as new_rows
    for each statement execute function crm.count_parties();

alter table crm.party no force row level security;
select tenancy.use_quota(tenant_id, 'CUSTOMERS', count(*)), tenancy.use_quota(tenant_id, 'SITES', count(site_slug))
    from crm.party group by tenant_id;
alter table crm.party force row level security;
