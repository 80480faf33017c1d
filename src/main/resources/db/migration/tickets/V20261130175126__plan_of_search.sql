-- As in estate: the search is planned once a connection, not at each call.
alter function tickets.found(uuid, text) set plan_cache_mode = force_generic_plan;
