-- What is said on a modem's line, only while an operator looks at it: PDUs, PINs and numbers are not in it.
create table pool.modem_transcript (
    modem_id uuid primary key references pool.modem on delete cascade,
    wanted_until timestamptz not null,
    lines text not null default '');
grant select, insert, update, delete on pool.modem_transcript to simsite_app;
