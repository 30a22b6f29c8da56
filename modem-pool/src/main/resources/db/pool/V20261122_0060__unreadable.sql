-- What cannot be read is looked at by the operator.
create index inbound_unreadable_ix on pool.inbound_sms (id) where reason is not null;
create index inbound_retried_ix on pool.inbound_text (id) where state = 'WAITING' and attempts > 0;
