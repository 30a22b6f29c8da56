-- Those that were closed before there were reminders are looked at again, and then rest until theirs.
update tenancy.closing set due_at = clock_timestamp() where state = 'CLOSED';
