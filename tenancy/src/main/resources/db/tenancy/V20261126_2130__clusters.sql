-- The Keycloak cluster that has a tenant's realm, for ever: an issuer never changes. Before there were several it was this one.
alter table tenancy.tenant add column cluster text not null default 'main';
create index tenant_cluster on tenancy.tenant (cluster);
