create schema patrol;
grant usage on schema patrol to shouwen_app;

create function patrol.fingerprint(content text) returns text
    language sql immutable strict parallel safe
    as $$ select encode(sha256(convert_to(content, 'UTF8')), 'hex') $$;

---- Routes ----

-- A time window of the day; each route is due once in each window.
create table patrol.time_window (
    project_id uuid not null,
    id         uuid not null,
    name       text not null check (length(btrim(name)) between 1 and 30),
    starts     time not null,
    ends       time not null,
    since      date not null,
    retired_on date,
    primary key (project_id, id),
    check (starts < ends),
    check (retired_on >= since)
);
call platform.protect('patrol.time_window', 'select, insert');
grant update (retired_on) on patrol.time_window to shouwen_app;

create table patrol.route (
    project_id  uuid not null,
    id          uuid not null,
    district_id uuid not null,
    name        text not null check (length(btrim(name)) between 1 and 60),
    version     int not null default 1 check (version > 0),
    made_at     timestamptz not null,
    retired_at  timestamptz,
    primary key (project_id, id),
    foreign key (project_id, district_id) references district.district
);
create index route_of_district on patrol.route (project_id, district_id) where retired_at is null;
call platform.protect('patrol.route', 'select, insert');
grant update (name, district_id, version, retired_at) on patrol.route to shouwen_app;

