-- An item somebody leaves with us for a while, beyond a thing in custody. until_at moves with each extension; left_at is set
-- when it is collected or disposed of.
create table custody.item (
    project_id     uuid not null,
    id             uuid not null,
    description    text not null default '' check (length(description) <= 500),
    house_label    text not null default '' check (length(house_label) <= 60),
    owner          text not null check (length(btrim(owner)) between 1 and 40),
    owner_phone    text not null default '' check (length(owner_phone) <= 20),
    -- In yuan, as the owner says; null if nothing was said.
    declared_value numeric(10, 2) check (declared_value >= 0),
    photo_id       uuid,
    received_by    uuid not null,
    received_at    timestamptz not null,
    until_at       timestamptz not null check (until_at > received_at),
    left_at        timestamptz check (left_at >= received_at),
    primary key (project_id, id),
    foreign key (project_id, id) references custody.thing,
    foreign key (project_id, photo_id) references platform.file
);
create index item_held on custody.item (project_id, until_at, id) where left_at is null;
create index item_by_time on custody.item (project_id, received_at desc, id desc);
create index item_photo on custody.item (project_id, photo_id) where photo_id is not null;
call platform.protect('custody.item', 'select, insert');
grant update (until_at, left_at) on custody.item to shouwen_app;

-- More time for an item, asked for by its owner.
create table custody.item_extension (
    project_id uuid not null,
    id         uuid not null,
    item_id    uuid not null,
    before_at  timestamptz not null,
    until_at   timestamptz not null check (until_at > before_at),
    reason     text not null check (length(btrim(reason)) between 1 and 200),
    by_id      uuid not null,
    at         timestamptz not null,
    primary key (project_id, id),
    foreign key (project_id, item_id) references custody.item
);
create index extension_of_item on custody.item_extension (project_id, item_id, at);
call platform.protect('custody.item_extension', 'select, insert');

-- What this project does not take besides what no project takes, and what people are told about it.
create table custody.refused_good (
    project_id uuid not null references estate.project,
    id         uuid not null,
    name       text not null check (length(btrim(name)) between 1 and 40),
    why        text not null check (length(btrim(why)) between 1 and 120),
    added_by   uuid not null,
    added_at   timestamptz not null,
    dropped_at timestamptz,
    primary key (project_id, id)
);
create unique index refused_good_once on custody.refused_good (project_id, name) where dropped_at is null;
call platform.protect('custody.refused_good', 'select, insert');
grant update (dropped_at) on custody.refused_good to shouwen_app;

-- An item that was not taken, with the reason its owner was told.
create table custody.item_refusal (
    project_id  uuid not null references estate.project,
    id          uuid not null,
    -- One of those no project takes, or the name of the project's own.
    good        text not null check (length(btrim(good)) between 1 and 40),
    told        text not null check (length(btrim(told)) between 1 and 200),
    description text not null check (length(btrim(description)) between 1 and 120),
    owner       text not null default '' check (length(owner) <= 40),
    house_id    uuid,
    house_label text not null default '' check (length(house_label) <= 60),
    by_id       uuid not null,
    at          timestamptz not null,
    primary key (project_id, id),
    foreign key (project_id, house_id) references estate.house
);
create index item_refusal_by_time on custody.item_refusal (project_id, at desc, id desc);
call platform.protect('custody.item_refusal', 'select, insert');
