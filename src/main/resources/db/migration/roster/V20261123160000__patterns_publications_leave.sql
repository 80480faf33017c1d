-- A named shift of a post, set in the grid by its key.
create table roster.shift_pattern (
    project_id uuid not null,
    id         uuid not null,
    post_id    uuid not null,
    key        text not null check (key ~ '^[0-9A-Z]$'),
    name       text not null check (length(btrim(name)) between 1 and 20),
    begins     time not null,
    ends       time not null,
    closed_at  timestamptz,
    primary key (project_id, id),
    foreign key (project_id, post_id) references roster.post
);
create unique index shift_pattern_key on roster.shift_pattern (project_id, key) where closed_at is null;
call platform.protect('roster.shift_pattern');

-- A cycle of patterns that people work through, each from their own position; the nil id is a day off.
create table roster.rotation (
    project_id uuid not null,
    id         uuid not null,
    post_id    uuid not null,
    name       text not null check (length(btrim(name)) between 1 and 40),
    days       text not null check (days in ('DAILY', 'WORKDAYS', 'RESTDAYS')),
    starts_on  date not null,
    cycle      uuid[] not null check (cardinality(cycle) between 1 and 60),
    closed_at  timestamptz,
    primary key (project_id, id),
    foreign key (project_id, post_id) references roster.post
);
call platform.protect('roster.rotation');

create table roster.rotation_member (
    project_id  uuid not null,
    rotation_id uuid not null,
    staff_id    uuid not null,
    position    smallint not null check (position >= 0),
    primary key (project_id, rotation_id, staff_id),
    foreign key (project_id, rotation_id) references roster.rotation,
    foreign key (project_id, staff_id) references staff.staff
);
call platform.protect('roster.rotation_member');

-- A published shift removed from the draft stays valid until the change is published.
alter table roster.shift
    add column pattern_id uuid,
    add column dropped_at timestamptz,
    add foreign key (project_id, pattern_id) references roster.shift_pattern;

-- Cells edited manually, also empty ones; drafting a month leaves them unchanged.
create table roster.cell (
    project_id uuid not null,
    staff_id   uuid not null,
    day        date not null,
    edited_by  uuid not null,
    edited_at  timestamptz not null,
    primary key (project_id, staff_id, day),
    foreign key (project_id, staff_id) references staff.staff
);
call platform.protect('roster.cell');

-- A publication of some days. Each uncovered span has a person responsible and a reason.
create table roster.publication (
    project_id   uuid not null references estate.project,
    id           uuid not null,
    from_day     date not null,
    to_day       date not null check (to_day >= from_day),
    occasion     text not null check (occasion in ('ROSTER', 'LEAVE')),
    gaps         int not null check (gaps >= 0),
    short_rests  int not null check (short_rests >= 0),
    rest_reason  text,
    published_by uuid not null,
    published_at timestamptz not null,
    primary key (project_id, id),
    check (short_rests = 0 or length(btrim(rest_reason)) > 0)
);
create index roster_publication_by_day on roster.publication (project_id, to_day);
call platform.protect('roster.publication', 'select, insert');

create table roster.gap_answer (
    project_id     uuid not null,
    publication_id uuid not null,
    post_id        uuid not null,
    begins_at      timestamptz not null,
    ends_at        timestamptz not null check (ends_at > begins_at),
    staff_id       uuid not null,
    why            text not null check (length(btrim(why)) between 1 and 200),
    primary key (project_id, publication_id, post_id, begins_at),
    foreign key (project_id, publication_id) references roster.publication,
    foreign key (project_id, post_id) references roster.post,
    foreign key (project_id, staff_id) references staff.staff
);
create index gap_answer_by_end on roster.gap_answer (project_id, ends_at);
call platform.protect('roster.gap_answer', 'select, insert');

create function roster.every_gap_is_answered() returns trigger language plpgsql as $$
begin
    if new.gaps <> (select count(*) from roster.gap_answer a
                    where a.project_id = new.project_id and a.publication_id = new.id) then
        raise exception 'a gap of publication % has nobody who answers for it', new.id using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create constraint trigger every_gap_is_answered after insert on roster.publication
    deferrable initially deferred for each row execute function roster.every_gap_is_answered();

