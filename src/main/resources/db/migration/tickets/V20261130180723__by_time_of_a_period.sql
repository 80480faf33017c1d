-- The figures of a period read what fell due or was done in it, closed or not, instead of all tickets ever opened.
create index ticket_by_due on tickets.ticket (project_id, due_at);
create index ticket_by_response on tickets.ticket (project_id, respond_by);
create index settlement_by_time on tickets.settlement (project_id, at);
create index follow_up_by_due on tickets.follow_up (project_id, due_at);
