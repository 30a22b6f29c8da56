-- The operator's figures of the last minute.
create index part_sent_at_ix on pool.outbound_part (sent_at) where sent_at is not null;
