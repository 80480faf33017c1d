-- An order is opened for another ticket. Lists that would contain both show only the latter.
alter table tickets.ticket
    add column order_of uuid,
    add foreign key (project_id, order_of) references tickets.ticket,
    add check (order_of <> id);
create index ticket_orders on tickets.ticket (project_id, order_of) where order_of is not null;
grant update (order_of) on tickets.ticket to shouwen_app;
