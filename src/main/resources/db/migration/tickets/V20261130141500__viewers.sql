-- Who may see a ticket without seeing all: a person, or a department, whose head and deputy see it. Kept by a trigger on
-- the ticket, so that "may this person see it" is one row by primary key and a person's tickets are one index.
create table tickets.viewer (
    project_id uuid not null,
    ticket_id  uuid not null,
    viewer_id  uuid not null,
    opened_at  timestamptz not null, -- the ticket's, which never changes
    primary key (project_id, ticket_id, viewer_id)
);
create index viewer_newest on tickets.viewer (project_id, viewer_id, opened_at, ticket_id);
call platform.protect('tickets.viewer', 'select, insert, delete');

-- Those who received it, own it, ever owned it, are the resident's counterpart or were offered it; departments it is
-- offered to or that accepted it; whoever was alarmed of its emergency. An owner changes only by an accepted hand-over, which is stored before the ticket.
create function tickets.keep_viewers() returns trigger language plpgsql as $$
begin
    with entitled as (
        select id from unnest(array[new.first_receiver_id, new.owner_id, new.counterpart_id, new.offered_to,
            new.offered_department]) id where id is not null
        union
        select unnest(array[h.from_id, h.department_id]) from tickets.hand_over h
        where tg_op = 'UPDATE' and h.project_id = new.project_id and h.ticket_id = new.id and h.answer = 'ACCEPTED'
        union
        select a.person_id from tickets.emergency_alarm a join tickets.emergency e on e.project_id = a.project_id and e.id = a.emergency_id
        where tg_op = 'UPDATE' and e.project_id = new.project_id and e.ticket_id = new.id
    ), gone as (
        delete from tickets.viewer v
        where tg_op = 'UPDATE' and v.project_id = new.project_id and v.ticket_id = new.id
          and not exists (select from entitled where id = v.viewer_id)
    )
    insert into tickets.viewer (project_id, ticket_id, viewer_id, opened_at)
    select new.project_id, new.id, id, new.opened_at from entitled where id is not null
    on conflict do nothing;
    return null;
end
$$;
create trigger viewers_of_new after insert on tickets.ticket
    for each row execute function tickets.keep_viewers();
create trigger viewers_of_changed after update on tickets.ticket
    for each row when ((old.owner_id, old.counterpart_id, old.offered_to, old.offered_department)
        is distinct from (new.owner_id, new.counterpart_id, new.offered_to, new.offered_department))
    execute function tickets.keep_viewers();

create function tickets.alarmed_sees() returns trigger language plpgsql as $$
begin
    insert into tickets.viewer (project_id, ticket_id, viewer_id, opened_at)
    select new.project_id, new.ticket_id, new.person_id, t.opened_at from tickets.ticket t
    where t.project_id = new.project_id and t.id = new.ticket_id
    on conflict do nothing;
    return null;
end
$$;
create trigger viewer_alarmed after insert on tickets.emergency_alarm
    for each row execute function tickets.alarmed_sees();

-- Open tickets by the orders of their list: soonest due with emergencies first; as they were opened.
create index ticket_soonest on tickets.ticket (project_id, (not urgent), due_at, id) where closed_at is null;
create index ticket_opened on tickets.ticket (project_id, opened_at, id) where closed_at is null;