-- code is printed in the QR code and can be typed instead.
create table patrol.checkpoint (
    project_id   uuid not null,
    id           uuid not null,
    route_id     uuid not null,
    place        text not null check (length(btrim(place)) between 1 and 120),
    kind         text not null check (kind in ('LOBBY', 'LIFT', 'CORRIDOR', 'STAIRS', 'ROOF', 'GARAGE', 'GROUNDS')),
    checklist_id uuid not null,
    code         text not null check (code ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
    nfc          text check (nfc ~ '^[0-9A-F]{8,20}$'),
    latitude     double precision check (latitude between -90 and 90),
    longitude    double precision check (longitude between -180 and 180),
    version      int not null default 0,
    made_at      timestamptz not null,
    primary key (project_id, id),
    unique (project_id, code),
    unique (project_id, nfc),
    foreign key (project_id, route_id) references patrol.route,
    foreign key (project_id, checklist_id) references standard.checklist,
    check ((latitude is null) = (longitude is null))
);
create index checkpoint_of_route on patrol.checkpoint (project_id, route_id);
call platform.protect('patrol.checkpoint', 'select, insert');
grant update (place, kind, checklist_id, code, nfc, latitude, longitude, version) on patrol.checkpoint to shouwen_app;

-- The order of a route in each version: a walk is judged by the version its phone had.
create table patrol.route_point (
    project_id    uuid not null,
    route_id      uuid not null,
    version       int not null,
    position      int not null check (position > 0),
    checkpoint_id uuid not null,
    primary key (project_id, route_id, version, position),
    unique (project_id, route_id, version, checkpoint_id),
    foreign key (project_id, route_id) references patrol.route,
    foreign key (project_id, checkpoint_id) references patrol.checkpoint
);
call platform.protect('patrol.route_point', 'select, insert');

---- Rounds ----

-- A due round: one route in one window of one day.
create table patrol.round (
    project_id  uuid not null,
    id          uuid not null,
    route_id    uuid not null,
    district_id uuid not null,
    window_id   uuid not null,
    day         date not null,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    planned_at  timestamptz not null,
    primary key (project_id, id),
    unique (project_id, route_id, day, window_id),
    foreign key (project_id, route_id) references patrol.route,
    foreign key (project_id, window_id) references patrol.time_window,
    foreign key (project_id, district_id) references district.district,
    check (starts_at < ends_at)
);
create index round_by_end on patrol.round (project_id, ends_at desc, id desc);
call platform.protect('patrol.round', 'select, insert, delete');

-- A walk of a round. If two phones walk the same round, both walks are kept. The verdict is set when the walk is
-- closed, and again when a record arrives later.
create table patrol.walk (
    project_id  uuid not null,
    id          uuid not null,
    round_id    uuid,
    route_id    uuid not null,
    version     int not null,
    by_id       uuid not null references platform.account,
    device_id   uuid not null,
    started_at  timestamptz not null,
    recorded_at timestamptz not null,
    closed_at   timestamptz,
    closed_recorded_at timestamptz,
    remark      text not null default '' check (length(remark) <= 500),
    counts      boolean,
    primary key (project_id, id),
    foreign key (project_id, round_id) references patrol.round,
    foreign key (project_id, route_id) references patrol.route,
    check ((closed_at is null) = (closed_recorded_at is null) and (closed_at is null) = (counts is null))
);
create index walk_of_round on patrol.walk (project_id, round_id);
create index walk_newest on patrol.walk (project_id, started_at desc, id desc);
create index walk_of_person on patrol.walk (project_id, by_id, started_at desc);
call platform.protect('patrol.walk', 'select, insert');
grant update (closed_at, closed_recorded_at, remark, counts) on patrol.walk to shouwen_app;

-- at is the phone's time, recorded_at the server's.
create table patrol.visit (
    project_id    uuid not null,
    id            uuid not null,
    walk_id       uuid not null,
    checkpoint_id uuid not null,
    means         text not null check (means in ('QR', 'NFC', 'TYPED')),
    at            timestamptz not null,
    recorded_at   timestamptz not null,
    latitude      double precision,
    longitude     double precision,
    accuracy      double precision,
    reason        text not null default '' check (length(reason) <= 500),
    primary key (project_id, id),
    foreign key (project_id, walk_id) references patrol.walk,
    foreign key (project_id, checkpoint_id) references patrol.checkpoint
);
create index visit_of_walk on patrol.visit (project_id, walk_id, at);
create index visit_of_checkpoint on patrol.visit (project_id, checkpoint_id, at desc);
call platform.protect('patrol.visit', 'select, insert');

-- A deficiency or doubt about a walk; replaced each time the walk is judged.
create table patrol.remark (
    project_id    uuid not null,
    walk_id       uuid not null,
    checkpoint_id uuid not null,
    kind          text not null check (kind in ('MISSED', 'OUT_OF_ORDER', 'TOO_FAST', 'FAR_OFF', 'CLOCK')),
    detail        text not null default '',
    primary key (project_id, walk_id, checkpoint_id, kind),
    foreign key (project_id, walk_id) references patrol.walk,
    foreign key (project_id, checkpoint_id) references patrol.checkpoint
);
call platform.protect('patrol.remark', 'select, insert, delete');

-- The last answer to a question at a visit.
create table patrol.answer (
    project_id    uuid not null,
    visit_id      uuid not null,
    item_id       uuid not null,
    question      text not null check (question in ('CLEAN', 'WHOLE', 'DONE')),
    good          boolean not null,
    id            uuid not null,
    at            timestamptz not null,
    recorded_at   timestamptz not null,
    primary key (project_id, visit_id, item_id, question),
    foreign key (project_id, visit_id) references patrol.visit,
    foreign key (project_id, item_id) references standard.checklist_item
);
create index answer_by_time on patrol.answer (project_id, at);
call platform.protect('patrol.answer', 'select, insert, update');

---- What phones send ----

-- A record of a phone that was stored. The same id with other content goes to refused_record.
create table patrol.field_record (
    project_id   uuid not null,
    id           uuid not null,
    kind         text not null,
    walk_id      uuid,
    by_id        uuid not null references platform.account,
    device_id    uuid not null,
    content_hash text not null,
    happened_at  timestamptz not null,
    recorded_at  timestamptz not null,
    skew_millis  bigint not null,
    primary key (project_id, id)
);
create index field_record_of_walk on patrol.field_record (project_id, walk_id);
call platform.protect('patrol.field_record', 'select, insert');

create table patrol.refused_record (
    project_id  uuid not null,
    id          uuid not null,
    record_id   uuid not null,
    kind        text not null,
    by_id       uuid not null references platform.account,
    device_id   uuid not null,
    rule        text not null,
    content     jsonb not null,
    content_hash text not null,
    recorded_at timestamptz not null,
    seen_by     uuid references platform.account,
    seen_at     timestamptz,
    primary key (project_id, id),
    unique (project_id, record_id, content_hash),
    check ((seen_by is null) = (seen_at is null))
);
create index refused_record_unseen on patrol.refused_record (project_id, recorded_at desc, id desc) where seen_at is null;
call platform.protect('patrol.refused_record', 'select, insert');
grant update (seen_by, seen_at) on patrol.refused_record to shouwen_app;

-- An upload by the hash of its bytes; file_id is set when all bytes have arrived.
create table patrol.upload (
    project_id uuid not null,
    sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size       int not null check (size between 1 and 4000000),
    by_id      uuid not null references platform.account,
    begun_at   timestamptz not null,
    file_id    uuid,
    primary key (project_id, sha256),
    foreign key (project_id, file_id) references platform.file
);
call platform.protect('patrol.upload', 'select, insert');
grant update (file_id) on patrol.upload to shouwen_app;

create table patrol.upload_part (
    project_id uuid not null,
    sha256     text not null,
    position   int not null check (position >= 0),
    bytes      bytea not null,
    primary key (project_id, sha256, position),
    foreign key (project_id, sha256) references patrol.upload
);
call platform.protect('patrol.upload_part', 'select, insert, delete');

---- Findings ----

-- A finding: where and how it was found. Its ticket has the same id.
create table patrol.finding (
    project_id    uuid not null,
    id            uuid not null,
    walk_id       uuid,
    visit_id      uuid,
    checkpoint_id uuid,
    district_id   uuid,
    item_id       uuid,
    question      text check (question in ('CLEAN', 'WHOLE', 'DONE')),
    place         text not null check (length(btrim(place)) between 1 and 200),
    found_by      uuid not null references platform.account,
    found_at      timestamptz not null,
    recorded_at   timestamptz not null,
    major         boolean not null,
    primary key (project_id, id),
    foreign key (project_id, id) references tickets.ticket (project_id, id),
    foreign key (project_id, walk_id) references patrol.walk,
    foreign key (project_id, visit_id) references patrol.visit,
    foreign key (project_id, checkpoint_id) references patrol.checkpoint,
    foreign key (project_id, district_id) references district.district,
    foreign key (project_id, item_id) references standard.checklist_item
);
create index finding_newest on patrol.finding (project_id, found_at desc, id desc);
create index finding_of_walk on patrol.finding (project_id, walk_id);
create index finding_of_checkpoint on patrol.finding (project_id, checkpoint_id, found_at desc);
call platform.protect('patrol.finding', 'select, insert');

-- 4.3.1: the decision, solved on the spot or reported.
create table patrol.decision (
    project_id  uuid not null,
    finding_id  uuid not null,
    way         text not null check (way in ('ON_THE_SPOT', 'REPORTED')),
    words       text not null check (length(words) <= 2000),
    by_id       uuid not null references platform.account,
    at          timestamptz not null,
    recorded_at timestamptz not null,
    primary key (project_id, finding_id),
    foreign key (project_id, finding_id) references patrol.finding,
    check (way <> 'ON_THE_SPOT' or length(btrim(words)) >= 2)
);
call platform.protect('patrol.decision', 'select, insert');

-- 4.3.2, 4.3.3: where a finding was sent, with a comment.
create table patrol.dispatch (
    project_id uuid not null,
    id         uuid not null,
    finding_id uuid not null,
    by_id      uuid not null references platform.account,
    role       text not null check (role in ('SUPERVISOR', 'MANAGER')),
    at         timestamptz not null,
    way        text not null check (way in ('FACILITY', 'STAFF', 'BREACH', 'MAJOR')),
    opinion    text not null check (length(btrim(opinion)) between 2 and 1000),
    to_id      uuid,
    order_id   uuid,
    primary key (project_id, id),
    foreign key (project_id, finding_id) references patrol.decision (project_id, finding_id),
    foreign key (project_id, order_id) references tickets.ticket (project_id, id),
    check ((way in ('FACILITY', 'BREACH')) = (order_id is not null))
);
create index dispatch_of_finding on patrol.dispatch (project_id, finding_id, at);
create unique index dispatch_of_order on patrol.dispatch (project_id, order_id) where order_id is not null;
call platform.protect('patrol.dispatch', 'select, insert');

-- 4.3.4: a verification on the spot of one settlement, with the text to be signed if the work was right.
create table patrol.verification (
    project_id    uuid not null,
    id            uuid not null,
    finding_id    uuid not null,
    settlement_id uuid not null,
    by_id         uuid not null references platform.account,
    at            timestamptz not null,
    recorded_at   timestamptz not null,
    means         text not null check (means in ('QR', 'NFC', 'TYPED', 'PHOTO')),
    good          boolean not null,
    words         text not null check (length(words) <= 1000),
    handler_id    uuid not null references platform.account,
    signers       text[] not null check (signers <@ array['HANDLER', 'SUPERVISOR', 'MANAGER']),
    content       text not null,
    content_hash  text not null generated always as (patrol.fingerprint(content)) stored,
    primary key (project_id, id),
    unique (project_id, settlement_id),
    unique (project_id, id, finding_id, content_hash),
    foreign key (project_id, finding_id) references patrol.finding,
    foreign key (project_id, settlement_id) references tickets.settlement,
    check (good or length(btrim(words)) >= 2),
    check (good = (cardinality(signers) > 0))
);
create index verification_of_finding on patrol.verification (project_id, finding_id, at);
call platform.protect('patrol.verification', 'select, insert');

create table patrol.signature (
    project_id      uuid not null,
    id              uuid not null,
    finding_id      uuid not null,
    verification_id uuid not null,
    content_hash    text not null,
    role            text not null check (role in ('HANDLER', 'SUPERVISOR', 'MANAGER')),
    by_id           uuid not null references platform.account,
    at              timestamptz not null,
    drawing_id      uuid not null,
    primary key (project_id, id),
    unique (project_id, verification_id, role),
    foreign key (project_id, verification_id, finding_id, content_hash)
        references patrol.verification (project_id, id, finding_id, content_hash),
    foreign key (project_id, drawing_id) references platform.file
);
create index signature_of_finding on patrol.signature (project_id, finding_id);
call platform.protect('patrol.signature', 'select, insert');

-- A picture of a finding (as found, solved on the spot, handled or verified) or of a visit.
create table patrol.photo (
    project_id uuid not null,
    record_id  uuid not null,
    sha256     text not null,
    finding_id uuid,
    visit_id   uuid,
    shows      text not null check (shows in ('BEFORE', 'AFTER', 'HANDLED', 'VERIFIED', 'VISIT')),
    taken_at   timestamptz not null,
    latitude   double precision,
    longitude  double precision,
    accuracy   double precision,
    file_id    uuid,
    primary key (project_id, record_id, sha256),
    foreign key (project_id, finding_id) references patrol.finding,
    foreign key (project_id, visit_id) references patrol.visit,
    foreign key (project_id, file_id) references platform.file,
    check (num_nonnulls(finding_id, visit_id) = 1)
);
create index photo_of_finding on patrol.photo (project_id, finding_id) where finding_id is not null;
create index photo_of_visit on patrol.photo (project_id, visit_id) where visit_id is not null;
create index photo_waiting on patrol.photo (project_id, sha256) where file_id is null;
create index photo_by_file on patrol.photo (project_id, file_id);
call platform.protect('patrol.photo', 'select, insert');
grant update (file_id) on patrol.photo to shouwen_app;
