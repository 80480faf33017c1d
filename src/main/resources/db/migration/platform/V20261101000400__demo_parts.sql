-- Which parts of the demo are in; a start that broke off goes on where it stopped.
create table platform.demo_part (
    part      text primary key,
    loaded_at timestamptz not null
);
grant select, insert on platform.demo_part to shouwen_app;
