create index call_of_ticket on desk.call (project_id, ticket_id) where ticket_id is not null;
