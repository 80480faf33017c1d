-- Without this, each call would be planned anew, because a plan for the very word always looks cheaper than one for any
-- word; planning costs ten times as much as the search. The joins of a search start from the few rows it finds.
alter function estate.residents_by_word(uuid, text, int) rows 10 set plan_cache_mode = force_generic_plan;
alter function estate.residents_by_digits(uuid, text, int) rows 10 set plan_cache_mode = force_generic_plan;
alter function estate.vehicles_by_plate(uuid, text, int) rows 10 set plan_cache_mode = force_generic_plan;
