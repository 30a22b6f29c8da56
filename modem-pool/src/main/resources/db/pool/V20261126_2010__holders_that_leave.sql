-- What of a holder's texts is looked for when it leaves.
create index if not exists inbound_sms_text_ix on pool.inbound_sms (text_id) where text_id is not null;
create index if not exists delivery_report_text_ix on pool.delivery_report (text_id) where text_id is not null;

-- Erases some of what the pool keeps of a holder and tells how much it was: 0 once nothing is left. Tables are found by
-- their column "holder", so that a new one is not forgotten. Texts in a modem's hands stay until it has answered. With
-- the owner's rights: what is only ever added to leaves with its holder, and only then.
create function pool.forget_some(gone text, most int) returns bigint
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    texts uuid[];
    owned record;
    erased bigint;
begin
    if gone is null or gone in ('*', '-', '') then
        raise exception 'these stand for all holders and for the pool itself';
    end if;

    texts := array(select id from pool.outbound_sms where holder = gone and state <> 'SENDING' limit most)
        || array(select o.id from pool.consent_event e join pool.outbound_sms o on o.id = e.confirmation_id
                 where e.holder = gone and o.state <> 'SENDING' limit most);
    if cardinality(texts) > 0 then
        delete from pool.delivery_report where text_id = any (texts);
        delete from pool.outbound_sms where id = any (texts) and state <> 'SENDING';
        return cardinality(texts);
    end if;

    -- and those that still wait for it, where the route alone says that they are its own
    texts := array(select id from pool.inbound_text where holder = gone or handed_to = gone limit most)
        || array(select t.id from pool.route r join pool.inbound_text t on t.sim_id = r.sim_id and t.sender = r.phone
                 where r.holder = gone and t.state in ('WAITING', 'ASKED') and not exists (
                     select 1 from pool.overlap v where v.phone = r.phone and v.sim_id = r.sim_id and v.holder <> gone)
                 limit most);
    if cardinality(texts) > 0 then
        delete from pool.inbound_sms where text_id = any (texts);
        delete from pool.inbound_text where id = any (texts);
        return cardinality(texts);
    end if;

    for owned in
        select c.oid::regclass as name from pg_class c join pg_attribute a on a.attrelid = c.oid
        where c.relnamespace = 'pool'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'holder'
          and not a.attisdropped and c.relname not in ('sim', 'outbound_sms', 'inbound_text')
        order by c.relname
    loop
        execute format('delete from %1$s where ctid = any (array(select ctid from %1$s where holder = $1 limit $2))',
            owned.name) using gone, most;
        get diagnostics erased = row_count;
        if erased > 0 then
            return erased;
        end if;
    end loop;

    update pool.route set former = null where former = gone;
    update pool.sim set allowed = nullif(array_remove(allowed, gone), '{}') where gone = any (allowed);
    return 0;
end $$;
revoke all on function pool.forget_some(text, int) from public;
grant execute on function pool.forget_some(text, int) to simsite_app;
