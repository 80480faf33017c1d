-- A quarter: a named group of units that people refer to and that can be assigned in one step. It has no butler of its
-- own: the assignment is in district.area alone. Stored by unit, so that a unit is in at most one quarter.
create table district.quarter (
    project_id uuid not null references estate.project,
    id         uuid not null,
    name       text not null check (length(name) between 1 and 40),
    primary key (project_id, id),
    unique (project_id, name)
);
call platform.protect('district.quarter');

create table district.quarter_unit (
    project_id    uuid not null,
    quarter_id    uuid not null,
    building_code text not null,
    unit_code     text not null,
    primary key (project_id, building_code, unit_code),
    foreign key (project_id, quarter_id) references district.quarter on delete cascade
);
create index quarter_unit_by_quarter on district.quarter_unit (project_id, quarter_id);
call platform.protect('district.quarter_unit', 'select, insert, delete');
