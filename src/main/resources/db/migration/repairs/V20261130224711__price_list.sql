-- The group's price list, one row per version of an item; a version counts from its day on, the highest one counts.
create table repairs.group_price (
    id         uuid primary key,
    item_id    uuid not null,
    version    int not null check (version > 0),
    use        text not null check (use in ('LISTED', 'DROPPED')),
    kind       text not null check (kind in ('CALL_OUT', 'LABOUR', 'MATERIAL')),
    name       text not null check (length(btrim(name)) between 1 and 60),
    unit       text not null check (length(btrim(unit)) between 1 and 10),
    content    text not null default '' check (length(content) <= 200),
    -- For one unit; 0 is free of charge.
    fen        bigint not null check (fen between 0 and 10000000),
    -- Why it is charged: price marking asks for it.
    basis      text not null check (length(btrim(basis)) between 1 and 120),
    starts_on  date not null,
    written_by uuid not null,
    written_at timestamptz not null,
    unique (item_id, version),
    unique (id, item_id, fen)
);
grant select, insert on repairs.group_price to shouwen_app;

-- A project's price list, likewise. Its prices replace the group's of the same item; RETURNED lets the group's count again.
create table repairs.price (
    project_id uuid not null references estate.project,
    id         uuid not null,
    item_id    uuid not null,
    version    int not null check (version > 0),
    use        text not null check (use in ('LISTED', 'DROPPED', 'RETURNED')),
    kind       text not null check (kind in ('CALL_OUT', 'LABOUR', 'MATERIAL')),
    name       text not null check (length(btrim(name)) between 1 and 60),
    unit       text not null check (length(btrim(unit)) between 1 and 10),
    content    text not null default '' check (length(content) <= 200),
    fen        bigint not null check (fen between 0 and 10000000),
    basis      text not null check (length(btrim(basis)) between 1 and 120),
    starts_on  date not null,
    written_by uuid not null,
    written_at timestamptz not null,
    primary key (project_id, id),
    unique (project_id, item_id, version),
    unique (project_id, id, item_id, fen)
);
call platform.protect('repairs.price', 'select, insert');

-- Whether this price is what the list says of its item on a day.
create function repairs.price_stands(project uuid, item uuid, own uuid, of_group uuid, on_day date) returns boolean
    language sql stable set search_path = pg_catalog as $$
    select case
        when p.id is not null and p.use <> 'RETURNED' then p.id = own and of_group is null and p.use = 'LISTED'
        else coalesce(g.id = of_group and own is null and g.use = 'LISTED', false) end
    from (select 1) one
    left join lateral (
        select id, use from repairs.price
        where project_id = project and item_id = item and starts_on <= on_day order by version desc limit 1) p on true
    left join lateral (
        select id, use from repairs.group_price
        where item_id = item and starts_on <= on_day order by version desc limit 1) g on true
$$;
grant execute on function repairs.price_stands(uuid, uuid, uuid, uuid, date) to shouwen_app;
