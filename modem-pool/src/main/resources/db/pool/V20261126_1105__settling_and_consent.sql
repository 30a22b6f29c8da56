-- What the last refusal of a part meant, and which cards refused a text, so that another is tried.
alter table pool.outbound_part add column verdict text;
alter table pool.outbound_sms
    add column refused_by uuid[] not null default '{}',
    add column claimed_at timestamptz;

-- A report may also settle what was handed over and never answered for.
drop index pool.part_report_ix;
create index part_report_ix on pool.outbound_part (sim_id, right(phone, 8), reference)
    where state in ('STORED', 'SUBMITTED', 'SENT', 'UNKNOWN');

-- Who stopped whose texts: a line that is open is an exception from a stop of all.
alter table pool.opt_out add column open boolean not null default false;

-- Who wanted what, when, by which text over which card. Only ever added to.
create table pool.consent_event (
    id uuid primary key,
    phone text not null,
    holder text not null, -- * for all
    wish text not null check (wish in ('STOP', 'STOP_ALL', 'START')),
    changed boolean not null, -- false where it was so before
    at timestamptz not null,
    actor text not null, -- phone, or the user name of who noted it
    inbound_id uuid, -- her text
    words text,
    sim_id uuid, -- the card she wrote to
    confirmation_id uuid); -- our text that confirms it
create index consent_phone_ix on pool.consent_event (phone, id);
create index consent_confirmation_ix on pool.consent_event (confirmation_id) where confirmation_id is not null;
grant select, insert on pool.consent_event to simsite_app;

-- Lines leave the ledger with their holder only: see pool.forget_consents.
create function pool.forget_consents(gone text) returns void
    language sql security definer set search_path = pool
    as $$ delete from pool.consent_event where holder = gone and gone <> '*' $$;
revoke all on function pool.forget_consents(text) from public;
grant execute on function pool.forget_consents(text) to simsite_app;
