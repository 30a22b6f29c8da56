-- A text that is forgotten takes its PDUs along.
create index inbound_text_ix on pool.inbound_sms (text_id) where text_id is not null;
