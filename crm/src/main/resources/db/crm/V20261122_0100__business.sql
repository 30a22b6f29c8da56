-- The business of the tenants. Every row is one tenant's: the key opens with it, foreign keys carry it, row security
-- holds it for everyone, the owner included.
grant usage on schema crm to simsite_app;

create table crm.party (
    tenant_id text not null,
    id uuid not null,
    version bigint not null,
    kind text not null check (kind in ('PERSON', 'COMPANY')),
    name text not null check (length(name) between 1 and 200),
    locale text not null,
    username text not null,
    site_slug text,
    welcomed_at timestamptz,
    created_at timestamptz not null,
    constraint party_pk primary key (tenant_id, id),
    constraint party_username_uk unique (tenant_id, username),
    constraint party_site_slug_uk unique (tenant_id, site_slug));

create table crm.party_phone (
    tenant_id text not null,
    id uuid not null,
    version bigint not null,
    party_id uuid not null,
    number text not null check (number ~ '^\+[1-9][0-9]{6,14}$'),
    verified_at timestamptz,
    constraint party_phone_pk primary key (tenant_id, id),
    constraint party_phone_uk unique (tenant_id, party_id, number),
    constraint party_phone_party_fk foreign key (tenant_id, party_id) references crm.party on delete cascade);
-- a text is hers whose phone it is: of one party only, once proved
create unique index party_phone_verified_uk on crm.party_phone (tenant_id, number) where verified_at is not null;

create table crm.party_email (
    tenant_id text not null,
    id uuid not null,
    version bigint not null,
    party_id uuid not null,
    address text not null,
    verified_at timestamptz,
    constraint party_email_pk primary key (tenant_id, id),
    constraint party_email_uk unique (tenant_id, party_id, address),
    constraint party_email_party_fk foreign key (tenant_id, party_id) references crm.party on delete cascade);
create unique index party_email_verified_uk on crm.party_email (tenant_id, address) where verified_at is not null;

-- The words a party is found by, folded. Search is a range over them: LIKE is not leakproof, so under row security it
-- could not use an index; comparisons of text in the collation C can.
create table crm.party_term (
    tenant_id text not null,
    id uuid not null,
    version bigint not null,
    party_id uuid not null,
    term text collate "C" not null,
    constraint party_term_pk primary key (tenant_id, id),
    constraint party_term_uk unique (tenant_id, term, party_id),
    constraint party_term_party_fk foreign key (tenant_id, party_id) references crm.party on delete cascade);
create index party_term_party_ix on crm.party_term (tenant_id, party_id);

create table crm.challenge (
    tenant_id text not null,
    id uuid not null,
    version bigint not null,
    party_id uuid not null,
    channel text not null,
    address text not null,
    code_hash text not null,
    attempts int not null,
    requested_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    constraint challenge_pk primary key (tenant_id, id),
    constraint challenge_party_fk foreign key (tenant_id, party_id) references crm.party on delete cascade);
create index challenge_address_ix on crm.challenge (tenant_id, address, requested_at);
create index challenge_party_ix on crm.challenge (tenant_id, party_id);

create table crm.product (
    tenant_id text not null,
    id uuid not null,
    version bigint not null,
    number text collate "C" not null,
    name text not null,
    amount numeric(19, 4) not null check (amount >= 0),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    description text not null,
    stock int not null check (stock >= 0),
    created_at timestamptz not null,
    constraint product_pk primary key (tenant_id, id),
    constraint product_number_uk unique (tenant_id, number));

create table crm.interaction (
    tenant_id text not null,
    id uuid not null,
    version bigint not null,
    party_id uuid,
    at timestamptz not null,
    direction text not null check (direction in ('IN', 'OUT')),
    channel text not null,
    sender text not null,
    recipient text not null,
    body text not null,
    state text not null,
    text_code text,
    agent text,
    inbound_id uuid,
    outbound_id uuid,
    constraint interaction_pk primary key (tenant_id, id),
    -- a text that comes again after a crash is not a second text
    constraint interaction_inbound_uk unique (tenant_id, inbound_id),
    constraint interaction_party_fk foreign key (tenant_id, party_id) references crm.party on delete cascade);
