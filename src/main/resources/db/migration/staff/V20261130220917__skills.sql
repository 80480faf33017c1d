-- A trade that a member of staff can do, from when until when, and who said so. Never changed: a mistake is ended.
create table staff.skill (
    project_id uuid not null,
    id         uuid not null,
    staff_id   uuid not null,
    trade      text not null check (trade ~ '^[A-Z_]{2,30}$'), -- which trades there are, the fault guide says
    began_at   timestamptz not null,
    began_by   uuid not null,
    ended_at   timestamptz,
    ended_by   uuid,
    primary key (project_id, id),
    foreign key (project_id, staff_id) references staff.staff,
    check (ended_at >= began_at),
    check ((ended_at is null) = (ended_by is null))
);
create unique index skill_now on staff.skill (project_id, staff_id, trade) where ended_at is null;
create index skill_by_trade on staff.skill (project_id, trade, staff_id) where ended_at is null;
call platform.protect('staff.skill', 'select, insert');
grant update (ended_at, ended_by) on staff.skill to shouwen_app;

-- Published: which trades a member of staff can do; ended_at is null for what holds now.
create view staff.person_trade with (security_invoker = true) as
    select project_id, staff_id as person_id, trade, began_at, ended_at from staff.skill;

grant select on staff.person_trade to shouwen_app;
