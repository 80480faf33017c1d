-- As in estate: the search is planned once a connection, not at each call.
alter function desk.calls_found(uuid, text, text) set plan_cache_mode = force_generic_plan;
alter function desk.line_of_token(text) set plan_cache_mode = force_generic_plan;
