-- A contact with the resident: how, with whom, and what was said. The first one is the first response.
create table tickets.contact (
    project_id uuid not null,
    id         uuid not null,
    ticket_id  uuid not null,
    by_id      uuid not null references platform.account,
    at         timestamptz not null,
    way        text not null check (way in ('PHONE', 'IN_PERSON', 'AT_HOME', 'MESSAGE')),
    whom       text not null check (length(whom) between 1 and 60),
    words      text not null check (length(words) between 1 and 2000),
    primary key (project_id, id),
    foreign key (project_id, ticket_id) references tickets.ticket
);
create index contact_of_ticket on tickets.contact (project_id, ticket_id, at);
call platform.protect('tickets.contact', 'select, insert');
