-- A held report that claims an emergency: key of the fault guide's symptom, empty if none was chosen; null if it claims none.
alter table tickets.held_report add column claimed_fault text check (claimed_fault ~ '^[a-z-]{0,30}$');
