-- A project's settings. Without a limit of its own a butler may look after 600 households.
alter table estate.project
    add column household_limit int check (household_limit between 50 and 600),
    add column hotline         text not null default '',
    add column centre_phone    text not null default '',
    add column version         int not null default 0,
    add check (opens_at < closes_at);

alter table estate.region add column version int not null default 0;

-- The property group that owns the projects: one row.
create table estate.property_group (
    only_one boolean primary key default true check (only_one),
    name     text not null,
    version  int not null default 0
);
grant select, insert, update on estate.property_group to shouwen_app;
