-- Files attached to a comment.
create table tickets.comment_file (
    project_id uuid not null,
    comment_id uuid not null,
    file_id    uuid not null,
    ticket_id  uuid not null,
    primary key (project_id, comment_id, file_id),
    foreign key (project_id, comment_id) references tickets.comment,
    foreign key (project_id, file_id) references platform.file,
    foreign key (project_id, ticket_id) references tickets.ticket
);
create index comment_file_of_ticket on tickets.comment_file (project_id, ticket_id);
call platform.protect('tickets.comment_file', 'select, insert');
