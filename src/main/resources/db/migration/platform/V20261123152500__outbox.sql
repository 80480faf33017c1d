alter table platform.notification add column source text;
update platform.notification set source = id::text;
alter table platform.notification alter column source set not null;
create unique index notification_once on platform.notification (project_id, recipient_id, source);

-- The outbox: one row per message and channel, with its delivery state.
create table platform.message (
    project_id    uuid not null,
    id            uuid not null,
    channel       text not null check (channel in ('MAIL', 'SMS', 'WEBHOOK')),
    kind          text not null check (kind in ('ALARM', 'REMINDER', 'TASK', 'NEWS')),
    recipient_id  uuid,
    address       text not null,
    source        text not null,
    message_key   text not null,
    arguments     text[] not null,
    -- Shown to the recipient only; deleted after sending.
    secret        text,
    href          text not null,
    language      text check (language in ('zh', 'en')),
    state         text not null check (state in ('WAITING', 'HELD', 'SENT', 'FAILED')),
    attempts      smallint not null default 0,
    made_at       timestamptz not null,
    next_at       timestamptz not null,
    claimed_until timestamptz,
    sent_at       timestamptz,
    via           text not null default '',
    provider_id   text not null default '',
    last_error    text not null default '',
    primary key (project_id, id),
    unique (project_id, channel, address, source),
    check ((state = 'SENT') = (sent_at is not null))
);
create index message_newest on platform.message (project_id, id desc);
create index message_by_state on platform.message (project_id, state, id desc);
create index message_by_channel on platform.message (project_id, channel, id desc);
call platform.protect('platform.message', 'select, insert, update');

-- A second db-scheduler table, so that a hanging mail server delays no deadline.
create table platform.scheduled_messages (like platform.scheduled_tasks including all);
grant select, insert, update, delete on platform.scheduled_messages to shouwen_app;

-- Consecutive failures of a channel; reset by the first success.
create table platform.channel_trouble (
    project_id uuid not null,
    channel    text not null,
    failures   int not null,
    since      timestamptz not null,
    last_error text not null,
    told_at    timestamptz,
    primary key (project_id, channel)
);
call platform.protect('platform.channel_trouble');

create table platform.webhook (
    project_id uuid not null primary key,
    id         uuid not null,
    url        text not null,
    format     text not null check (format in ('PLAIN', 'WECOM', 'FEISHU')),
    kinds      text[] not null,
    secret     text not null
);
call platform.protect('platform.webhook');

-- A person's contact preferences, for all projects; without a row the defaults apply.
create table platform.contact_preference (
    account_id uuid primary key references platform.account,
    language   text not null check (language in ('zh', 'en')),
    mail       text not null,
    phone      text not null,
    quiet      boolean not null,
    wishes     text[] not null
);
grant select, insert, update on platform.contact_preference to shouwen_app;
