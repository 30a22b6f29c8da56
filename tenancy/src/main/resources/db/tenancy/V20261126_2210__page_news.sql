-- Something has changed that nodes keep: they hear on a channel whose it is, with the commit. The trigger names the channel, and the
-- column that holds the tenant.
create function tenancy.tell() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    perform pg_notify(tg_argv[0], to_jsonb(case tg_op when 'DELETE' then old else new end) ->> tg_argv[1]);
    return null;
end $$;

-- What public pages show of a tenant.
create trigger tenant_tell_pages after update on tenancy.tenant
    for each row execute function tenancy.tell('simsite_pages', 'id');

-- What somebody of the staff may do.
create trigger staff_tell after insert or update or delete on tenancy.staff
    for each row execute function tenancy.tell('simsite_staff', 'tenant_id');
create trigger staff_role_tell after insert or update or delete on tenancy.staff_role
    for each row execute function tenancy.tell('simsite_staff', 'tenant_id');
create trigger role_right_tell after insert or update or delete on tenancy.role_right
    for each row execute function tenancy.tell('simsite_staff', 'tenant_id');
