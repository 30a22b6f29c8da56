-- Which node claimed what is due, and in which of its lives: after a crash it takes its own back at once.
alter table tenancy.mail add column claimed_by text, add column claimed_in bigint;
alter table tenancy.identity_task add column claimed_by text, add column claimed_in bigint;
alter table tenancy.signup add column claimed_by text, add column claimed_in bigint;
