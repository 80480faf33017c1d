-- How long parcels wait in a project: days counted from the day a parcel came in.
create table custody.pickup_terms (
    project_id  uuid not null references estate.project,
    -- After how many days the addressee is reminded.
    remind_days int[] not null,
    limit_days  int not null check (limit_days between 1 and 60),
    -- Days after the limit until the supervisor is told.
    grace_days  int not null check (grace_days between 0 and 30),
    version     int not null default 0,
    primary key (project_id)
);
call platform.protect('custody.pickup_terms', 'select, insert, update');

-- Until when a parcel waits, fixed when it came in. It waits as long as the thing is inside.
create table custody.pickup (
    project_id uuid not null,
    id         uuid not null,
    due_at     timestamptz not null,
    primary key (project_id, id),
    foreign key (project_id, id) references custody.thing
);
create index pickup_by_due on custody.pickup (project_id, due_at, id);
call platform.protect('custody.pickup', 'select, insert');

-- A code with which a household picks up all its waiting parcels. It is open until the last of them has left or another
-- code takes its place; a household may have several.
create table custody.pickup_code (
    project_id uuid not null,
    id         uuid not null,
    house_id   uuid not null,
    code       text not null check (code ~ '^[1-9][0-9]{5}$'),
    made_by    uuid not null,
    made_at    timestamptz not null,
    closed_at  timestamptz check (closed_at >= made_at),
    primary key (project_id, id),
    foreign key (project_id, house_id) references estate.house
);
-- Typed at the desk, a code is one household's.
create unique index pickup_code_open on custody.pickup_code (project_id, code) where closed_at is null;
create index pickup_code_of_house on custody.pickup_code (project_id, house_id, made_at desc);
create index pickup_code_closed on custody.pickup_code (project_id, code, closed_at desc) where closed_at is not null;
call platform.protect('custody.pickup_code', 'select, insert');
grant update (closed_at) on custody.pickup_code to shouwen_app;

-- What the addressee was told about a parcel. Several parcels of a household may be told of in one message.
create table custody.pickup_message (
    project_id uuid not null,
    id         uuid not null,
    parcel_id  uuid not null,
    kind       text not null check (kind in ('ARRIVED', 'REMINDER', 'NEW_CODE', 'RETURNED')),
    -- The number it went to, masked; empty if the parcel has no mobile number and somebody has to call.
    sent_to    text not null check (length(sent_to) <= 20),
    at         timestamptz not null,
    primary key (project_id, id),
    foreign key (project_id, parcel_id) references custody.thing
);
create index pickup_message_of_parcel on custody.pickup_message (project_id, parcel_id, at);
call platform.protect('custody.pickup_message', 'select, insert');

-- Parcels that went to one person on one signature: who that was and how the household was found. Name, telephone number,
-- relation and signature stand with the step of each parcel.
create table custody.hand_out (
    project_id  uuid not null,
    id          uuid not null,
    house_id    uuid not null,
    collector   text not null check (collector in ('MEMBER', 'DELEGATE', 'STRANGER')),
    proof       text not null check (proof in ('CODE', 'PHONE', 'TRACKING', 'HOUSE', 'NAME')),
    code_id     uuid,
    resident_id uuid,
    -- Why it went to somebody without the household's authority.
    reason      text not null default '' check (length(reason) <= 200),
    by_id       uuid not null,
    at          timestamptz not null,
    primary key (project_id, id),
    foreign key (project_id, house_id) references estate.house,
    foreign key (project_id, code_id) references custody.pickup_code,
    foreign key (project_id, resident_id) references estate.resident,
    check ((proof = 'CODE') = (code_id is not null)),
    check ((collector = 'MEMBER') = (resident_id is not null)),
    check ((collector = 'STRANGER') = (btrim(reason) <> ''))
);
create index hand_out_by_code on custody.hand_out (project_id, code_id) where code_id is not null;
create index hand_out_of_house on custody.hand_out (project_id, house_id, at desc);
call platform.protect('custody.hand_out', 'select, insert');

-- The parcels of a hand-out, each by its step.
create table custody.hand_out_parcel (
    project_id  uuid not null,
    step_id     uuid not null,
    hand_out_id uuid not null,
    primary key (project_id, step_id),
    foreign key (project_id, step_id) references custody.step,
    foreign key (project_id, hand_out_id) references custody.hand_out
);
create index hand_out_parcel_of on custody.hand_out_parcel (project_id, hand_out_id);
call platform.protect('custody.hand_out_parcel', 'select, insert');
