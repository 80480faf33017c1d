-- Published: whom to answer about a ticket, for the room that leads its kind.
create view tickets.matter_contact with (security_invoker = true) as
    select project_id, id, contact_name, contact_phone from tickets.ticket;
grant select on tickets.matter_contact to shouwen_app;