create index interaction_party_ix on crm.interaction (tenant_id, party_id, id);
create index interaction_unknown_ix on crm.interaction (tenant_id, id) where party_id is null;
create index interaction_unknown_sender_ix on crm.interaction (tenant_id, sender) where party_id is null;

create table crm.publication (
    tenant_id text not null,
    id uuid not null,
    version bigint not null,
    kind text not null check (kind in ('REVIEW', 'NOTICE')),
    state text not null check (state in ('WAITING', 'PUBLISHED', 'REJECTED', 'LOCKED')),
    author_id uuid,
    channel text,
    interaction_id uuid,
    product_id uuid,
    rating int check (rating between 1 and 5),
    title text,
    body text not null,
    sent text,
    submitted_at timestamptz not null,
    published_at timestamptz,
    constraint publication_pk primary key (tenant_id, id),
    constraint publication_author_fk foreign key (tenant_id, author_id) references crm.party on delete cascade,
    constraint publication_product_fk foreign key (tenant_id, product_id) references crm.product on delete cascade,
    constraint publication_review_has_author check (kind <> 'REVIEW' or (author_id is not null and product_id is not null)));
create index publication_state_ix on crm.publication (tenant_id, state, id);
create index publication_product_ix on crm.publication (tenant_id, product_id, state, published_at);
create index publication_author_ix on crm.publication (tenant_id, author_id, id);
create index publication_kind_ix on crm.publication (tenant_id, kind, state, published_at);

create table crm.publication_decision (
    tenant_id text not null,
    id uuid not null,
    version bigint not null,
    publication_id uuid not null,
    at timestamptz not null,
    outcome text not null,
    agent text,
    reason text,
    constraint publication_decision_pk primary key (tenant_id, id),
    constraint publication_decision_fk foreign key (tenant_id, publication_id) references crm.publication on delete cascade);
create index publication_decision_ix on crm.publication_decision (tenant_id, publication_id, id);

create table crm.feedback_case (
    tenant_id text not null,
    id uuid not null,
    version bigint not null,
    number bigint not null,
    kind text not null check (kind in ('FEEDBACK', 'COMPLAINT')),
    state text not null check (state in ('OPEN', 'CLOSED')),
    party_id uuid not null,
    channel text not null,
    interaction_id uuid,
    body text not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    closed_by text,
    constraint feedback_case_pk primary key (tenant_id, id),
    constraint feedback_case_number_uk unique (tenant_id, number),
    constraint feedback_case_party_fk foreign key (tenant_id, party_id) references crm.party on delete cascade);
create index feedback_case_state_ix on crm.feedback_case (tenant_id, state, id);
create index feedback_case_party_ix on crm.feedback_case (tenant_id, party_id, id);

-- the last case number given, one row a tenant
create table crm.case_counter (
    tenant_id text not null,
    id uuid not null,
    version bigint not null,
    last_number bigint not null,
    constraint case_counter_pk primary key (tenant_id, id),
    constraint case_counter_uk unique (tenant_id));

create table crm.text_code (
    tenant_id text not null,
    id uuid not null,
    version bigint not null,
    position int not null,
    code text not null,
    handler text not null,
    aliases text not null,
    help text,
    confirmation text,
    audit text not null check (audit in ('AUTO', 'REVIEW')),
    constraint text_code_pk primary key (tenant_id, id),
    constraint text_code_uk unique (tenant_id, code));

do $$
declare
    owned record;
begin
    for owned in
        select c.oid::regclass as name, c.relname from pg_class c
        where c.relnamespace = 'crm'::regnamespace and c.relkind = 'r' and c.relname <> 'flyway_schema_history'
    loop
        execute format('alter table %s enable row level security', owned.name);
        execute format('alter table %s force row level security', owned.name);
        execute format(
            'create policy %I on %s using (tenant_id = current_setting(''simsite.tenant'', true)) '
            'with check (tenant_id = current_setting(''simsite.tenant'', true))', owned.relname || '_tenant', owned.name);
        execute format('grant select, insert, update, delete on %s to simsite_app', owned.name);
    end loop;
end $$;
