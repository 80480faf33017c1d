-- Published: the district of each unit and its butler. The entry of a unit (apart) overrides that of its building.
create view district.unit_district with (security_invoker = true) as
select u.project_id, u.id as unit_id, b.code as building_code, u.code as unit_code,
       b.sort_key as building_key, u.sort_key as unit_key, d.id as district_id, d.butler_id,
       own.district_id is not null as apart
from estate.unit u
join estate.building b on b.project_id = u.project_id and b.id = u.building_id
left join district.area own on u.code <> ''
    and own.project_id = u.project_id and own.building_code = b.code and own.unit_code = u.code
left join district.area whole
    on whole.project_id = u.project_id and whole.building_code = b.code and whole.unit_code = ''
left join district.district d
    on d.project_id = u.project_id and d.id = coalesce(own.district_id, whole.district_id);
grant select on district.unit_district to shouwen_app;

-- Districts created before this migration count as having existed always.
alter table district.district add column opened_at timestamptz not null default '2000-01-01 00:00:00Z';
alter table district.district alter column opened_at set default now();

-- The butlers of a unit over time. A vacant unit has no row: the supervisor answers.
create table district.term (
    project_id    uuid not null,
    id            uuid not null,
    building_code text not null,
    unit_code     text not null,
    district_id   uuid not null,
    butler_id     uuid not null,
    from_at       timestamptz not null,
    to_at         timestamptz,
    primary key (project_id, id),
    foreign key (project_id, butler_id) references staff.staff,
    foreign key (project_id, district_id) references district.district,
    check (to_at >= from_at)
);
create unique index district_term_now on district.term (project_id, building_code, unit_code) where to_at is null;
create index district_term_of_district on district.term (project_id, district_id, from_at desc);
create index district_term_of_butler on district.term (project_id, butler_id) where to_at is null;
call platform.protect('district.term');

insert into district.term
    (project_id, id, building_code, unit_code, district_id, butler_id, from_at)
select project_id, gen_random_uuid(), building_code, unit_code, district_id, butler_id, now()
from district.unit_district where butler_id is not null;

-- A time during which a district exceeded the household limit.
create table district.excess (
    project_id  uuid not null,
    id          uuid not null,
    district_id uuid not null,
    households  int not null,
    allowed     int not null,
    since       timestamptz not null,
    ended_at    timestamptz,
    primary key (project_id, id),
    foreign key (project_id, district_id) references district.district,
    check (ended_at >= since)
);
create unique index district_excess_now on district.excess (project_id, district_id) where ended_at is null;
create index district_excess_by_district on district.excess (project_id, district_id, since);
call platform.protect('district.excess');

-- A hand-over: a district gets another butler (both districts equal, no areas), or areas move to another district.
create table district.hand_over (
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
    foreign key (project_id, from_district) references district.district,
    foreign key (project_id, to_district) references district.district,
    foreign key (project_id, from_butler) references staff.staff,
    foreign key (project_id, to_butler) references staff.staff,
    check (done_at is null or withdrawn_at is null),
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index district_changing_once on district.hand_over (project_id, from_district)
    where from_district = to_district and done_at is null and withdrawn_at is null;
create index district_hand_over_open on district.hand_over (project_id, started_at)
    where done_at is null and withdrawn_at is null;
create index district_hand_over_newest on district.hand_over (project_id, started_at desc);
call platform.protect('district.hand_over');

create table district.hand_over_area (
    project_id    uuid not null,
    hand_over_id  uuid not null,
    building_code text not null,
    unit_code     text not null,
    primary key (project_id, hand_over_id, building_code, unit_code),
    foreign key (project_id, hand_over_id) references district.hand_over
);
call platform.protect('district.hand_over_area', 'select, insert');

-- A confirmation, one per side: by the leaving butler, or by the supervisor in their place with a reason; and by the
-- receiving butler.
create table district.confirmation (
    project_id   uuid not null,
    hand_over_id uuid not null,
    side         text not null check (side in ('LEAVING', 'COMING')),
    by_id        uuid not null,
    in_stead     boolean not null,
    reason       text not null check (length(reason) <= 500),
    at           timestamptz not null,
    primary key (project_id, hand_over_id, side),
    foreign key (project_id, hand_over_id) references district.hand_over
);
call platform.protect('district.confirmation', 'select, insert');
