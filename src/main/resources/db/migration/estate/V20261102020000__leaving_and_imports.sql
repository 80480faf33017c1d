-- A resident who has left is kept for the records that refer to them, but no longer belongs to the house.
alter table estate.resident add column left_on date;
alter table estate.resident drop constraint resident_project_id_household_id_name_key;
create unique index resident_now on estate.resident (project_id, household_id, name) where left_on is null;

-- An import of a register: uploaded, checked, then imported or discarded. Its state is in this row, for all nodes.
create table estate.import (
    project_id  uuid not null references estate.project,
    id          uuid not null,
    file_name   text not null,
    content     bytea,
    state       text not null check (state in
                    ('checking', 'checked', 'refused', 'importing', 'done', 'discarded', 'failed')),
    reason      text,
    uploaded_by uuid not null,
    uploader    text not null,
    uploaded_at timestamptz not null,
    beat_at     timestamptz not null,
    ended_at    timestamptz,
    rows_total  int not null default 0,
    rows_done   int not null default 0,
    rows_faulty int not null default 0,
    columns     text[] not null default '{}',
    counts      jsonb,
    primary key (project_id, id),
    check ((ended_at is not null) = (state in ('refused', 'done', 'discarded', 'failed')))
);
call platform.protect('estate.import');

create table estate.import_fault (
    project_id uuid not null,
    import_id  uuid not null,
    position   int not null,
    line       int not null,
    heading    text not null,
    typed      text not null,
    reason     text not null,
    argument   text not null default '',
    primary key (project_id, import_id, position),
    foreign key (project_id, import_id) references estate.import on delete cascade
);
call platform.protect('estate.import_fault');
