create index ticket_of_kind on tickets.ticket (project_id, kind, due_at, id) where closed_at is null;
