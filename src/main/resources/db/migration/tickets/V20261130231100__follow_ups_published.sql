-- Published: follow-ups of closed tickets; done_at is null until somebody asked back.
create view tickets.matter_follow_up with (security_invoker = true) as
    select project_id, id, ticket_id, closure_id, closed_by, due_at, done_at from tickets.follow_up;
grant select on tickets.matter_follow_up to shouwen_app;
