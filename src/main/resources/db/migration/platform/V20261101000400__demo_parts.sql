-- The loaded parts of the demo; an interrupted loading continues with the next part.
create table platform.demo_part (
    part      text primary key,
    loaded_at timestamptz not null
);
grant select, insert on platform.demo_part to shouwen_app;
