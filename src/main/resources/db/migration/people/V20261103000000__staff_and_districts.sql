create schema people;
grant usage on schema people to shouwen_app;

-- A member of staff posted to a project; the id is that of the sign-in account.
create table people.staff (
    project_id uuid not null references estate.project,
    id         uuid not null,
    number     text not null,
    name       text not null,
    phone      text not null,
    post       text not null,
    joined_on  date not null,
    left_on    date,
    version    int not null default 0,
    primary key (project_id, id),
    unique (project_id, number)
);
call platform.protect('people.staff');

-- A butler's district: whole buildings or single units. A unit's own entry goes before its building's.
create table people.district (
    project_id uuid not null,
    id         uuid not null,
    name       text not null,
    butler_id  uuid,
    version    int not null default 0,
    primary key (project_id, id),
    unique (project_id, name),
    foreign key (project_id, butler_id) references people.staff
);
call platform.protect('people.district');

create table people.district_area (
    project_id    uuid not null,
    district_id   uuid not null,
    building_code text not null,
    unit_code     text not null default '',
    primary key (project_id, building_code, unit_code),
    foreign key (project_id, district_id) references people.district on delete cascade
);
create index district_area_by_district on people.district_area (project_id, district_id);
call platform.protect('people.district_area');
