alter table tenancy.tenant
    add column currency text not null default 'EUR' check (currency ~ '^[A-Z]{3}$'),
    add column work_days int not null default 31 check (work_days between 0 and 127), -- Monday is the lowest bit
    add column work_from time not null default '09:00',
    add column work_to time not null default '18:00',
    add column settings_version bigint not null default 1,
    add constraint tenant_work_ck check (work_from < work_to);
update tenancy.tenant set currency = 'CNY' where locale like 'zh%';

create table tenancy.holiday (
    tenant_id text not null references tenancy.tenant,
    id uuid not null default uuidv7(),
    day date not null,
    name text not null check (length(name) between 1 and 60),
    primary key (tenant_id, id),
    constraint holiday_day_uk unique (tenant_id, day)
);
alter table tenancy.holiday enable row level security, force row level security;
create policy holiday_tenant on tenancy.holiday using (tenant_id = current_setting('simsite.tenant', true))
    with check (tenant_id = current_setting('simsite.tenant', true));
grant select, insert, update, delete on tenancy.holiday to simsite_app;
