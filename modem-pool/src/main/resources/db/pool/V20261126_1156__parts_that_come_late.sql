-- A long text is handed over when its missing parts did not come for some minutes; when they do come it is completed, so
-- its parts must be found after they became a text, and it must be known who has the incomplete one.
alter table pool.inbound_text add column handed_to text;
drop index pool.inbound_parts_ix;
create index inbound_parts_ix on pool.inbound_sms (sim_id, sender, part_reference, part_total, received_at)
    where part_total is not null;
create index inbound_apart_ix on pool.inbound_sms (received_at) where text_id is null and part_total is not null;
