-- What a modem went through: the alarm of today and the history of tomorrow.
create table pool.modem_event (
    id uuid primary key,
    modem_id uuid not null references pool.modem on delete cascade,
    at timestamptz not null,
    state text not null,
    reason text);
create index modem_event_ix on pool.modem_event (modem_id, at);
-- A modem is found again by its IMEI, whatever its port is called now.
create index modem_imei_ix on pool.modem (imei);

-- A PIN that was tried and did not open the card is never tried again: three wrong ones lock a card for good.
create table pool.pin_try (
    card text primary key, -- ICCID, or the modem's IMEI where the card does not tell
    digest bytea not null,
    tried_at timestamptz not null);

grant select, insert, update, delete on pool.modem_event, pool.pin_try to simsite_app;
