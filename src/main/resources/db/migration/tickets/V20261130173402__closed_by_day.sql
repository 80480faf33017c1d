create index ticket_by_closing on tickets.ticket (project_id, closed_at) where closed_at is not null;
