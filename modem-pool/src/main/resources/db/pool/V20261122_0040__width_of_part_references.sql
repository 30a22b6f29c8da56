-- An 8-bit and a 16-bit reference of the same value name different texts.
alter table pool.inbound_sms add column part_wide boolean;
