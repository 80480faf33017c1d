-- A ticket declared an emergency: by a member of staff, or claimed by the resident who reported it. What is answered later
-- completes the row: confirmed, taken, withdrawn. due_before and respond_before apply again once it is withdrawn.
create table tickets.emergency (
    project_id       uuid not null,
    id               uuid not null,
    ticket_id        uuid not null,
    by_kind          text not null check (by_kind in ('STAFF', 'RESIDENT')),
    by_id            uuid references platform.account,
    at               timestamptz not null,
    fault            text not null check (fault ~ '^[a-z-]{0,30}$'), -- key of the fault guide's symptom; empty by hand
    reason           text not null check (length(reason) <= 500),
    take_by          timestamptz not null,
    due_before       timestamptz not null,
    due_rule_before  text not null,
    due_arguments_before text[] not null,
    respond_before   timestamptz,
    confirmed_by     uuid references platform.account,
    confirmed_at     timestamptz,
    taken_by         uuid references platform.account,
    taken_at         timestamptz,
    withdrawn_by     uuid references platform.account,
    withdrawn_at     timestamptz,
    withdrawn_reason text not null default '' check (length(withdrawn_reason) <= 500),
    primary key (project_id, id),
    unique (project_id, id, ticket_id),
    foreign key (project_id, ticket_id) references tickets.ticket,
    check ((by_kind = 'STAFF') = (by_id is not null)),
    check (take_by > at),
    check ((confirmed_by is null) = (confirmed_at is null) and confirmed_at >= at),
    check ((taken_by is null) = (taken_at is null) and taken_at >= at),
    check ((withdrawn_by is null) = (withdrawn_at is null) and withdrawn_at >= at),
    check ((withdrawn_by is null) = (length(btrim(withdrawn_reason)) < 2))
);
create index emergency_of_ticket on tickets.emergency (project_id, ticket_id, at);
create index emergency_by_time on tickets.emergency (project_id, at desc, id desc);
create index emergency_waiting on tickets.emergency (project_id, at) where taken_at is null and withdrawn_at is null;
call platform.protect('tickets.emergency', 'select, insert');
grant update (confirmed_by, confirmed_at, taken_by, taken_at, withdrawn_by, withdrawn_at, withdrawn_reason)
    on tickets.emergency to shouwen_app;

-- Who was alarmed, once a level: 0 at once, 1 and 2 while nobody has taken it.
create table tickets.emergency_alarm (
    project_id   uuid not null,
    emergency_id uuid not null,
    person_id    uuid not null references platform.account,
    level        smallint not null check (level between 0 and 2),
    ticket_id    uuid not null,
    at           timestamptz not null,
    primary key (project_id, emergency_id, person_id, level),
    foreign key (project_id, emergency_id, ticket_id) references tickets.emergency (project_id, id, ticket_id)
);
create index emergency_alarm_of_person on tickets.emergency_alarm (project_id, person_id, ticket_id);
call platform.protect('tickets.emergency_alarm', 'select, insert');

-- A project's own clock of emergencies, in minutes, where it does not keep the usual one.
create table tickets.emergency_rule (
    project_id uuid not null,
    take       int not null check (take between 1 and 60),
    respond    int not null check (respond between 1 and 240),
    due        int not null check (due between 1 and 1440),
    primary key (project_id),
    check (take <= respond and respond <= due)
);
call platform.protect('tickets.emergency_rule');

-- The present emergency; urgent while the ticket is in work, for the order of lists.
alter table tickets.ticket
    add column emergency_id uuid,
    add column urgent boolean not null generated always as (emergency_id is not null and settlement_id is null) stored,
    add foreign key (project_id, emergency_id, id) references tickets.emergency (project_id, id, ticket_id);
create index ticket_urgent on tickets.ticket (project_id, due_at, id) where urgent;
grant update (emergency_id, respond_by) on tickets.ticket to shouwen_app;
