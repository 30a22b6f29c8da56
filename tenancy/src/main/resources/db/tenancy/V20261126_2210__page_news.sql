-- Something that public pages show has changed: the nodes that keep rendered pages hear whose, with the commit. The trigger names the
-- column that holds the tenant.
create function tenancy.tell_pages() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    perform pg_notify('simsite_pages', to_jsonb(case tg_op when 'DELETE' then old else new end) ->> tg_argv[0]);
    return null;
end $$;
create trigger tenant_tell_pages after update on tenancy.tenant for each row execute function tenancy.tell_pages('id');
