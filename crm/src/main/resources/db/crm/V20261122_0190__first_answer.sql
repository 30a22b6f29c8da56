-- What a creation answered first, for a client that is not sure it arrived and asks again with the same key.
create schema if not exists crm;

create table crm.first_answer (
    tenant_id text not null,
    id uuid not null,
    actor text not null,
    key text not null check (length(key) between 1 and 200),
    question text not null, -- digest of call and body: another one under the same key is refused
    status int not null,
    headers text not null, -- JSON object
    body text not null, -- JSON
    created_at timestamptz not null default now(),
    constraint first_answer_pk primary key (tenant_id, id),
    constraint first_answer_key_uk unique (tenant_id, actor, key));
create index first_answer_age_ix on crm.first_answer (tenant_id, created_at);

alter table crm.first_answer enable row level security, force row level security;
create policy first_answer_tenant on crm.first_answer
    using (tenant_id = current_setting('simsite.tenant', true))
    with check (tenant_id = current_setting('simsite.tenant', true));
grant select, insert, update, delete on crm.first_answer to simsite_app;
