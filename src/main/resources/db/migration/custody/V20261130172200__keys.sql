-- The last number given on our own tags, by their letter: K for keys, J for kept items.
create table custody.tag_series (
    project_id uuid not null references estate.project,
    prefix     text not null check (prefix ~ '^[A-Z]$'),
    last       int not null,
    primary key (project_id, prefix)
);
call platform.protect('custody.tag_series', 'select, insert, update');

create index thing_by_kind on custody.thing (project_id, kind, tag, id);

-- What a key is beyond a thing in custody. The thing's label says what it opens, its house whose it is; a key without a house
-- is the project's own.
create table custody.key (
    project_id uuid not null,
    id         uuid not null,
    house_label text not null default '' check (length(house_label) <= 60),
    note       text not null default '' check (length(note) <= 200),
    primary key (project_id, id),
    foreign key (project_id, id) references custody.thing
);
call platform.protect('custody.key', 'select, insert');

-- What the owner of a key allows with it, signed by him: what for, by whom, until when. Never changed: a new mandate follows.
create table custody.key_mandate (
    project_id  uuid not null,
    id          uuid not null,
    key_id      uuid not null,
    owner       text not null check (length(btrim(owner)) between 1 and 40),
    owner_phone text not null default '' check (length(owner_phone) <= 20),
    purposes    text[] not null check (cardinality(purposes) > 0 and purposes <@ array[
        'REPAIR', 'INSPECTION', 'METER', 'CLEANING', 'RENOVATION', 'CARE', 'VIEWING', 'OTHER']),
    -- Whether every member of staff may use it, and the persons and companies who may besides.
    staff       boolean not null,
    users       text[] not null check (cardinality(users) <= 20 and (staff or cardinality(users) > 0)),
    until_at    timestamptz check (until_at > given_at),
    -- The owner's signature on the screen, or a picture of the signed paper.
    signed_id   uuid not null,
    by_id       uuid not null,
    given_at    timestamptz not null,
    primary key (project_id, id),
    foreign key (project_id, key_id) references custody.key,
    foreign key (project_id, signed_id) references platform.file
);
create index key_mandate_of_key on custody.key_mandate (project_id, key_id, given_at desc);
create index key_mandate_signature on custody.key_mandate (project_id, signed_id);
call platform.protect('custody.key_mandate', 'select, insert');
create trigger append_only before update or delete on custody.key_mandate
    for each row execute function platform.refuse_change();

-- A mandate is over before its time: withdrawn by the owner, or followed by another.
create table custody.key_mandate_end (
    project_id uuid not null,
    id         uuid not null,
    reason     text not null check (length(btrim(reason)) between 1 and 200),
    by_id      uuid not null,
    ended_at   timestamptz not null,
    primary key (project_id, id),
    foreign key (project_id, id) references custody.key_mandate
);
call platform.protect('custody.key_mandate_end', 'select, insert');

-- A loan of keys, beyond the step that lent them. due_at is the agreed time, or the closing time of the first night for which
-- nobody has given leave; back_at is set when the last of its pieces is back or written off.
create table custody.key_loan (
    project_id  uuid not null,
    id          uuid not null,
    key_id      uuid not null,
    purpose     text not null check (purpose in (
        'REPAIR', 'INSPECTION', 'METER', 'CLEANING', 'RENOVATION', 'CARE', 'VIEWING', 'OTHER')),
    -- A member of staff, else a stranger.
    borrower_id uuid,
    lender_id   uuid not null,
    lent_at     timestamptz not null,
    until_at    timestamptz not null check (until_at > lent_at),
    due_at      timestamptz not null check (due_at > lent_at and due_at <= until_at),
    back_at     timestamptz check (back_at >= lent_at),
    -- Pieces of it that never came back.
    lost        int not null default 0 check (lost >= 0),
    primary key (project_id, id),
    foreign key (project_id, id) references custody.step,
    foreign key (project_id, key_id) references custody.key
);
create index key_loan_out on custody.key_loan (project_id, due_at, id) where back_at is null;
create index key_loan_by_time on custody.key_loan (project_id, lent_at desc, id desc);
create index key_loan_of_key on custody.key_loan (project_id, key_id);
call platform.protect('custody.key_loan', 'select, insert');
grant update (due_at, back_at, lost) on custody.key_loan to shouwen_app;

-- A key went out although the owner's mandate does not cover it, on the word of a supervisor or manager.
create table custody.key_override (
    project_id uuid not null,
    id         uuid not null,
    breach     text not null check (breach in ('NO_MANDATE', 'EXPIRED', 'PURPOSE', 'PERSON')),
    reason     text not null check (length(btrim(reason)) between 1 and 200),
    by_id      uuid not null,
    at         timestamptz not null,
    primary key (project_id, id),
    foreign key (project_id, id) references custody.key_loan
);
call platform.protect('custody.key_override', 'select, insert');

-- A supervisor's or manager's leave for a key to stay out over one night; the night is named by the day it begins.
create table custody.overnight_approval (
    project_id uuid not null,
    id         uuid not null,
    loan_id    uuid not null,
    night      date not null,
    reason     text not null check (length(btrim(reason)) between 1 and 200),
    by_id      uuid not null,
    at         timestamptz not null,
    primary key (project_id, id),
    unique (project_id, loan_id, night),
    foreign key (project_id, loan_id) references custody.key_loan
);
call platform.protect('custody.overnight_approval', 'select, insert');
