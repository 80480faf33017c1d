create table platform.account (
    id                   uuid primary key,
    username             text not null unique check (username = lower(username) and length(username) between 2 and 60),
    name                 text not null,
    password_hash        text not null,
    must_change_password boolean not null,
    opened_at            timestamptz not null,
    closed_at            timestamptz
);

create table platform.account_grant (
    account_id uuid not null references platform.account,
    project_id uuid,
    role       text not null,
    unique nulls not distinct (account_id, project_id, role)
);
create index account_grant_by_project on platform.account_grant (project_id, role);

-- Failed sign-ins by name and by address; the limit is derived from them.
create table platform.sign_in_failure (
    id       bigint generated always as identity primary key,
    username text not null,
    address  text not null,
    at       timestamptz not null
);
create index sign_in_failure_by_username on platform.sign_in_failure (username, at);
create index sign_in_failure_by_address on platform.sign_in_failure (address, at);

-- A browser's session. It names who signed in and keeps short texts; used_at is exact to a minute.
create table platform.session (
    id         text primary key,
    account_id uuid references platform.account,
    begun_at   timestamptz not null,
    used_at    timestamptz not null,
    ends_at    timestamptz not null,
    texts      jsonb not null
);
create index session_by_end on platform.session (ends_at);
create index session_by_account on platform.session (account_id);

-- A submission by idempotency key: the same content again returns the first result, other content is refused.
create table platform.receipt (
    project_id   uuid not null,
    id           uuid not null,
    content_hash text not null,
    location     text not null,
    at           timestamptz not null,
    primary key (project_id, id)
);
call platform.protect('platform.receipt', 'select, insert, update');

grant select, insert, update on platform.account to shouwen_app;
grant select, insert, delete on platform.account_grant to shouwen_app;
grant select, insert, delete on platform.sign_in_failure to shouwen_app;
grant select, insert, update, delete on platform.session to shouwen_app;
