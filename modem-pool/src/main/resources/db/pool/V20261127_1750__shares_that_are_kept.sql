alter table pool.overlap
    add column kept_until timestamptz; -- as of a route: a conversation was open when it was to end
