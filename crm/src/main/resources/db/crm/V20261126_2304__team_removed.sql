-- Teams can be deleted now: their customers are none of a team's afterwards, also those whom whoever deletes it does not
-- see. Runs as the owner, whom the sight does not bind; row security keeps it to the transaction's tenant.
create function crm.leave_team(gone uuid) returns bigint language sql security definer set search_path = pg_catalog as $$
    with left_behind as (
        update crm.party set team_id = null, version = version + 1
        where tenant_id = current_setting('simsite.tenant', true) and team_id = gone returning 1)
    select count(*) from left_behind $$;
revoke all on function crm.leave_team(uuid) from public;
grant execute on function crm.leave_team(uuid) to simsite_app;
