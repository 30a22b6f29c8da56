-- News of changes that may be many a second. A transaction that notifies holds a lock of the whole database until its commit is on the
-- disk, so such changes would commit one after the other; they only note their news, which NewsPost tells. No key: a note is read once.
create table tenancy.news (
    channel text not null,
    news text not null);
grant select, insert, delete on tenancy.news to simsite_app;

-- As tenancy.tell, and told a moment later. The same news of one transaction are noted once.
create function tenancy.note() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
    channel text := tg_argv[0];
    news text := to_jsonb(case tg_op when 'DELETE' then old else new end) ->> tg_argv[1];
    noted text := coalesce(current_setting('simsite.noted', true), '');
    note text := format('%s %s;', channel, news);
begin
    if position(note in noted) = 0 then
        insert into tenancy.news (channel, news) values (channel, news);
        perform set_config('simsite.noted', noted || note, true);
    end if;
    return null;
end $$;
