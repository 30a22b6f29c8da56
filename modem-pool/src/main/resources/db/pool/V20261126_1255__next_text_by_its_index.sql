-- The head of the index again: with the rule for strangers in an "or" of the one query, the planner read the whole queue
-- for each claim. While the card may still write to strangers, which is the rule, nothing about them is asked.
create or replace function pool.next_text(card uuid, at timestamptz) returns uuid
    language plpgsql set enable_sort = off set enable_bitmapscan = off set enable_seqscan = off
    as $$
declare
    chosen uuid;
begin
    if pool.recipients_left(card, at) then
        select o.id into chosen from pool.outbound_sms o
            where o.sim_id = card and o.state = 'QUEUED' and o.not_before <= at and o.expires_at > at
            and exists (select 1 from pool.sim s where s.id = card and s.state <> 'BLOCKED')
            order by o.priority, o.turn, o.id limit 1 for update skip locked;
    else
        select o.id into chosen from pool.outbound_sms o
            where o.sim_id = card and o.state = 'QUEUED' and o.not_before <= at and o.expires_at > at
            and exists (select 1 from pool.sim s where s.id = card and s.state <> 'BLOCKED')
            and exists (select 1 from pool.outbound_part p
                where p.sim_id = card and p.phone = o.phone and p.sent_at >= date_trunc('day', at, 'UTC'))
            order by o.priority, o.turn, o.id limit 1 for update of o skip locked;
    end if;
    return chosen;
end $$;
