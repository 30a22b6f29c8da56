-- what a number was told while nobody knew whose it is, and how many codes went out lately
create index if not exists interaction_unknown_recipient_ix on crm.interaction (tenant_id, recipient) where party_id is null;
create index if not exists challenge_requested_ix on crm.challenge (tenant_id, requested_at);
create index if not exists party_phone_number_ix on crm.party_phone (tenant_id, number);
