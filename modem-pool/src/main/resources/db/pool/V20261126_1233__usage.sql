-- What one holder has sent and received since a day.
create index outbound_holder_day_ix on pool.outbound_sms (holder, queued_at);
create index inbound_holder_day_ix on pool.inbound_text (holder, placed_at) where holder is not null;
