-- A department to which tickets can be handed over, except while it is vacant (no head) or dissolved.
create table staff.department (
    project_id    uuid not null references estate.project,
    id            uuid not null,
    kind          text not null check (kind in ('ENGINEERING', 'CLEANING', 'ORDER', 'GREENING', 'SERVICE', 'OTHER')),
    name          text not null check (length(btrim(name)) between 1 and 40),
    head_id       uuid,
    deputy_id     uuid,
    answer_within int not null default 120 check (answer_within between 10 and 1440),
    dissolved_at  timestamptz,
    version       int not null default 0,
    primary key (project_id, id),
    foreign key (project_id, head_id) references staff.staff,
    foreign key (project_id, deputy_id) references staff.staff,
    check (head_id <> deputy_id),
    check (head_id is not null or deputy_id is null)
);
create unique index department_name on staff.department (project_id, name) where dissolved_at is null;
create index department_of_head on staff.department (project_id, head_id) where head_id is not null;
create index department_of_deputy on staff.department (project_id, deputy_id) where deputy_id is not null;
call platform.protect('staff.department', 'select, insert, update');
