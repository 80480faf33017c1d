-- A record that arrives before the one it belongs to is stored when that one arrives. The rule that refused it is kept.
alter table patrol.refused_record
    add column arguments text[] not null default '{}',
    add column taken_at timestamptz;
grant update (taken_at) on patrol.refused_record to shouwen_app;
create index refused_record_waiting on patrol.refused_record (project_id, by_id, recorded_at)
    where taken_at is null and rule in ('patrol.round.no-walk', 'patrol.round.no-visit', 'patrol.round.unknown');

-- An upload whose bytes have another hash is deleted.
grant delete on patrol.upload to shouwen_app;
create index upload_by_file on patrol.upload (project_id, file_id) where file_id is not null;
