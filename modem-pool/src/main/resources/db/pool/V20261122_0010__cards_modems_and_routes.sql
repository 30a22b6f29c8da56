create table pool.sim (
    id uuid primary key,
    iccid text unique, -- ITU-T E.118
    imsi text unique,
    number text, -- E.164; many cards do not know their own
    mode text not null default 'SHARED' check (mode in ('SHARED', 'DEDICATED')),
    state text not null default 'ACTIVE' check (state in ('ACTIVE', 'DRAINING', 'BLOCKED')),
    holder text, -- to whom the card is leased
    per_minute int check (per_minute > 0),
    per_day int check (per_day > 0),
    held_until timestamptz, -- a limit is reached
    held_reason text,
    first_seen timestamptz not null,
    constraint sim_identity_ck check (iccid is not null or imsi is not null),
    constraint sim_lease_ck check ((mode = 'DEDICATED') = (holder is not null)));

create table pool.modem (
    id uuid primary key,
    port text not null unique,
    state text not null check (state in ('STARTING', 'READY', 'RECOVERING', 'FAILED', 'DISABLED')),
    reason text,
    enabled boolean not null default true,
    imei text,
    manufacturer text,
    model text,
    firmware text,
    signal_dbm int,
    network text,
    sim_id uuid references pool.sim,
    last_seen timestamptz);
create unique index modem_sim_uk on pool.modem (sim_id); -- a card is in one modem

-- The heart of the pool: whoever holds the pair gets its replies, so nobody else may.
create table pool.route (
    phone text not null,
    sim_id uuid not null references pool.sim,
    holder text not null,
    since timestamptz not null,
    last_used timestamptz not null,
    constraint route_pk primary key (phone, sim_id));
create index route_holder_ix on pool.route (holder, phone);
create index route_sim_ix on pool.route (sim_id);

-- A holder that wrote over a pair of another's, for want of a free card: from then on the prefix decides on this pair.
create table pool.overlap (
    phone text not null,
    sim_id uuid not null references pool.sim,
    holder text not null,
    since timestamptz not null,
    last_used timestamptz not null,
    constraint overlap_pk primary key (phone, sim_id, holder));

create table pool.opt_out (
    phone text not null,
    holder text not null, -- * for all
    since timestamptz not null,
    constraint opt_out_pk primary key (phone, holder));

grant usage on schema pool to simsite_app;
grant select, insert, update, delete on pool.sim, pool.modem, pool.route, pool.overlap, pool.opt_out to simsite_app;
