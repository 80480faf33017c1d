-- 违规 and 巡查问题. What a patrol found waits for no first answer: nobody asked.
alter table tickets.ticket
    drop constraint ticket_kind_check,
    add constraint ticket_kind_check
        check (kind in ('INQUIRY', 'REPAIR', 'COMPLAINT', 'SUGGESTION', 'PRAISE', 'HELP', 'BREACH', 'FINDING')),
    alter column respond_by drop not null;
create index ticket_of_kind on tickets.ticket (project_id, kind, due_at, id) where closed_at is null;
