-- Texts whose report is still to come, by how long ago they went.
create index outbound_sent_ix on pool.outbound_sms (sent_at) where state = 'SENT';
