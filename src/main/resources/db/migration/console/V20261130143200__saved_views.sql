create schema console;
grant usage on schema console to shouwen_app;

-- A list as somebody likes to see it: its address with filter, order and tab, under a name. Shared ones are seen by all
-- of the project's staff.
create table console.saved_view (
    project_id uuid not null,
    id         uuid not null,
    owner_id   uuid not null references platform.account,
    name       text not null check (length(btrim(name)) between 1 and 30),
    path       text not null, -- of the list, below the project
    query      text not null check (length(query) <= 800),
    shared     boolean not null,
    made_at    timestamptz not null,
    primary key (project_id, id),
    unique (project_id, owner_id, path, name)
);
create index saved_view_shared on console.saved_view (project_id, path) where shared;
call platform.protect('console.saved_view', 'select, insert, delete');
