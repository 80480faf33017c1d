-- A named area is a group of units, for people to speak of and to hand out in one step. It answers for nothing itself:
-- whose a house is stands in district.area alone. Kept by the unit, so that none can be in two areas in any way.
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
