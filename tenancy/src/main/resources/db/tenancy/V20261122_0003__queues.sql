-- What waits for Keycloak. Payloads carry names, phones and set-up codes: sealed by the application, emptied when done.
create table tenancy.identity_task (
    id bigint generated always as identity primary key, -- the order asked for
    tenant text not null,
    username text not null,
    kind text not null check (kind in ('CREATE', 'SETUP_CODE', 'EXPIRE_CODE', 'REMOVE')),
    payload bytea,
    state text not null default 'WAITING' check (state in ('WAITING', 'DONE', 'FAILED')),
    attempts integer not null default 0,
    due_at timestamptz not null default now(), -- a claim moves it into the future, which is its lease
    reason text,
    created_at timestamptz not null default now()
);
create index identity_task_due on tenancy.identity_task (due_at) where state = 'WAITING';
create index identity_task_account on tenancy.identity_task (tenant, username, id);

create table tenancy.mail (
    id uuid primary key,
    recipient text not null,
    subject text not null,
    body text not null,
    state text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'FAILED')),
    attempts integer not null default 0,
    due_at timestamptz not null default now(),
    reason text,
    created_at timestamptz not null default now()
);
create index mail_due on tenancy.mail (due_at) where state = 'WAITING';

-- Queue tables turn over fast: vacuum early, so that claims do not wade through dead rows.
alter table tenancy.identity_task set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 200);
alter table tenancy.mail set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 200);

grant select, insert, update, delete on tenancy.identity_task, tenancy.mail to simsite_app;
