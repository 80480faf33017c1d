-- How often a lobby's card was opened: only a count, no personal data.
create table district.card_opening (
    project_id    uuid not null references estate.project,
    building_code text not null,
    unit_code     text not null,
    day           date not null,
    times         int not null check (times > 0),
    primary key (project_id, building_code, unit_code, day)
);
call platform.protect('district.card_opening');

-- A poster with this butler was hung in this lobby. It must be replaced when the unit gets another butler.
create table district.poster (
    project_id    uuid not null references estate.project,
    id            uuid not null,
    building_code text not null,
    unit_code     text not null,
    butler_id     uuid,
    hung_by       uuid not null,
    hung_at       timestamptz not null,
    photo_id      uuid,
    primary key (project_id, id),
    foreign key (project_id, butler_id) references staff.staff,
    foreign key (project_id, photo_id) references platform.file
);
create index poster_of_lobby on district.poster (project_id, building_code, unit_code, hung_at desc);
call platform.protect('district.poster', 'select, insert');
