create schema desk;
grant usage on schema desk to shouwen_app;

-- A telephone line whose system reports events; the sender authenticates with the token.
create table desk.line (
    project_id uuid not null,
    id         uuid not null,
    name       text not null,
    number     text not null,
    token_hash text not null unique,
    secret     text,
    opened_at  timestamptz not null,
    closed_at  timestamptz,
    primary key (project_id, id)
);
call platform.protect('desk.line');

-- Finds the project of a telephone event by the line's token.
create function desk.line_of_token(hash text)
    returns table (project_id uuid, id uuid, secret text)
    language sql stable security definer set search_path = '' as $$
    select l.project_id, l.id, l.secret from desk.line l where l.token_hash = hash and l.closed_at is null
$$;
revoke all on function desk.line_of_token(text) from public;
grant execute on function desk.line_of_token(text) to shouwen_app;

-- An event as received from a telephone system, stored once, never changed.
create table desk.telephone_event (
    project_id       uuid not null,
    id               uuid not null,
    line_id          uuid not null,
    call_key         text not null,
    content_hash     text not null,
    content          text not null,
    kind             text not null,
    direction        text,
    from_number      text,
    to_number        text,
    users            text[] not null,
    answering_number text,
    cause            text,
    event_time       timestamptz,
    received_at      timestamptz not null,
    rings            int,
    seq              bigint,
    primary key (project_id, id),
    unique (project_id, line_id, call_key, content_hash),
    foreign key (project_id, line_id) references desk.line
);
call platform.protect('desk.telephone_event', 'select, insert');

-- A call-back to a number, for all its missed calls since the last contact.
create table desk.call_back (
    project_id   uuid not null,
    id           uuid not null,
    number       text not null,
    missed_at    timestamptz not null,
    due_at       timestamptz not null,
    called_at    timestamptz,
    done_at      timestamptz,
    done_by      uuid,
    done_by_name text,
    how          text check (how in ('REACHED', 'NOT_REACHED', 'CALLED_AGAIN')),
    outcome      text,
    primary key (project_id, id),
    check ((done_at is null) = (how is null))
);
create unique index call_back_open on desk.call_back (project_id, number) where done_at is null;
create index call_back_by_due on desk.call_back (project_id, due_at) where done_at is null;
call platform.protect('desk.call_back');

-- A call: its state, computed from the events, and the record written by the desk.
create table desk.call (
    project_id    uuid not null,
    id            uuid not null,
    line_id       uuid,
    call_key      text,
    direction     text not null,
    number        text,
    to_number     text,
    started_at    timestamptz not null,
    answered_at   timestamptz,
    answered_by   text,
    ended_at      timestamptz,
    rings         int check (rings between 0 and 999),
    outcome       text not null,
    ringing       text[] not null,
    taken_by      uuid,
    taken_name    text,
    taken_at      timestamptz,
    resident_id   uuid,
    house_id      uuid,
    caller_name   text,
    house_label   text,
    kind          text,
    purpose       text,
    result        text,
    settled       boolean,
    ticket_id     uuid,
    ticket_number text,
    finished_at   timestamptz,
    finished_by   uuid,
    call_back_id  uuid,
    primary key (project_id, id),
    unique (project_id, line_id, call_key),
    foreign key (project_id, line_id) references desk.line,
    foreign key (project_id, call_back_id) references desk.call_back,
    check (finished_at is null or (purpose <> '' and result <> ''))
);
create index call_by_time on desk.call (project_id, started_at desc, id desc);
create index call_by_number on desk.call (project_id, number, started_at desc);
create index call_by_house on desk.call (project_id, house_id, started_at desc);
create index call_ringing on desk.call (project_id, started_at) where outcome = 'RINGING';
create index call_to_finish on desk.call (project_id, started_at)
    where finished_at is null and direction = 'IN' and outcome in ('TALKING', 'ANSWERED');
create index call_by_call_back on desk.call (project_id, call_back_id);
call platform.protect('desk.call');
