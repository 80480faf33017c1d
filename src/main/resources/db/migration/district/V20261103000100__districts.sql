create schema district;
grant usage on schema district to shouwen_app;

-- A butler's district: whole buildings or single units. The entry of a unit overrides that of its building.
create table district.district (
    project_id uuid not null,
    id         uuid not null,
    name       text not null,
    butler_id  uuid,
    version    int not null default 0,
    primary key (project_id, id),
    unique (project_id, name),
    foreign key (project_id, butler_id) references staff.staff
);
call platform.protect('district.district');

create table district.area (
    project_id    uuid not null,
    district_id   uuid not null,
    building_code text not null,
    unit_code     text not null default '',
    primary key (project_id, building_code, unit_code),
    foreign key (project_id, district_id) references district.district on delete cascade
);
create index district_area_by_district on district.area (project_id, district_id);
call platform.protect('district.area');
