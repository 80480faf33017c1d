create extension if not exists pg_trgm with schema public;
create extension if not exists btree_gin with schema public;

create table estate.building (
    project_id uuid not null references estate.project,
    id         uuid not null,
    code       text collate "C" not null,
    sort_key   text collate "C" not null,
    primary key (project_id, id),
    unique (project_id, code)
);
call platform.protect('estate.building');

-- A unit of a building. A building without units has one with an empty code.
create table estate.unit (
    project_id  uuid not null,
    id          uuid not null,
    building_id uuid not null,
    code        text collate "C" not null,
    sort_key    text collate "C" not null,
    primary key (project_id, id),
    unique (project_id, building_id, code),
    foreign key (project_id, building_id) references estate.building
);
call platform.protect('estate.unit');

create table estate.house (
    project_id uuid not null,
    id         uuid not null,
    unit_id    uuid not null,
    code       text collate "C" not null,
    label      text not null,
    sort_key   text collate "C" not null,
    floor      int,
    area       numeric(9, 2) check (area > 0),
    use        text not null default 'residential' check (use in ('residential', 'commercial', 'office', 'other')),
    ownership  text not null default 'private' check (ownership in ('private', 'developer', 'company', 'public')),
    note       text not null default '',
    version    int not null default 0,
    primary key (project_id, id),
    unique (project_id, code),
    foreign key (project_id, unit_id) references estate.unit
);
create index house_by_place on estate.house (project_id, sort_key);
create index house_by_unit on estate.house (project_id, unit_id, sort_key);
call platform.protect('estate.house');

-- The people living in a house during a period. A house has at most one household that has not moved out.
create table estate.household (
    project_id   uuid not null,
    id           uuid not null,
    house_id     uuid not null,
    moved_in_on  date,
    moved_out_on date,
    primary key (project_id, id),
    foreign key (project_id, house_id) references estate.house,
    check (moved_out_on >= moved_in_on)
);
create unique index household_now on estate.household (project_id, house_id) where moved_out_on is null;
create index household_by_house on estate.household (project_id, house_id);
call platform.protect('estate.household');

create table estate.resident (
    project_id   uuid not null,
    id           uuid not null,
    household_id uuid not null,
    name         text not null check (length(name) between 1 and 60),
    relation     text not null check (relation in ('owner', 'tenant', 'family')),
    title        text,
    pinyin       text not null,
    initials     text not null,
    words        text not null,
    version      int not null default 0,
    primary key (project_id, id),
    unique (project_id, household_id, name),
    foreign key (project_id, household_id) references estate.household
);
create index resident_by_words on estate.resident using gin (project_id, words public.gin_trgm_ops);
call platform.protect('estate.resident');

create table estate.resident_phone (
    project_id  uuid not null,
    resident_id uuid not null,
    digits      text not null,
    position    smallint not null,
    primary key (project_id, resident_id, digits),
    foreign key (project_id, resident_id) references estate.resident on delete cascade
);
create index resident_phone_by_digits on estate.resident_phone (project_id, digits);
create index resident_phone_by_run on estate.resident_phone using gin (project_id, digits public.gin_trgm_ops);
call platform.protect('estate.resident_phone');

create table estate.vehicle (
    project_id uuid not null,
    id         uuid not null,
    house_id   uuid not null,
    plate      text not null,
    note       text not null default '',
    version    int not null default 0,
    primary key (project_id, id),
    unique (project_id, plate),
    foreign key (project_id, house_id) references estate.house
);
create index vehicle_by_house on estate.vehicle (project_id, house_id);
create index vehicle_by_run on estate.vehicle using gin (project_id, plate public.gin_trgm_ops);
call platform.protect('estate.vehicle');

-- LIKE cannot use an index under a row-level security policy, because the operator is not leakproof. Therefore these
-- searches run as the tables' owner and check the visible projects themselves.
create function estate.residents_by_word(project uuid, word text, most int)
    returns table (resident_id uuid)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select id from estate.resident
    where project_id = project and words like '% ' || word || '%' and project = any (platform.visible_projects())
    order by id limit most
$$;

create function estate.residents_by_digits(project uuid, run text, most int)
    returns table (resident_id uuid)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select distinct p.resident_id from estate.resident_phone p
    where p.project_id = project and p.digits like '%' || run || '%' and project = any (platform.visible_projects())
    order by 1 limit most
$$;

create function estate.vehicles_by_plate(project uuid, run text, most int)
    returns table (vehicle_id uuid)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select id from estate.vehicle
    where project_id = project and plate like '%' || run || '%' and project = any (platform.visible_projects())
    order by plate limit most
$$;
