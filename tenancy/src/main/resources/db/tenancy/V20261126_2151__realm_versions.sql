-- Which version of the tenant template a realm is of; those behind are brought on one after the other (RealmUpgrades).
alter table tenancy.tenant
    add column realm_version int not null default 1,
    add column second_factor boolean not null default false; -- of staff
create index tenant_realm_version on tenancy.tenant (realm_version, id);
