-- FOUND is a variable of every PL/pgSQL function, and hid the parameter of that name.
drop function tenancy.find_use(text, text, bigint);

-- For what is counted elsewhere; refuses nothing.
create function tenancy.find_use(of text, measure text, counted bigint) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    now_most bigint;
begin
    insert into tenancy.quota as q (tenant, what, used)
        select of, measure, counted where exists (select from tenancy.tenant where id = of)
        on conflict (tenant, what) do update set used = counted
        returning coalesce(q.most, (select d.most from tenancy.quota_default d where d.what = measure)) into now_most;
    if now_most is not null then perform tenancy.note_use(of, measure, counted, now_most); end if;
end $$;
