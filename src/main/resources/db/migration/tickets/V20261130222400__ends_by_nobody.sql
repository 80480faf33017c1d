-- A rule or a resident can close or reopen a ticket: then nobody of the staff did.
alter table tickets.closure alter column by_id drop not null;
alter table tickets.reopening alter column by_id drop not null;

-- Published: whom a ticket is about.
create view tickets.matter_barred with (security_invoker = true) as
    select project_id, ticket_id, person_id, at from tickets.barred;
grant select on tickets.matter_barred to shouwen_app;
