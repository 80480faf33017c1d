-- A person's shifts must not overlap. A published shift removed from the draft may overlap the draft that replaces it.
create extension if not exists btree_gist with schema public;
update roster.shift s set withdrawn_at = now()
where s.withdrawn_at is null and s.dropped_at is null and exists (
    select from roster.shift o
    where o.project_id = s.project_id and o.staff_id = s.staff_id and o.withdrawn_at is null and o.dropped_at is null
      and tstzrange(o.begins_at, o.ends_at) && tstzrange(s.begins_at, s.ends_at)
      and (o.published_at is null, o.id) < (s.published_at is null, s.id));
alter table roster.shift add constraint shifts_of_one_person_apart
    exclude using gist (project_id with =, staff_id with =, tstzrange(begins_at, ends_at) with &&)
    where (withdrawn_at is null and dropped_at is null);

-- A pattern may get another name, key and hours; existing shifts keep theirs.
alter table roster.shift_pattern add column version int not null default 0;
