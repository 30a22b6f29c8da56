alter table pool.outbound_sms
    add column parts smallint not null default 1, -- as planned when it was queued
    add column zones text not null default '', -- where the phone may be, by its number: IANA names, comma between
    add column automatic boolean not null default false, -- an answer that no person wrote
    add column passed_at timestamptz; -- when it passed the last gate first
create index outbound_phone_ix on pool.outbound_sms (phone, holder, passed_at) where passed_at is not null;
-- One-time codes to numbers that differ in their last three digits only.
create index outbound_range_ix on pool.outbound_sms (left(phone, -3), holder, passed_at)
    where passed_at is not null and priority = 0;
-- The router takes turns between holders too.
drop index pool.outbound_unrouted_ix;
create index outbound_unrouted_ix on pool.outbound_sms (holder, priority, not_before, id)
    where sim_id is null and state in ('QUEUED', 'HELD');

-- What a holder may send, and when. Absent in a line: as in the line of all (*); absent there: no limit.
create table pool.sending_rule (
    holder text primary key,
    weight smallint check (weight between 1 and 100), -- its share of a card that several wait for
    quiet_from time, -- where the receiver is; from = to for none
    quiet_to time,
    per_minute int check (per_minute > 0), -- parts
    per_day int check (per_day > 0), -- parts, by the holder's own day
    cost_per_day numeric(12, 4) check (cost_per_day >= 0), -- by the prices of the number ranges
    phone_per_minute int check (phone_per_minute > 0), -- texts to one phone
    phone_per_day int check (phone_per_day > 0), -- within 24 hours
    range_per_hour int check (range_per_hour > 0), -- one-time codes to numbers that differ in their last three digits
    most_parts smallint check (most_parts > 0), -- of one text
    replies smallint check (replies > 0), -- automatic ones to one phone within ten minutes
    constraint sending_rule_quiet_ck check ((quiet_from is null) = (quiet_to is null)));
insert into pool.sending_rule (holder, weight, per_day, phone_per_day, range_per_hour, most_parts, replies)
    values ('*', 1, 200000, 1000, 100, 25, 30);

-- Whereto texts may go and what a part costs there: the longest prefix counts. A holder's own line only forbids more.
create table pool.number_range (
    holder text not null default '*',
    prefix text not null check (prefix ~ '^[+][0-9]{0,14}$'),
    allowed boolean not null,
    price numeric(10, 4) not null default 0 check (price >= 0),
    note text not null default '',
    constraint number_range_pk primary key (holder, prefix));
-- ITU-T E.164 assigned country codes: those without a country cost the most.
insert into pool.number_range (prefix, allowed, price, note) values
    ('+', true, 0.05, 'everywhere else'), ('+1900', false, 0, 'premium rate'), ('+1976', false, 0, 'premium rate'),
    ('+808', false, 0, 'shared cost'), ('+870', false, 0, 'satellite'), ('+878', false, 0, 'personal numbers'),
    ('+881', false, 0, 'satellite'), ('+882', false, 0, 'international networks'),
    ('+883', false, 0, 'international networks'), ('+979', false, 0, 'premium rate');

-- Phones that get nothing from a holder, or from nobody (*), whatever they say themselves.
create table pool.blocked_phone (
    holder text not null,
    phone text not null,
    note text not null default '',
    since timestamptz not null,
    actor text not null,
    constraint blocked_phone_pk primary key (phone, holder));

-- What went out. A line a card, so that modems do not wait for each other.
create table pool.sent_count (
    holder text not null,
    span char(1) not null check (span in ('M', 'D')),
    start timestamptz not null,
    sim_id uuid not null references pool.sim on delete cascade,
    parts int not null,
    cost numeric(14, 4) not null,
    constraint sent_count_pk primary key (holder, span, start, sim_id));

-- Two automata that answered each other until we stopped.
create table pool.reply_loop (
    holder text not null,
    phone text not null,
    since timestamptz not null,
    last timestamptz not null,
    refused int not null,
    constraint reply_loop_pk primary key (holder, phone));

grant select, insert, update, delete
    on pool.sending_rule, pool.number_range, pool.blocked_phone, pool.sent_count, pool.reply_loop to simsite_app;

-- The next text of a card. In a function of its own settings: where the statistics are older than a campaign, the planner
-- takes the queue for a handful and would sort all of it for each claim.
create function pool.next_text(card uuid, at timestamptz) returns uuid
    language plpgsql set enable_sort = off set enable_bitmapscan = off set enable_seqscan = off
    as $$
declare
    chosen uuid;
begin
    select o.id into chosen from pool.outbound_sms o
        where o.sim_id = card and o.state = 'QUEUED' and o.not_before <= at and o.expires_at > at
        and exists (select 1 from pool.sim s where s.id = card and s.state <> 'BLOCKED')
        order by o.priority, o.turn, o.id limit 1 for update skip locked;
    return chosen;
end $$;

-- The texts that get a card next: the most urgent first, and of the equally urgent one of each holder in turn.
create function pool.unrouted(at timestamptz, most int) returns setof uuid
    language plpgsql set enable_bitmapscan = off set enable_seqscan = off set enable_incremental_sort = off
    as $$
begin
    return query
        with recursive h (holder) as (
            (select min(o.holder) from pool.outbound_sms o where o.sim_id is null and o.state in ('QUEUED', 'HELD'))
            union all
            select (select min(o.holder) from pool.outbound_sms o
                    where o.sim_id is null and o.state in ('QUEUED', 'HELD') and o.holder > h.holder)
            from h where h.holder is not null)
        select f.id from (
            select w.id, p.priority,
                   row_number() over (partition by h.holder, p.priority order by w.not_before, w.id) as place
            from h cross join (values (0), (1), (2), (3)) p (priority)
            cross join lateral (
                select q.id, q.not_before from pool.outbound_sms q
                where q.sim_id is null and q.state in ('QUEUED', 'HELD') and q.holder = h.holder
                and q.priority = p.priority and q.not_before <= at
                order by q.not_before, q.id limit most) w
            where h.holder is not null) f
        order by f.priority, f.place, f.id limit most;
end $$;
grant execute on function pool.next_text(uuid, timestamptz), pool.unrouted(timestamptz, int) to simsite_app;
