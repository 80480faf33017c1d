-- A kind of spare part that a project keeps; low is the stock at which more is to be bought.
create table repairs.part (
    project_id    uuid not null references estate.project,
    id            uuid not null,
    name          text not null check (length(btrim(name)) between 1 and 60),
    unit          text not null check (length(btrim(unit)) between 1 and 10),
    shelf         text not null default '' check (length(shelf) <= 30),
    low           numeric(8, 2) check (low >= 0),
    -- The material of the price list as which it is charged.
    price_item_id uuid,
    added_by      uuid not null,
    added_at      timestamptz not null,
    retired_at    timestamptz,
    version       int not null default 0,
    primary key (project_id, id)
);
create unique index part_once on repairs.part (project_id, name) where retired_at is null;
create index part_by_name on repairs.part (project_id, name, id);
create index part_by_shelf on repairs.part (project_id, shelf, id);
create index part_of_material on repairs.part (project_id, price_item_id) where price_item_id is not null;
call platform.protect('repairs.part', 'select, insert');
grant update (name, unit, shelf, low, price_item_id, retired_at, version) on repairs.part to shouwen_app;

-- One change of a part's stock. Never changed: the stock is what the last one left. The entries of a part are numbered
-- without gaps, each begins with what the one before left, and none leaves less than nothing.
create table repairs.part_entry (
    project_id      uuid not null,
    id              uuid not null,
    part_id         uuid not null,
    seq             int not null check (seq > 0),
    prior           int generated always as (nullif(seq - 1, 0)) stored,
    kind            text not null check (kind in ('DELIVERY', 'USE', 'BACK', 'COUNT')),
    before_quantity numeric(8, 2) not null,
    change          numeric(8, 2) not null,
    after_quantity  numeric(8, 2) not null check (after_quantity >= 0),
    -- The use that is given back, all of it and once.
    of_id           uuid,
    of_change       numeric(8, 2) generated always as (case when of_id is not null then -change end) stored,
    repair_id       uuid,
    -- The bill that named it, where nobody had booked it before.
    bill_id         uuid,
    -- From whom it was delivered, or why the count differs.
    words           text not null default '' check (length(words) <= 120),
    by_id           uuid not null,
    at              timestamptz not null,
    primary key (project_id, id),
    unique (project_id, part_id, seq),
    unique (project_id, part_id, seq, after_quantity),
    unique (project_id, id, part_id, change),
    unique (project_id, of_id),
    foreign key (project_id, part_id) references repairs.part,
    foreign key (project_id, part_id, prior, before_quantity)
        references repairs.part_entry (project_id, part_id, seq, after_quantity),
    foreign key (project_id, of_id, part_id, of_change) references repairs.part_entry (project_id, id, part_id, change),
    check (prior is not null or before_quantity = 0),
    check (after_quantity = before_quantity + change),
    check (case kind when 'DELIVERY' then change > 0 when 'USE' then change < 0 when 'BACK' then change > 0 else true end),
    check ((kind = 'BACK') = (of_id is not null)),
    check ((kind in ('USE', 'BACK')) = (repair_id is not null)),
    check (kind <> 'COUNT' or change = 0 or length(btrim(words)) > 0),
    check (kind <> 'DELIVERY' or length(btrim(words)) > 0)
);
create index part_entry_of_repair on repairs.part_entry (project_id, repair_id) where repair_id is not null;
create index part_entry_by_time on repairs.part_entry (project_id, at, part_id);
call platform.protect('repairs.part_entry', 'select, insert');
