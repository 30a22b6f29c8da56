-- What the operator knows of a card: where it is at home, whom it reaches best, who may use it, what its plan allows.
alter table pool.sim
    add column country text, -- ISO 3166-1 alpha-2; that of its number, unless the operator says another
    add column network text, -- by name
    add column reaches text[], -- number prefixes of its own network, E.164
    add column allowed text[], -- holders that may use it while it is shared; absent for all
    add column recipients_per_day int check (recipients_per_day > 0), -- distinct phones
    add column successor_id uuid references pool.sim; -- the card that takes over its routes

alter table pool.route
    add column moved_to uuid references pool.sim, -- where its holder's texts go since it may not use the card; itself if nowhere yet
    add column expired_at timestamptz, -- unused for long: another holder may take the pair
    add column former text, -- who had the pair before it expired: she may still answer that one
    add column kept_until timestamptz; -- a conversation was open when it was to expire: looked at again then
create index route_idle_ix on pool.route (last_used) where expired_at is null;
create index route_expired_ix on pool.route (expired_at) where expired_at is not null;
create index route_unmoved_ix on pool.route (sim_id) where moved_to is null and expired_at is null;
create index overlap_idle_ix on pool.overlap (last_used);

-- Whether a holder's texts may go over a card.
create function pool.usable(s pool.sim, holder text) returns boolean
    language sql immutable
    as $$ select s.state = 'ACTIVE' and case s.mode when 'DEDICATED' then s.holder = $2
        else s.allowed is null or $2 = any (s.allowed) end $$;

-- Whether another holder may take an expired pair: not within the hour, for a text may be about to be queued over it.
create function pool.reusable(r pool.route, at timestamptz) returns boolean
    language sql stable
    as $$ select r.expired_at is not null and r.expired_at < at - interval '1 hour'
        and not exists (select 1 from pool.overlap o where o.phone = r.phone and o.sim_id = r.sim_id)
        and not exists (select 1 from pool.outbound_sms o where o.phone = r.phone and o.holder = r.holder
            and o.state in ('HELD', 'QUEUED', 'SENDING')) $$;
create index outbound_open_ix on pool.outbound_sms (phone, holder) where state in ('HELD', 'QUEUED', 'SENDING');

-- Whether a card may write to one more phone today (UTC).
create function pool.recipients_left(sim uuid, at timestamptz) returns boolean
    language sql stable
    as $$ select s.recipients_per_day is null or s.recipients_per_day > (
        select count(distinct p.phone) from pool.outbound_part p
        where p.sim_id = sim and p.sent_at >= date_trunc('day', at, 'UTC')) from pool.sim s where s.id = sim $$;

create or replace function pool.next_text(card uuid, at timestamptz) returns uuid
    language plpgsql set enable_sort = off set enable_bitmapscan = off set enable_seqscan = off
    as $$
declare
    chosen uuid;
    left_over boolean := pool.recipients_left(card, at);
begin
    select o.id into chosen from pool.outbound_sms o
        where o.sim_id = card and o.state = 'QUEUED' and o.not_before <= at and o.expires_at > at
        and exists (select 1 from pool.sim s where s.id = card and s.state <> 'BLOCKED')
        and (left_over or o.phone in (select p.phone from pool.outbound_part p
            where p.sim_id = card and p.sent_at >= date_trunc('day', at, 'UTC')))
        order by o.priority, o.turn, o.id limit 1 for update of o skip locked;
    return chosen;
end $$;

-- How well a card's own network reaches a phone: the length of the longest prefix that fits.
create function pool.reach(reaches text[], phone text) returns int
    language sql immutable
    as $$ select coalesce(max(length(prefix)), 0) from unnest(reaches) prefix where starts_with(phone, prefix) $$;

-- What a holder should know of its numbers: its routes left a card.
create table pool.notice (
    id uuid primary key,
    holder text not null,
    sim_id uuid not null references pool.sim,
    number text, -- of that card
    successor_id uuid references pool.sim, -- absent where texts share a pair or wait until a card is free
    successor text,
    why text not null check (why in ('DRAINED', 'BLOCKED', 'SWAPPED', 'REASSIGNED')),
    routes int not null,
    since timestamptz not null,
    until timestamptz not null, -- the last of these routes
    seen_at timestamptz);
create unique index notice_open_uk on pool.notice (holder, sim_id, why, successor_id) nulls not distinct where seen_at is null;
create index notice_holder_ix on pool.notice (holder, id);
grant select, insert, update, delete on pool.notice to simsite_app;
