create schema roster;
grant usage on schema roster to shouwen_app;

-- A post that must be covered, and how many people it needs at a time.
create table roster.post (
    project_id uuid not null references estate.project,
    id         uuid not null,
    kind       text not null check (kind in ('DESK', 'CONTROL', 'BUTLER', 'STAND_IN', 'REPAIR', 'SUPERVISOR', 'MANAGER', 'OTHER')),
    name       text not null check (length(btrim(name)) between 1 and 40),
    needed     smallint not null default 1 check (needed between 1 and 50),
    closed_at  timestamptz,
    version    int not null default 0,
    primary key (project_id, id)
);
create unique index post_name on roster.post (project_id, name) where closed_at is null;
call platform.protect('roster.post');

-- When a post must be covered, in the project's local time. An end that is not after the begin is on the next day;
-- equal times mean 24 hours. WORKDAYS and RESTDAYS follow the calendar of holidays and make-up days.
create table roster.post_hours (
    project_id uuid not null,
    id         uuid not null,
    post_id    uuid not null,
    days       text not null check (days in ('DAILY', 'WORKDAYS', 'RESTDAYS')),
    begins     time not null,
    ends       time not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    primary key (project_id, id),
    foreign key (project_id, post_id) references roster.post
);
create index post_hours_of_post on roster.post_hours (project_id, post_id);
call platform.protect('roster.post_hours');

-- A day that differs from its weekday: a statutory holiday, or a weekend day to be worked.
create table roster.calendar_day (
    project_id uuid not null references estate.project,
    day        date not null,
    kind       text not null check (kind in ('HOLIDAY', 'WORKDAY')),
    name       text not null check (length(name) <= 40),
    primary key (project_id, day)
);
call platform.protect('roster.calendar_day');

-- A shift planned for somebody. Only published shifts count; a published one that was removed is withdrawn.
create table roster.shift (
    project_id   uuid not null,
    id           uuid not null,
    post_id      uuid not null,
    staff_id     uuid not null,
    day          date not null,
    begins_at    timestamptz not null,
    ends_at      timestamptz not null check (ends_at > begins_at),
    published_at timestamptz,
    withdrawn_at timestamptz,
    version      int not null default 0,
    primary key (project_id, id),
    foreign key (project_id, post_id) references roster.post,
    foreign key (project_id, staff_id) references staff.staff
);
create index shift_by_day on roster.shift (project_id, day, post_id);
create index shift_of_staff on roster.shift (project_id, staff_id, begins_at);
create index shift_by_end on roster.shift (project_id, ends_at) where published_at is not null and withdrawn_at is null;
call platform.protect('roster.shift');
