-- Whole texts, single or joined from parts.
create table pool.inbound_text (
    id uuid primary key,
    sim_id uuid not null references pool.sim,
    sender text not null,
    text text not null,
    sent_at timestamptz not null, -- when the service centre took it
    received_at timestamptz not null,
    partial boolean not null default false, -- parts are missing
    -- WAITING for its turn or for another try · ASKED which holder is meant · PLACED with its holder
    -- UNPLACED nobody can say whose it is
    state text not null check (state in ('WAITING', 'ASKED', 'PLACED', 'UNPLACED')),
    reason text,
    holder text,
    attempts int not null default 0,
    not_before timestamptz not null,
    placed_at timestamptz);
create index inbound_waiting_ix on pool.inbound_text (id) where state = 'WAITING';
create index inbound_sender_ix on pool.inbound_text (sim_id, sender, id) where state in ('WAITING', 'ASKED');
create index inbound_unplaced_ix on pool.inbound_text (id) where state in ('ASKED', 'UNPLACED');

-- What the cards held, octet for octet. Committed here before it is deleted there.
create table pool.inbound_sms (
    id uuid primary key,
    sim_id uuid not null references pool.sim,
    sender text not null, -- empty where the PDU cannot be read
    scts timestamptz not null, -- the service centre's time stamp
    digest bytea not null, -- SHA-256 of the PDU
    pdu text not null,
    received_at timestamptz not null,
    reason text, -- why it cannot be read
    part_reference int,
    part_total smallint,
    part_index smallint,
    text_id uuid references pool.inbound_text, -- absent while parts are missing
    constraint inbound_sms_uk unique (sim_id, sender, scts, digest));
create index inbound_parts_ix on pool.inbound_sms (sim_id, sender, part_reference, part_total)
    where text_id is null and part_total is not null;
create index inbound_received_ix on pool.inbound_sms (received_at);

alter table pool.inbound_text set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);

grant select, insert, update, delete on pool.inbound_text, pool.inbound_sms to simsite_app;
