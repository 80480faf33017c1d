-- Since when the room of its kind leads a ticket that the desk could settle before.
alter table tickets.ticket add column led_at timestamptz;
grant update (led_at) on tickets.ticket to shouwen_app;

-- Published: who may see a ticket without seeing all.
create view tickets.matter_viewer with (security_invoker = true) as
    select project_id, ticket_id, viewer_id, opened_at from tickets.viewer;
grant select on tickets.matter_viewer to shouwen_app;

create or replace view tickets.matter with (security_invoker = true) as
    select project_id, id, number, kind, title, description, place, first_receiver_id, owner_id, opened_at, due_at, level,
           offered_to, offered_department, settlement_id, stage, closed_at, channel, house_id, house_code, house_label, resident_id,
           contact_name, contact_phone, counterpart_id, order_of, closure_id, reopened, emergency_id, urgent, led_at, due_rule,
           due_arguments
    from tickets.ticket;
