-- Who may not know of a ticket, because it is about that person: no owner, receiver, counterpart or reader of it, whatever
-- the role. By whom and when; kept for good.
create table tickets.barred (
    project_id uuid not null,
    ticket_id  uuid not null,
    person_id  uuid not null references platform.account,
    by_id      uuid not null references platform.account,
    at         timestamptz not null,
    primary key (project_id, ticket_id, person_id),
    foreign key (project_id, ticket_id) references tickets.ticket
);
create index barred_of_person on tickets.barred (person_id, ticket_id);
call platform.protect('tickets.barred', 'select, insert');
create policy not_barred on tickets.barred as restrictive for select using (
    person_id::text <> coalesce(current_setting('shouwen.person', true), ''));

-- The tickets that the person of this transaction may not know of; asked once a statement.
create function tickets.barred_here() returns uuid[]
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select coalesce(array_agg(ticket_id), '{}') from tickets.barred
    where person_id = nullif(current_setting('shouwen.person', true), '')::uuid
$$;

-- Hides the rows of such tickets, with the column that names the ticket.
create procedure tickets.hide_from_barred(target regclass, ticket text) language plpgsql as $$
begin
    execute format('create policy not_barred on %s as restrictive using (%I <> all ((select tickets.barred_here())::uuid[]))',
        target, ticket);
end
$$;
call tickets.hide_from_barred('tickets.ticket', 'id');
call tickets.hide_from_barred('tickets.hand_over', 'ticket_id');
call tickets.hide_from_barred('tickets.settlement', 'ticket_id');
call tickets.hide_from_barred('tickets.closure', 'ticket_id');
call tickets.hide_from_barred('tickets.reopening', 'ticket_id');
call tickets.hide_from_barred('tickets.extension', 'ticket_id');
call tickets.hide_from_barred('tickets.escalation', 'ticket_id');
call tickets.hide_from_barred('tickets.comment', 'ticket_id');
call tickets.hide_from_barred('tickets.contact', 'ticket_id');
call tickets.hide_from_barred('tickets.follow_up', 'ticket_id');
call tickets.hide_from_barred('tickets.satisfaction', 'ticket_id');
call tickets.hide_from_barred('tickets.emergency', 'ticket_id');
call tickets.hide_from_barred('tickets.viewer', 'ticket_id');

-- Whom a ticket is about never has it, whoever writes.
create function tickets.keep_barred_out() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if exists (select from tickets.barred b where b.project_id = new.project_id and b.ticket_id = new.id
               and b.person_id in (new.owner_id, new.counterpart_id, new.offered_to)) then
        raise exception 'the ticket is about that person' using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create trigger keep_barred_out after update on tickets.ticket
    for each row when ((old.owner_id, old.counterpart_id, old.offered_to)
        is distinct from (new.owner_id, new.counterpart_id, new.offered_to))
    execute function tickets.keep_barred_out();

-- Nor settles, closes, comments on or follows up what is about them.
create function tickets.keep_barred_from_acting() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if exists (select from tickets.barred b where b.project_id = new.project_id and b.ticket_id = new.ticket_id
               and b.person_id = (to_jsonb(new) ->> tg_argv[0])::uuid) then
        raise exception 'the ticket is about that person' using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create trigger keep_barred_out after insert on tickets.settlement
    for each row execute function tickets.keep_barred_from_acting('by_id');
create trigger keep_barred_out after insert on tickets.closure
    for each row execute function tickets.keep_barred_from_acting('by_id');
create trigger keep_barred_out after insert on tickets.comment
    for each row execute function tickets.keep_barred_from_acting('by_id');
create trigger keep_barred_out after insert on tickets.contact
    for each row execute function tickets.keep_barred_from_acting('by_id');
create trigger keep_barred_out after insert on tickets.hand_over
    for each row execute function tickets.keep_barred_from_acting('to_id');
create trigger keep_barred_out after update on tickets.follow_up
    for each row when (new.done_by is not null) execute function tickets.keep_barred_from_acting('done_by');

-- A person is barred once the ticket has left their hands; what let them see it goes.
create function tickets.bar() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if exists (select from tickets.ticket t where t.project_id = new.project_id and t.id = new.ticket_id
               and new.person_id in (t.owner_id, t.counterpart_id, t.offered_to)) then
        raise exception 'the ticket is still with that person' using errcode = 'check_violation';
    end if;
    delete from tickets.viewer v
    where v.project_id = new.project_id and v.ticket_id = new.ticket_id and v.viewer_id = new.person_id;
    return null;
end
$$;
create trigger bar after insert on tickets.barred for each row execute function tickets.bar();

create function tickets.barred_sees_nothing() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    return case when exists (select from tickets.barred b where b.project_id = new.project_id
                             and b.ticket_id = new.ticket_id and b.person_id = new.viewer_id) then null else new end;
end
$$;
create trigger barred_sees_nothing before insert on tickets.viewer
    for each row execute function tickets.barred_sees_nothing();
