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

create table platform.session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index session_by_expiry on platform.session (expiry_time);
create index session_by_principal on platform.session (principal_name);

create table platform.session_attributes (
    session_primary_id char(36) not null references platform.session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);

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
grant select, insert, update, delete on platform.session, platform.session_attributes to shouwen_app;
