create schema duty;
grant usage on schema duty to shouwen_app;

-- A person was on a post from one moment to another. A sign-on is closed once and never changed.
create table duty.sign_on (
    project_id   uuid not null,
    id           uuid not null,
    post_id      uuid not null,
    staff_id     uuid not null,
    shift_id     uuid,
    on_at        timestamptz not null,
    -- When the person should sign off: the end of the planned shift, or after twelve hours if none was planned.
    until_at     timestamptz not null check (until_at > on_at),
    how          text not null check (how in ('DESK', 'PHONE')),
    place        text not null check (place in ('NOT_ASKED', 'INSIDE', 'OUTSIDE', 'REFUSED')),
    place_metres int check (place_metres >= 0),
    off_at       timestamptz check (off_at > on_at),
    -- SELF: by the person; ANSWERED: released by a superior; SYSTEM: forgotten, closed as of until_at.
    ended        text check (ended in ('SELF', 'ANSWERED', 'SYSTEM')),
    ended_by     uuid,
    ended_reason text not null default '' check (length(ended_reason) <= 200),
    primary key (project_id, id),
    foreign key (project_id, post_id) references roster.post,
    foreign key (project_id, staff_id) references staff.staff,
    foreign key (project_id, shift_id) references roster.shift,
    check ((off_at is null) = (ended is null)),
    check ((place in ('INSIDE', 'OUTSIDE')) = (place_metres is not null)),
    check (ended is distinct from 'ANSWERED'
           or ended_by is not null and ended_by <> staff_id and btrim(ended_reason) <> '')
);
create unique index sign_on_one_post_a_person on duty.sign_on (project_id, staff_id) where off_at is null;
create index sign_on_open on duty.sign_on (project_id, post_id) where off_at is null;
create index sign_on_by_time on duty.sign_on (project_id, on_at);
create index sign_on_of_staff on duty.sign_on (project_id, staff_id, on_at);
call platform.protect('duty.sign_on', 'select, insert, update');

create function duty.sign_on_stays() returns trigger language plpgsql as $$
begin
    if old.off_at is not null then
        raise exception 'a closed sign-on is not changed';
    end if;
    if (old.project_id, old.id, old.post_id, old.staff_id, old.on_at, old.until_at, old.how, old.place)
        is distinct from (new.project_id, new.id, new.post_id, new.staff_id, new.on_at, new.until_at, new.how, new.place) then
        raise exception 'of a sign-on only its end is written later';
    end if;
    return new;
end
$$;
create trigger sign_on_stays before update on duty.sign_on for each row execute function duty.sign_on_stays();

-- The place of signing on, if the project checks it.
create table duty.place (
    project_id uuid not null references estate.project,
    latitude   double precision not null check (latitude between -90 and 90),
    longitude  double precision not null check (longitude between -180 and 180),
    radius     int not null check (radius between 30 and 5000),
    primary key (project_id)
);
call platform.protect('duty.place');

-- A hand-over note from one shift to the next, confirmed by the person who takes over.
create table duty.handover (
    project_id uuid not null,
    id         uuid not null,
    sign_on_id uuid not null,
    post_id    uuid not null,
    given_by   uuid not null,
    given_at   timestamptz not null,
    words      text not null default '' check (length(words) <= 2000),
    taken_by   uuid check (taken_by <> given_by),
    taken_at   timestamptz check (taken_at >= given_at),
    primary key (project_id, id),
    unique (project_id, sign_on_id),
    foreign key (project_id, sign_on_id) references duty.sign_on,
    foreign key (project_id, post_id) references roster.post,
    foreign key (project_id, given_by) references staff.staff,
    foreign key (project_id, taken_by) references staff.staff,
    check ((taken_by is null) = (taken_at is null))
);
create index handover_open on duty.handover (project_id, id) where taken_at is null;
call platform.protect('duty.handover', 'select, insert, update');

create table duty.handover_item (
    project_id  uuid not null,
    handover_id uuid not null,
    position    int not null,
    kind        text not null,
    text        text not null,
    due_at      timestamptz,
    href        text,
    primary key (project_id, handover_id, position),
    foreign key (project_id, handover_id) references duty.handover
);
call platform.protect('duty.handover_item', 'select, insert');

-- A gap: nobody was on a post for more than five minutes while it was due. Reported once when found, once when over.
create table duty.gap (
    project_id uuid not null,
    id         uuid not null,
    post_id    uuid not null,
    begins_at  timestamptz not null,
    told_at    timestamptz not null,
    ended_at   timestamptz check (ended_at > begins_at),
    primary key (project_id, id),
    unique (project_id, post_id, begins_at),
    foreign key (project_id, post_id) references roster.post
);
create unique index duty_gap_open on duty.gap (project_id, post_id) where ended_at is null;
call platform.protect('duty.gap', 'select, insert, update');
