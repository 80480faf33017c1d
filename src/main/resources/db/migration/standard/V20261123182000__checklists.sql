create schema standard;
grant usage on schema standard to shouwen_app;

-- What is inspected and what is asked. A preset's name and wording come from the message bundles until the project
-- changes them. An item that was answered is retired, never reworded.
create table standard.checklist (
    project_id uuid not null,
    id         uuid not null,
    purpose    text not null check (purpose in ('PATROL', 'CONDUCT')),
    preset     text,
    name       text not null default '' check (length(name) <= 60),
    made_at    timestamptz not null,
    retired_at timestamptz,
    version    int not null default 0,
    primary key (project_id, id),
    unique (project_id, preset),
    check (preset is not null or length(btrim(name)) > 0)
);
call platform.protect('standard.checklist', 'select, insert, update');

create table standard.checklist_item (
    project_id   uuid not null,
    id           uuid not null,
    checklist_id uuid not null,
    position     int not null check (position > 0),
    preset       text,
    text         text not null default '' check (length(text) <= 120),
    questions    text[] not null check (cardinality(questions) > 0 and questions <@ array['CLEAN', 'WHOLE', 'DONE']),
    clause       text not null default '',
    added_at     timestamptz not null,
    retired_at   timestamptz,
    primary key (project_id, id),
    foreign key (project_id, checklist_id) references standard.checklist,
    check (preset is not null or length(btrim(text)) > 0)
);
create index item_of_checklist on standard.checklist_item (project_id, checklist_id, position);
call platform.protect('standard.checklist_item', 'select, insert');
grant update (position, retired_at) on standard.checklist_item to shouwen_app;
