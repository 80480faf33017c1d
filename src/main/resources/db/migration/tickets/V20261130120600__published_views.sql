-- Published: a ticket, for the room that leads its kind.
create view tickets.matter with (security_invoker = true) as
    select project_id, id, number, kind, title, description, place, first_receiver_id, owner_id, opened_at, due_at, level,
           offered_to, offered_department, settlement_id, stage, closed_at
    from tickets.ticket;

-- Published: settlements of a ticket; several if it was reopened.
create view tickets.matter_settlement with (security_invoker = true) as
    select project_id, id, ticket_id, by_id, at, way, text from tickets.settlement;

-- Published: extensions of a ticket; granted is null until answered.
create view tickets.matter_extension with (security_invoker = true) as
    select project_id, id, ticket_id, by_id, at, reason, from_due, to_due, answered_by, answered_at, granted, answer_reason
    from tickets.extension;

-- Published: offers of a ticket to a person or a department; answer is null until answered.
create view tickets.matter_hand_over with (security_invoker = true) as
    select project_id, id, ticket_id, from_id, to_id, department_id, at, answer_by, answer, answered_at
    from tickets.hand_over;

grant select on tickets.matter, tickets.matter_settlement, tickets.matter_extension, tickets.matter_hand_over to shouwen_app;
