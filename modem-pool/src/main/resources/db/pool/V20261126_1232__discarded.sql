-- What the operator did with what nobody could place.
alter table pool.inbound_text drop constraint inbound_text_state_check;
alter table pool.inbound_text add constraint inbound_text_state_check
    check (state in ('WAITING', 'ASKED', 'PLACED', 'UNPLACED', 'DISCARDED'));
alter table pool.inbound_sms add column discarded text; -- why the operator threw the octets away
drop index pool.inbound_unreadable_ix;
create index inbound_unreadable_ix on pool.inbound_sms (id) where reason is not null and discarded is null;
