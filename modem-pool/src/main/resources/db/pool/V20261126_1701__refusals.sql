-- Only refusals count against a text's tries; that a line was lost under it is no word of the network.
alter table pool.outbound_sms add column refusals integer not null default 0;
update pool.outbound_sms set refusals = greatest(attempts - 1, 0) where state in ('QUEUED', 'HELD', 'SENDING');
