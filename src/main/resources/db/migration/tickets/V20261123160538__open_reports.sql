-- A report by a resident without sign-in. The sender is stored only as a hash that changes daily.
create table tickets.open_report (
    project_id uuid not null,
    ticket_id  uuid not null,
    lobby      text not null,
    sender     text not null,
    token_hash text not null,
    at         timestamptz not null,
    expires_at timestamptz not null,
    primary key (project_id, ticket_id),
    unique (project_id, token_hash),
    foreign key (project_id, ticket_id) references tickets.ticket
);
create index open_report_newest on tickets.open_report (project_id, at);
call platform.protect('tickets.open_report', 'select, insert');
