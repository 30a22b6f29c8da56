create table pool.outbound_sms (
    id uuid primary key,
    holder text not null,
    idempotency_key text not null,
    phone text not null,
    prefix text, -- put before the text where the card is shared by overlap
    text text not null,
    priority smallint not null, -- 0 is the most urgent
    state text not null check (
        state in ('HELD', 'QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'FAILED', 'EXPIRED', 'UNKNOWN')),
    reason text,
    sim_id uuid references pool.sim, -- absent until the router chose
    pinned boolean not null default false, -- over this card and no other: a question to whoever wrote to it
    turn bigint not null default 0, -- start-time fair queueing: a holder's next text is one turn after its last
    attempts int not null default 0,
    not_before timestamptz not null,
    expires_at timestamptz not null,
    queued_at timestamptz not null,
    sent_at timestamptz,
    delivered_at timestamptz,
    constraint outbound_key_uk unique (holder, idempotency_key));
-- The claim: the next text of a card.
create index outbound_turn_ix on pool.outbound_sms (sim_id, priority, turn, id) where state = 'QUEUED';
-- The last turn of a holder on a card.
create index outbound_holder_ix on pool.outbound_sms (sim_id, holder, priority, turn) where state = 'QUEUED';
create index outbound_unrouted_ix on pool.outbound_sms (priority, id)
    where sim_id is null and state in ('QUEUED', 'HELD');
create index outbound_sending_ix on pool.outbound_sms (sim_id) where state = 'SENDING';
create index outbound_expiry_ix on pool.outbound_sms (expires_at) where state in ('HELD', 'QUEUED', 'SENDING');

create table pool.outbound_part (
    text_id uuid not null references pool.outbound_sms on delete cascade,
    part smallint not null, -- from 1
    sim_id uuid not null references pool.sim,
    phone text not null,
    pdu text not null,
    tpdu_length smallint not null,
    -- WAITING not handed over · STORED in the modem's memory · SUBMITTED directly, no answer yet · SENT accepted
    state text not null check (
        state in ('WAITING', 'STORED', 'SUBMITTED', 'SENT', 'DELIVERED', 'FAILED', 'UNKNOWN')),
    reason text,
    imei text, -- of the modem that has it in its memory
    store_index int,
    reference smallint, -- TP-MR, wraps at 256
    submitted_at timestamptz,
    sent_at timestamptz,
    delivered_at timestamptz,
    constraint outbound_part_pk primary key (text_id, part));
create index part_stored_ix on pool.outbound_part (imei) where state = 'STORED';
create index part_open_ix on pool.outbound_part (sim_id) where state in ('STORED', 'SUBMITTED');
create index part_report_ix on pool.outbound_part (sim_id, reference, sent_at) where state in ('SENT', 'UNKNOWN');
create index part_sent_ix on pool.outbound_part (sim_id, sent_at) where sent_at is not null;

create table pool.delivery_report (
    id uuid primary key,
    sim_id uuid not null references pool.sim,
    phone text not null,
    reference smallint not null,
    status smallint not null, -- TP-ST, 3GPP TS 23.040 section 9.2.3.15
    discharged_at timestamptz,
    digest bytea not null,
    pdu text not null,
    received_at timestamptz not null,
    text_id uuid, -- the part it settled
    part smallint,
    constraint delivery_report_uk unique (sim_id, digest));

-- Rows come and go quickly: vacuum before the head of the index fills with dead ones.
alter table pool.outbound_sms set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);
alter table pool.outbound_part set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);

grant select, insert, update, delete on pool.outbound_sms, pool.outbound_part, pool.delivery_report to simsite_app;
