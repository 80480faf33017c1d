create schema staff;
grant usage on schema staff to shouwen_app;

-- A member of staff of a project; the id is that of the sign-in account.
create table staff.staff (
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
call platform.protect('staff.staff');
