-- When cabinets and rooms are due to be counted; without a row a cabinet is counted daily and a room on Mondays.
create table custody.count_plan (
    project_id uuid not null references estate.project,
    kind       text not null check (kind in ('ROOM', 'CABINET')),
    rhythm     text not null check (rhythm in ('NEVER', 'DAILY', 'WEEKLY')),
    -- 1 is Monday; only of a weekly one.
    weekday    int check (weekday between 1 and 7),
    due_by     time not null,
    version    int not null default 0,
    primary key (project_id, kind),
    check ((weekday is not null) = (rhythm = 'WEEKLY'))
);
call platform.protect('custody.count_plan', 'select, insert, update');

-- A count (盘点) of a room, shelf or cabinet, or of all things of a kind. The numbers are those of its lines when it was closed.
create table custody.count_session (
    project_id uuid not null references estate.project,
    id         uuid not null,
    place_id   uuid,
    thing_kind text check (thing_kind in ('PARCEL', 'KEY', 'ITEM')),
    begun_by   uuid not null,
    begun_at   timestamptz not null,
    recorded_at timestamptz not null check (recorded_at >= begun_at),
    ended_how  text check (ended_how in ('CLOSED', 'BROKEN_OFF')),
    ended_by   uuid,
    ended_at   timestamptz check (ended_at >= begun_at),
    reason     text not null default '' check (length(reason) <= 200),
    agreed     boolean,
    right_ones int,
    elsewhere  int,
    missing    int,
    unknown    int,
    twice      int,
    primary key (project_id, id),
    foreign key (project_id, place_id) references custody.place,
    check ((place_id is null) = (thing_kind is not null)),
    check ((ended_how is null) = (ended_at is null) and (ended_how is null) = (ended_by is null)),
    check ((ended_how = 'CLOSED') is not distinct from (agreed is not null) or ended_how is null and agreed is null),
    check (ended_how <> 'BROKEN_OFF' or length(btrim(reason)) >= 2)
);
create index count_by_time on custody.count_session (project_id, begun_at desc, id desc);
create unique index count_open_once on custody.count_session (project_id, coalesce(place_id::text, thing_kind))
    where ended_at is null;
call platform.protect('custody.count_session', 'select, insert');
grant update (ended_how, ended_by, ended_at, reason, agreed, right_ones, elsewhere, missing, unknown, twice)
    on custody.count_session to shouwen_app;

-- A count that is due: which room or cabinet, by when, and the count that was made for it.
create table custody.due_count (
    project_id uuid not null,
    id         uuid not null,
    place_id   uuid not null,
    begins_at  timestamptz not null,
    due_at     timestamptz not null check (due_at > begins_at),
    count_id   uuid,
    primary key (project_id, id),
    unique (project_id, place_id, begins_at),
    foreign key (project_id, place_id) references custody.place,
    foreign key (project_id, count_id) references custody.count_session
);
create index due_count_open on custody.due_count (project_id, due_at) where count_id is null;
create index due_count_by_time on custody.due_count (project_id, due_at);
create index due_of_count on custody.due_count (project_id, count_id) where count_id is not null;
call platform.protect('custody.due_count', 'select, insert');
grant update (count_id) on custody.due_count to shouwen_app;

-- Every scan of a count, also of what nobody knows; kept for ever.
create table custody.count_scan (
    project_id  uuid not null,
    id          uuid not null,
    count_id    uuid not null,
    code        text not null check (length(code) between 1 and 80),
    -- The place whose label this is; null if it is a thing's tag or unknown.
    scanned_place_id uuid,
    -- Of a thing: the slot or hook scanned before it.
    place_id    uuid,
    by_id       uuid not null,
    happened_at timestamptz not null,
    recorded_at timestamptz not null check (recorded_at >= happened_at),
    primary key (project_id, id),
    foreign key (project_id, count_id) references custody.count_session,
    foreign key (project_id, scanned_place_id) references custody.place,
    foreign key (project_id, place_id) references custody.place,
    check (scanned_place_id is null or place_id is null)
);
create index scans_of_count on custody.count_scan (project_id, count_id, happened_at, id);
call platform.protect('custody.count_scan', 'select, insert');
create trigger append_only before update or delete on custody.count_scan
    for each row execute function platform.refuse_change();

-- The result of a count as it was closed: what lay right, elsewhere, was missing, unknown or scanned twice.
create table custody.count_line (
    project_id  uuid not null,
    count_id    uuid not null,
    n           int not null,
    outcome     text not null check (outcome in ('RIGHT', 'ELSEWHERE', 'MISSING', 'UNKNOWN', 'TWICE')),
    code        text not null,
    thing_id    uuid,
    expected_id uuid,
    seen_id     uuid,
    primary key (project_id, count_id, n),
    foreign key (project_id, count_id) references custody.count_session,
    foreign key (project_id, thing_id) references custody.thing,
    foreign key (project_id, expected_id) references custody.place,
    foreign key (project_id, seen_id) references custody.place
);
create index count_line_missing on custody.count_line (project_id, thing_id) where outcome = 'MISSING';
call platform.protect('custody.count_line', 'select, insert');
create trigger append_only before update or delete on custody.count_line
    for each row execute function platform.refuse_change();

-- What was done about a difference: the thing was moved to where it was seen, found later, or the difference explained.
create table custody.count_answer (
    project_id uuid not null,
    id         uuid not null,
    count_id   uuid not null,
    code       text not null,
    kind       text not null check (kind in ('MOVED', 'FOUND', 'EXPLAINED')),
    place_id   uuid,
    -- FOUND by a later count.
    found_in   uuid,
    words      text not null default '' check (length(words) <= 500),
    by_id      uuid not null,
    at         timestamptz not null,
    primary key (project_id, id),
    foreign key (project_id, count_id) references custody.count_session,
    foreign key (project_id, found_in) references custody.count_session,
    foreign key (project_id, place_id) references custody.place,
    check (kind <> 'EXPLAINED' or length(btrim(words)) >= 2)
);
create index answers_of_count on custody.count_answer (project_id, count_id, at);
call platform.protect('custody.count_answer', 'select, insert');
create trigger append_only before update or delete on custody.count_answer
    for each row execute function platform.refuse_change();
