-- How far the book of events of each realm has been read for sign-ins that failed (FailedSignIns).
create table tenancy.sign_in_watch (
    tenant text primary key,
    since timestamptz not null default clock_timestamp() - interval '1 minute', -- Keycloak's clock may be behind ours
    seen text[] not null default '{}', -- events from then on that stand in the audit log
    quiet integer not null default 0, -- looks in a row that found nothing
    due_at timestamptz not null default clock_timestamp() -- a claim moves it into the future, which is its lease
);
create index sign_in_watch_due on tenancy.sign_in_watch (due_at);
grant select, insert, update, delete on tenancy.sign_in_watch to simsite_app;
