-- Which district each unit is in, and whose it is: a unit's own entry goes before its building's.
create view people.unit_district with (security_invoker = true) as
select u.project_id, u.id as unit_id, b.code as building_code, u.code as unit_code,
       b.sort_key as building_key, u.sort_key as unit_key, d.id as district_id, d.butler_id
from estate.unit u
join estate.building b on b.project_id = u.project_id and b.id = u.building_id
left join people.district_area own on u.code <> ''
    and own.project_id = u.project_id and own.building_code = b.code and own.unit_code = u.code
left join people.district_area whole
    on whole.project_id = u.project_id and whole.building_code = b.code and whole.unit_code = ''
left join people.district d
    on d.project_id = u.project_id and d.id = coalesce(own.district_id, whole.district_id);
grant select on people.unit_district to shouwen_app;

-- Districts from before have been there all along.
alter table people.district add column opened_at timestamptz not null default '2000-01-01 00:00:00Z';
alter table people.district alter column opened_at set default now();

-- Who was butler of a unit from when to when. While a unit is vacant it has no row: the supervisor answers.
create table people.district_term (
    project_id    uuid not null,
    id            uuid not null,
    building_code text not null,
    unit_code     text not null,
    district_id   uuid not null,
    butler_id     uuid not null,
    from_at       timestamptz not null,
    to_at         timestamptz,
    primary key (project_id, id),
    foreign key (project_id, butler_id) references people.staff,
    foreign key (project_id, district_id) references people.district,
    check (to_at >= from_at)
);
create unique index district_term_now on people.district_term (project_id, building_code, unit_code) where to_at is null;
create index district_term_of_district on people.district_term (project_id, district_id, from_at desc);
create index district_term_of_butler on people.district_term (project_id, butler_id) where to_at is null;
call platform.protect('people.district_term');

insert into people.district_term
    (project_id, id, building_code, unit_code, district_id, butler_id, from_at)
select project_id, gen_random_uuid(), building_code, unit_code, district_id, butler_id, now()
from people.unit_district where butler_id is not null;

-- More households than one butler may have: from when to when.
create table people.district_excess (
    project_id  uuid not null,
    id          uuid not null,
    district_id uuid not null,
    households  int not null,
    allowed     int not null,
    since       timestamptz not null,
    ended_at    timestamptz,
    primary key (project_id, id),
    foreign key (project_id, district_id) references people.district,
    check (ended_at >= since)
);
create unique index district_excess_now on people.district_excess (project_id, district_id) where ended_at is null;
create index district_excess_by_district on people.district_excess (project_id, district_id, since);
call platform.protect('people.district_excess');

-- A district gets another butler (both districts the same, no areas named), or some of its areas go to another district.
create table people.district_hand_over (
    project_id    uuid not null,
    id            uuid not null,
    from_district uuid not null,
    to_district   uuid not null,
    from_butler   uuid,
    to_butler     uuid,
    reason        text not null check (length(reason) <= 500),
    proposal_id   uuid,
    started_by    uuid not null,
    started_at    timestamptz not null,
    due_at        timestamptz not null check (due_at > started_at),
    done_at       timestamptz,
    withdrawn_at  timestamptz,
    withdrawn_by  uuid,
    primary key (project_id, id),
    foreign key (project_id, from_district) references people.district,
    foreign key (project_id, to_district) references people.district,
    foreign key (project_id, from_butler) references people.staff,
    foreign key (project_id, to_butler) references people.staff,
    check (done_at is null or withdrawn_at is null),
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index district_changing_once on people.district_hand_over (project_id, from_district)
    where from_district = to_district and done_at is null and withdrawn_at is null;
create index district_hand_over_open on people.district_hand_over (project_id, started_at)
    where done_at is null and withdrawn_at is null;
create index district_hand_over_newest on people.district_hand_over (project_id, started_at desc);
call platform.protect('people.district_hand_over');

create table people.district_hand_over_area (
    project_id    uuid not null,
    hand_over_id  uuid not null,
    building_code text not null,
    unit_code     text not null,
    primary key (project_id, hand_over_id, building_code, unit_code),
    foreign key (project_id, hand_over_id) references people.district_hand_over
);
call platform.protect('people.district_hand_over_area', 'select, insert');

-- Each side confirms once: whoever leaves, or the supervisor in their stead with a reason; and whoever comes.
create table people.district_confirmation (
    project_id   uuid not null,
    hand_over_id uuid not null,
    side         text not null check (side in ('LEAVING', 'COMING')),
    by_id        uuid not null,
    in_stead     boolean not null,
    reason       text not null check (length(reason) <= 500),
    at           timestamptz not null,
    primary key (project_id, hand_over_id, side),
    foreign key (project_id, hand_over_id) references people.district_hand_over
);
call platform.protect('people.district_confirmation', 'select, insert');
