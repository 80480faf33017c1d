create schema custody;
grant usage on schema custody to shouwen_app;

-- Where things lie: a room with shelves and their slots, a key cabinet with its hooks. Things lie at slots and hooks only.
create table custody.place (
    project_id uuid not null references estate.project,
    id         uuid not null,
    parent_id  uuid,
    kind       text not null check (kind in ('ROOM', 'SHELF', 'SLOT', 'CABINET', 'HOOK')),
    -- Unique in the project and printed on the label: A, A-03, A-03-2.
    code       text not null check (code ~ '^[A-Z0-9]{1,4}(-[A-Z0-9]{1,3}){0,2}$'),
    name       text not null default '' check (length(name) <= 60),
    -- How many things fit; only where things lie.
    capacity   int check (capacity between 1 and 999),
    closed_at  timestamptz,
    version    int not null default 0,
    primary key (project_id, id),
    unique (project_id, code),
    foreign key (project_id, parent_id) references custody.place,
    check ((parent_id is null) = (kind in ('ROOM', 'CABINET'))),
    check ((capacity is not null) = (kind in ('SLOT', 'HOOK')))
);
create index place_children on custody.place (project_id, parent_id);
call platform.protect('custody.place', 'select, insert, update');

-- A thing in custody: a parcel, a key (a ring of several counts its pieces), an item left by a resident. What it is beyond
-- that stands in the table of its part under the same id. seq, inside, abroad and place_id are those of its last step; only the
-- trigger on the steps writes them.
create table custody.thing (
    project_id uuid not null references estate.project,
    id         uuid not null,
    kind       text not null check (kind in ('PARCEL', 'KEY', 'ITEM')),
    -- What a scanner reads: the tracking number of a parcel, the number on our own tag.
    tag        text not null check (tag ~ '^[A-Z0-9-]{3,40}$'),
    label      text not null check (length(btrim(label)) between 1 and 120),
    house_id   uuid,
    pieces     int not null check (pieces between 1 and 99),
    seq        int not null,
    -- Pieces that lie here, and pieces lent out.
    inside     int not null check (inside >= 0),
    abroad     int not null check (abroad >= 0),
    place_id   uuid,
    primary key (project_id, id),
    foreign key (project_id, house_id) references estate.house,
    foreign key (project_id, place_id) references custody.place,
    check (inside + abroad <= pieces),
    check ((place_id is not null) = (inside > 0))
);
-- The same scan again is the same thing, until it has left for good.
create unique index thing_by_tag on custody.thing (project_id, kind, tag) where inside + abroad > 0;
create index thing_by_any_tag on custody.thing (project_id, tag);
create index thing_by_place on custody.thing (project_id, place_id) where inside > 0;
create index thing_lent on custody.thing (project_id, kind, id) where abroad > 0;
create index thing_of_house on custody.thing (project_id, house_id, id desc);
call platform.protect('custody.thing', 'select, insert');
grant update (label, house_id) on custody.thing to shouwen_app;

-- The chain of custody: each step of a thing with the pieces that lie here and that are lent out after it. A step continues
-- the one before it exactly, by foreign key, so that no step can be left out, doubled or contradict the balance. Never changed.
create table custody.step (
    project_id    uuid not null,
    id            uuid not null,
    thing_id      uuid not null,
    seq           int not null,
    movement      text not null check (movement in ('IN', 'MOVE', 'LEND', 'BACK', 'HAND_OUT', 'RETURN', 'WRITE_OFF')),
    pieces        int not null check (pieces between 1 and 99),
    inside        int not null check (inside >= 0),
    abroad        int not null check (abroad >= 0),
    place_id      uuid,
    before_seq    int,
    before_inside int,
    before_abroad int,
    -- BACK and WRITE_OFF of lent pieces: the step that lent them.
    loan_id       uuid,
    -- LEND: when they are expected back.
    until_at      timestamptz,
    -- The person it went to or came from: name, telephone number, and whose deputy or what relation.
    person        text not null default '' check (length(person) <= 40),
    phone         text not null default '' check (length(phone) <= 20),
    relation      text not null default '' check (length(relation) <= 40),
    reason        text not null default '' check (length(reason) <= 200),
    signature_id  uuid,
    by_kind       text not null check (by_kind in ('STAFF', 'RESIDENT', 'SYSTEM')),
    by_id         uuid,
    happened_at   timestamptz not null,
    recorded_at   timestamptz not null check (recorded_at >= happened_at),
    primary key (project_id, id),
    unique (project_id, thing_id, seq),
    unique (project_id, thing_id, seq, inside, abroad),
    foreign key (project_id, thing_id) references custody.thing deferrable initially deferred,
    foreign key (project_id, thing_id, before_seq, before_inside, before_abroad)
        references custody.step (project_id, thing_id, seq, inside, abroad),
    foreign key (project_id, loan_id) references custody.step,
    foreign key (project_id, place_id) references custody.place,
    foreign key (project_id, signature_id) references platform.file,
    check ((seq = 1) = (movement = 'IN')),
    check (movement = 'IN' or before_seq = seq - 1),
    check ((place_id is not null) = (inside > 0)),
    check ((until_at is not null) = (movement = 'LEND')),
    check ((loan_id is not null) = (movement = 'BACK') or movement = 'WRITE_OFF'),
    check (signature_id is not null or movement not in ('LEND', 'HAND_OUT')),
    check (person <> '' or movement not in ('LEND', 'BACK', 'HAND_OUT')),
    check (btrim(reason) <> '' or movement not in ('LEND', 'RETURN', 'WRITE_OFF')),
    check (case movement
        when 'IN' then before_seq is null and inside = pieces and abroad = 0
        when 'MOVE' then inside = before_inside and abroad = before_abroad and pieces = inside
        when 'LEND' then inside = before_inside - pieces and abroad = before_abroad + pieces
        when 'BACK' then inside = before_inside + pieces and abroad = before_abroad - pieces
        when 'WRITE_OFF' then inside = before_inside - case when loan_id is null then pieces else 0 end
            and abroad = before_abroad - case when loan_id is null then 0 else pieces end
        else inside = before_inside - pieces and abroad = before_abroad
        end)
);
create index step_by_time on custody.step (project_id, happened_at);
create index step_of_loan on custody.step (project_id, loan_id) where loan_id is not null;
create index step_signature on custody.step (project_id, signature_id) where signature_id is not null;
call platform.protect('custody.step', 'select, insert');
create trigger append_only before update or delete on custody.step
    for each row execute function platform.refuse_change();

-- A thing says what its last step says.
create function custody.step_moves_thing() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    update custody.thing set seq = new.seq, inside = new.inside, abroad = new.abroad, place_id = new.place_id
    where project_id = new.project_id and id = new.thing_id;
    return null;
end
$$;
create trigger step_moves_thing after insert on custody.step
    for each row when (new.seq > 1) execute function custody.step_moves_thing();
alter table custody.thing add foreign key (project_id, id, seq, inside, abroad)
    references custody.step (project_id, thing_id, seq, inside, abroad) deferrable initially deferred;
