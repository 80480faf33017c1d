-- Why a place was closed and what was to become of what lay there; the reopening ends it. The place says whether it is
-- closed now.
create table custody.place_closure (
    project_id  uuid not null,
    id          uuid not null,
    place_id    uuid not null,
    reason      text not null check (length(btrim(reason)) between 2 and 200),
    rest        text not null check (rest in ('EMPTY', 'STAY', 'MOVE')),
    by_id       uuid,
    at          timestamptz not null,
    reopened_by uuid,
    reopened_at timestamptz check (reopened_at >= at),
    primary key (project_id, id),
    foreign key (project_id, place_id) references custody.place
);
create index closures_of_place on custody.place_closure (project_id, place_id, at desc);
create unique index place_closed_once on custody.place_closure (project_id, place_id) where reopened_at is null;
call platform.protect('custody.place_closure', 'select, insert');
grant update (reopened_by, reopened_at) on custody.place_closure to shouwen_app;
