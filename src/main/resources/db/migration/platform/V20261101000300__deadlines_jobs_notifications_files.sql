-- db-scheduler's table.
create table platform.scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    state                text,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on platform.scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on platform.scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on platform.scheduled_tasks to shouwen_app;

create table platform.deadline (
    project_id   uuid not null,
    id           uuid not null,
    subject_type text not null,
    subject_id   uuid not null,
    purpose      text not null,
    due_at       timestamptz not null,
    set_at       timestamptz not null,
    ended_at     timestamptz,
    primary key (project_id, id),
    unique (project_id, subject_type, subject_id, purpose)
);
call platform.protect('platform.deadline');

-- An alarm of a deadline, one row per level: when it is due, and when it was raised. Level 0 reminds, the others
-- escalate.
create table platform.deadline_alarm (
    project_id  uuid not null,
    deadline_id uuid not null,
    level       smallint not null,
    at          timestamptz not null,
    raised_at   timestamptz,
    primary key (project_id, deadline_id, level),
    foreign key (project_id, deadline_id) references platform.deadline on delete cascade
);
call platform.protect('platform.deadline_alarm');

create table platform.notification (
    project_id   uuid not null,
    id           uuid not null,
    recipient_id uuid not null,
    message_key  text not null,
    arguments    text[] not null,
    href         text not null,
    urgent       boolean not null,
    at           timestamptz not null,
    read_at      timestamptz,
    primary key (project_id, id)
);
create index notification_by_recipient on platform.notification (project_id, recipient_id, id desc);
create index notification_unread on platform.notification (project_id, recipient_id) where read_at is null;
call platform.protect('platform.notification', 'select, insert, update');

create table platform.file (
    project_id   uuid not null,
    id           uuid not null,
    sha256       text not null,
    name         text not null,
    content_type text not null,
    size         bigint not null,
    stored_by    uuid not null,
    stored_at    timestamptz not null,
    primary key (project_id, id)
);
call platform.protect('platform.file', 'select, insert');