create table roster.leave_request (
    project_id uuid not null,
    id         uuid not null,
    staff_id   uuid not null,
    kind       text not null check (kind in ('ANNUAL', 'SICK', 'PERSONAL', 'COMPENSATORY', 'MARRIAGE', 'MATERNITY', 'BEREAVEMENT', 'OTHER')),
    from_day   date not null,
    to_day     date not null check (to_day >= from_day and to_day < from_day + 200),
    reason     text not null check (length(btrim(reason)) between 1 and 300),
    asked_at   timestamptz not null,
    primary key (project_id, id),
    unique (project_id, id, staff_id),
    foreign key (project_id, staff_id) references staff.staff
);
create index leave_request_of_staff on roster.leave_request (project_id, staff_id, to_day);
create index leave_request_by_day on roster.leave_request (project_id, to_day);
call platform.protect('roster.leave_request', 'select, insert');

-- The decision on a request: only the person who asked may withdraw it, and nobody may decide their own.
create table roster.leave_decision (
    project_id uuid not null,
    leave_id   uuid not null,
    staff_id   uuid not null,
    outcome    text not null check (outcome in ('GRANTED', 'DECLINED', 'WITHDRAWN')),
    decided_by uuid not null,
    decided_at timestamptz not null,
    why        text not null default '' check (length(why) <= 300),
    primary key (project_id, leave_id),
    foreign key (project_id, leave_id, staff_id) references roster.leave_request (project_id, id, staff_id),
    check ((outcome = 'WITHDRAWN') = (decided_by = staff_id)),
    check (outcome <> 'DECLINED' or length(btrim(why)) > 0)
);
call platform.protect('roster.leave_decision', 'select, insert');

-- A shift offered to a colleague, in exchange for one of theirs or for nothing.
create table roster.swap_request (
    project_id     uuid not null,
    id             uuid not null,
    asker_id       uuid not null,
    shift_id       uuid not null,
    colleague_id   uuid not null check (colleague_id <> asker_id),
    their_shift_id uuid,
    reason         text not null check (length(btrim(reason)) between 1 and 300),
    asked_at       timestamptz not null,
    primary key (project_id, id),
    unique (project_id, id, asker_id, colleague_id),
    foreign key (project_id, shift_id) references roster.shift,
    foreign key (project_id, their_shift_id) references roster.shift,
    foreign key (project_id, colleague_id) references staff.staff
);
create index swap_request_of_asker on roster.swap_request (project_id, asker_id);
create index swap_request_of_colleague on roster.swap_request (project_id, colleague_id);
create index swap_request_of_shift on roster.swap_request (project_id, shift_id);
call platform.protect('roster.swap_request', 'select, insert');

-- The steps of a swap: first the colleague's answer, then the decision of a superior who is neither of the two; or the
-- offer is withdrawn.
create table roster.swap_fact (
    project_id   uuid not null,
    swap_id      uuid not null,
    asker_id     uuid not null,
    colleague_id uuid not null,
    step         text not null check (step in ('ANSWER', 'END')),
    outcome      text not null,
    by_id        uuid not null,
    at           timestamptz not null,
    why          text not null default '' check (length(why) <= 300),
    primary key (project_id, swap_id, step),
    foreign key (project_id, swap_id, asker_id, colleague_id)
        references roster.swap_request (project_id, id, asker_id, colleague_id),
    check (step = 'ANSWER' and outcome = 'ACCEPTED' and by_id = colleague_id
        or step = 'END' and outcome = 'REFUSED' and by_id = colleague_id
        or step = 'END' and outcome = 'WITHDRAWN' and by_id = asker_id
        or step = 'END' and outcome in ('GRANTED', 'DECLINED') and by_id not in (asker_id, colleague_id))
);
call platform.protect('roster.swap_fact', 'select, insert');
