-- An order opened for another ticket. Lists that would contain both show only the latter.
create table tickets.ordered_for (
    project_id uuid not null,
    id         uuid not null, -- the order
    ticket_id  uuid not null,
    primary key (project_id, id),
    foreign key (project_id, id) references tickets.ticket (project_id, id),
    foreign key (project_id, ticket_id) references tickets.ticket (project_id, id),
    check (id <> ticket_id)
);
create index ordered_for_ticket on tickets.ordered_for (project_id, ticket_id);
call platform.protect('tickets.ordered_for', 'select, insert');
