-- A tenant that never came to be leaves no trace of its slug: the visitor may ask for it again.
alter table tenancy.closing add column slug_rests boolean not null default true;

-- A sign-up that failed has nothing any more.
drop index tenancy.signup_slug;
create unique index signup_slug on tenancy.signup (slug) where state = 'PROVISIONING';
