-- A report above the rate limits: it becomes a ticket only when somebody confirms it.
create table tickets.held_report (
    project_id  uuid not null,
    id          uuid not null,
    kind        text not null,
    words       text not null,
    house       text not null,
    name        text not null,
    phone       text not null,
    lobby       text not null,
    sender      text not null,
    token_hash  text not null,
    photos_left int not null,
    at          timestamptz not null,
    expires_at  timestamptz not null,
    answer_id   uuid,
    primary key (project_id, id),
    unique (project_id, token_hash)
);
create index held_report_waiting on tickets.held_report (project_id, at, id) where answer_id is null;
call platform.protect('tickets.held_report', 'select, insert, update');

create table tickets.held_report_answer (
    project_id uuid not null,
    id         uuid not null,
    report_id  uuid not null,
    confirmed  boolean not null,
    by_id      uuid not null,
    reason     text not null,
    at         timestamptz not null,
    primary key (project_id, id),
    unique (project_id, report_id),
    foreign key (project_id, report_id) references tickets.held_report
);
call platform.protect('tickets.held_report_answer', 'select, insert');

alter table tickets.held_report add foreign key (project_id, answer_id) references tickets.held_report_answer;
