-- Takes texts off cards that their holders may not use any more; returns how many. Asked several times a second, so it
-- reads the ways of the queue, a card and a holder each, by the index that has them in order, and not the queue.
create function pool.take_back() returns int
    language plpgsql set enable_sort = off set enable_bitmapscan = off set enable_seqscan = off
    set plan_cache_mode = force_generic_plan
    as $$
declare
    closed record;
    now_taken int;
    taken int := 0;
begin
    for closed in
        with recursive way (sim_id, holder) as (
            (select o.sim_id, o.holder from pool.outbound_sms o where o.state = 'QUEUED' and o.sim_id is not null
                order by o.sim_id, o.holder limit 1)
            union all
            select n.sim_id, n.holder from way w cross join lateral (
                select o.sim_id, o.holder from pool.outbound_sms o
                where o.state = 'QUEUED' and (o.sim_id, o.holder) > (w.sim_id, w.holder)
                order by o.sim_id, o.holder limit 1) n)
        select w.sim_id, w.holder from way w join pool.sim s on s.id = w.sim_id where not pool.usable(s, w.holder)
    loop
        update pool.outbound_sms o set sim_id = null, prefix = null
            where o.sim_id = closed.sim_id and o.holder = closed.holder and o.state = 'QUEUED' and not o.pinned
            and not exists (select 1 from pool.outbound_part p where p.text_id = o.id and p.state <> 'WAITING');
        get diagnostics now_taken = row_count;
        taken := taken + now_taken;
    end loop;
    return taken;
end $$;
grant execute on function pool.take_back() to simsite_app;

-- Their plans follow from their settings; PostgreSQL made one anew for each claim.
alter function pool.next_text(uuid, timestamptz) set plan_cache_mode = force_generic_plan;
alter function pool.unrouted(timestamptz, int) set plan_cache_mode = force_generic_plan;
