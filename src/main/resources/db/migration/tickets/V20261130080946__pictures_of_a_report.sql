-- Pictures sent by a resident with a report.
create table tickets.report_file (
    project_id uuid not null,
    ticket_id  uuid not null,
    file_id    uuid not null,
    primary key (project_id, ticket_id, file_id),
    foreign key (project_id, ticket_id) references tickets.open_report,
    foreign key (project_id, file_id) references platform.file
);
create index report_file_by_file on tickets.report_file (project_id, file_id);
call platform.protect('tickets.report_file', 'select, insert');

-- They used to be stored as the receiver's first comment, which had no other content.
create temporary table sent_along on commit drop as
    select c.project_id, c.ticket_id, c.id from tickets.comment c
    join tickets.open_report r on r.project_id = c.project_id and r.ticket_id = c.ticket_id and r.at = c.at
    where c.text = '📷';
insert into tickets.report_file (project_id, ticket_id, file_id)
    select f.project_id, f.ticket_id, f.file_id from tickets.comment_file f
    join sent_along s on s.project_id = f.project_id and s.id = f.comment_id;
delete from tickets.comment_file f using sent_along s where s.project_id = f.project_id and s.id = f.comment_id;
delete from tickets.comment c using sent_along s where s.project_id = c.project_id and s.id = c.id;
