-- A parcel a resident told of in advance, with the agreement that it is taken in.
create table custody.announcement (
    project_id   uuid not null references estate.project,
    id           uuid not null,
    tracking     text not null check (tracking ~ '^[A-Z0-9-]{3,40}$'),
    house_id     uuid not null,
    addressee    text not null check (length(btrim(addressee)) between 1 and 60),
    phone        text not null default '' check (length(phone) <= 20),
    note         text not null default '' check (length(note) <= 200),
    announced_at timestamptz not null,
    by_kind      text not null check (by_kind in ('STAFF', 'RESIDENT')),
    by_id        uuid not null,
    withdrawn_at timestamptz,
    primary key (project_id, id),
    foreign key (project_id, house_id) references estate.house
);
create unique index announcement_standing on custody.announcement (project_id, tracking) where withdrawn_at is null;
create index announcement_by_time on custody.announcement (project_id, announced_at desc, id desc);
call platform.protect('custody.announcement', 'select, insert');
grant update (withdrawn_at) on custody.announcement to shouwen_app;

-- A parcel that a courier brought, from its first scan on: the questions of its intake with their answers (null while not
-- asked), and how the intake ended: TAKEN into custody, REFUSED and so returned to the courier, or DROPPED because it was
-- scanned by mistake. A taken one is a thing in custody under the same id. There is no amount of money: charges are never
-- advanced.
create table custody.parcel (
    project_id      uuid not null references estate.project,
    id              uuid not null,
    tracking        text not null check (tracking ~ '^[A-Z0-9-]{3,40}$'),
    -- The company, by its common name.
    courier         text not null default '' check (length(courier) <= 30),
    batch_id        uuid,
    announcement_id uuid,
    -- The addressee as the label names it, and who that is in the register.
    addressee       text not null default '' check (length(addressee) <= 60),
    phone           text not null default '' check (length(phone) <= 20),
    resident_id     uuid,
    house_id        uuid,
    consent_id      uuid,
    lives_here      boolean,
    consented       boolean,
    agrees          boolean,
    whole           boolean,
    charges         boolean,
    -- When the addressee was called in the courier's presence, and the telephone system's call where it reports one.
    called_at       timestamptz,
    call_id         uuid,
    -- The picture, and the one without readable personal data. Both are deleted on schedule.
    photo_id        uuid,
    blurred_id      uuid,
    photo_deleted_at timestamptz,
    begun_at        timestamptz not null,
    -- The member of staff at work on it; after its end the one who ended it.
    held_by         uuid not null,
    outcome         text check (outcome in ('TAKEN', 'REFUSED', 'DROPPED')),
    refused_for     text check (refused_for in ('LIVES_HERE', 'CONSENT', 'AGREES', 'WHOLE', 'CHARGES')),
    reason          text not null default '' check (length(reason) <= 200),
    ended_at        timestamptz,
    thing_id        uuid generated always as (case when outcome = 'TAKEN' then id end) stored,
    primary key (project_id, id),
    foreign key (project_id, announcement_id) references custody.announcement,
    foreign key (project_id, resident_id) references estate.resident,
    foreign key (project_id, house_id) references estate.house,
    foreign key (project_id, consent_id) references custody.consent,
    foreign key (project_id, photo_id) references platform.file,
    foreign key (project_id, blurred_id) references platform.file,
    foreign key (project_id, thing_id) references custody.thing deferrable initially deferred,
    check ((outcome is null) = (ended_at is null)),
    check ((outcome is not distinct from 'REFUSED') = (refused_for is not null)),
    check ((photo_id is null) = (blurred_id is null)),
    check (photo_deleted_at is null or photo_id is null),
    check (consented is not true or consent_id is not null),
    -- Taken in only with every question answered, and rightly.
    check (outcome is distinct from 'TAKEN' or
        coalesce(lives_here and consented and agrees and whole and not charges, false)
        and house_id is not null and consent_id is not null and addressee <> ''
        and (called_at is not null or announcement_id is not null)),
    check (outcome is distinct from 'REFUSED' or btrim(reason) <> '' and case refused_for
        when 'LIVES_HERE' then coalesce(not lives_here, false)
        when 'CONSENT' then coalesce(not consented, false)
        when 'AGREES' then coalesce(not agrees, false)
        when 'WHOLE' then coalesce(not whole, false)
        else coalesce(charges, false) end)
);
-- Scanned twice it is one parcel.
create unique index parcel_open on custody.parcel (project_id, tracking) where outcome is null;
create index parcel_by_tracking on custody.parcel (project_id, tracking, begun_at desc);
create index parcel_by_time on custody.parcel (project_id, begun_at desc, id desc);
create index parcel_of_house on custody.parcel (project_id, house_id, begun_at desc);
create index parcel_of_batch on custody.parcel (project_id, batch_id, begun_at) where batch_id is not null;
create index parcel_held on custody.parcel (project_id, held_by, begun_at) where outcome is null;
create index parcel_by_photo on custody.parcel (project_id, photo_id) where photo_id is not null;
create index parcel_by_blurred on custody.parcel (project_id, blurred_id) where blurred_id is not null;
call platform.protect('custody.parcel', 'select, insert, update');

-- What has ended is not changed, except for the picture: it may come later and is deleted on schedule.
create function custody.ended_parcel_stays() returns trigger
    language plpgsql set search_path = pg_catalog as $$
begin
    new.photo_id := old.photo_id;
    new.blurred_id := old.blurred_id;
    new.photo_deleted_at := old.photo_deleted_at;
    if new is distinct from old then
        raise exception 'the intake of this parcel has ended';
    end if;
    return null;
end
$$;
create trigger ended_stays after update on custody.parcel
    for each row when (old.outcome is not null) execute function custody.ended_parcel_stays();

-- How a project labels parcels and how long it keeps their pictures, in days after hand-out or return.
create table custody.parcel_setting (
    project_id  uuid not null references estate.project,
    label_house boolean not null default false,
    photo_days  int not null default 30 check (photo_days between 1 and 365),
    version     int not null default 0,
    primary key (project_id)
);
call platform.protect('custody.parcel_setting', 'select, insert, update');
