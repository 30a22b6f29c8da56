create table tenancy.signup (
    id uuid primary key,
    company text not null,
    slug text not null,
    admin_name text not null,
    admin_email text not null,
    locale text not null,
    time_zone text not null,
    state text not null check (state in ('PENDING_CONFIRMATION', 'PROVISIONING', 'READY', 'FAILED')),
    token_digest bytea unique, -- SHA-256 of the token in the mailed link; gone once used
    token_until timestamptz,
    tenant text references tenancy.tenant,
    reason text, -- why the last attempt failed, for the operator
    attempts integer not null default 0, -- of the present step
    due_at timestamptz, -- provisioning goes on then: a claim moves it into the future, which is its lease
    created_at timestamptz not null default now()
);
-- A confirmed sign-up holds its slug; a mere request does not, so names cannot be squatted without a mailbox.
create unique index signup_slug on tenancy.signup (slug) where state <> 'PENDING_CONFIRMATION';
create index signup_due on tenancy.signup (due_at) where state = 'PROVISIONING';
create index signup_email on tenancy.signup (admin_email, created_at);
create index signup_created on tenancy.signup (created_at);

create table tenancy.signup_step (
    signup uuid not null references tenancy.signup on delete cascade,
    name text not null,
    started_at timestamptz not null default clock_timestamp(),
    done_at timestamptz,
    attempts integer not null default 1,
    primary key (signup, name)
);

grant select, insert, update, delete on tenancy.signup, tenancy.signup_step to simsite_app;
