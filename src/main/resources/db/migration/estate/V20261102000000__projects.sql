create schema estate;
grant usage on schema estate to shouwen_app;

create table estate.region (
    id   uuid primary key,
    name text not null unique
);

-- A housing project. It has no row-level security: its name is not confidential, only the rows that belong to it are.
create table estate.project (
    id         uuid primary key,
    region_id  uuid not null references estate.region,
    code       text not null unique check (code ~ '^[a-z][a-z0-9-]{1,30}$'),
    name       text not null,
    zone       text not null default 'Asia/Shanghai',
    opens_at   time not null default '07:00',
    closes_at  time not null default '19:00',
    address    text not null default ''
);
grant select, insert, update on estate.region, estate.project to shouwen_app;
