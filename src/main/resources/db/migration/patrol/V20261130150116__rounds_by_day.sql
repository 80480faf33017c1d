-- The board and the list of rounds show one day.
create index round_by_day on patrol.round (project_id, day);
