-- Rows of one person. A transaction of somebody whose only roles are those of people with orders (repairers, contractors'
-- people) sees the tickets that this person, the person's trades, departments or company may see, and what hangs on them;
-- nothing else, whatever the statement asks. The settings say who acts, and whether that person sees all.
-- The id under which a trade stands among the viewers of a ticket.
create function tickets.trade_viewer(trade text) returns uuid
    language sql immutable parallel safe
    return md5('trade ' || trade)::uuid;

-- The groups through which a person may see tickets: departments led, own trades, the company worked for.
create function tickets.groups_of(project uuid, person uuid) returns uuid[]
    language sql stable parallel safe
    return array(
        select d.id from staff.department_head d where d.project_id = project and person in (d.head_id, d.deputy_id)
        union all
        select tickets.trade_viewer(k.trade) from staff.person_trade k
        where k.project_id = project and k.person_id = person and k.ended_at is null
        union all
        select c.company_id from contractors.person c where c.project_id = project and c.person_id = person);
grant execute on function tickets.trade_viewer(text), tickets.groups_of(uuid, uuid) to shouwen_app;

-- 1 if the person of the transaction may not see the ticket. Called only where there is such a person.
create function tickets.outside(project uuid, ticket uuid) returns int
    language plpgsql stable parallel safe security definer cost 1 set search_path = pg_catalog as $$
declare
    who text := coalesce(current_setting('shouwen.person', true), '');
    groups uuid[];
begin
    if who = '' then -- nobody said who acts
        return 1;
    end if;
    groups := array_append(tickets.groups_of(project, who::uuid), who::uuid);
    if exists (select from tickets.viewer v
               where v.project_id = project and v.ticket_id = ticket and v.viewer_id = any (groups)) then
        return 0;
    end if;
    -- Who of the staff reads an order or the matter it was opened for reads the other end too.
    if exists (select from contractors.person c where c.project_id = project and c.person_id = who::uuid) then
        return 1;
    end if;
    return case when exists (
        select from (
            select o.id from tickets.ticket o where o.project_id = project and o.order_of = ticket
            union all
            select t.order_of from tickets.ticket t where t.project_id = project and t.id = ticket) other
        join tickets.viewer v on v.project_id = project and v.ticket_id = other.id
        where v.viewer_id = any (groups)) then 0 else 1 end;
end
$$;
grant execute on function tickets.outside(uuid, uuid) to shouwen_app;

-- Adds the policy to a table of tickets or of what hangs on them; what a person may add is decided by the moves. Like the policy
-- of projects it is an inequality, of which the planner assumes that almost every row passes it.
create procedure tickets.protect_rows(target regclass, ticket text)
    language plpgsql as $$
begin
    execute format($policy$create policy own_rows on %s as restrictive using (
        (case when current_setting('shouwen.rows', true) = 'all' then 0 else tickets.outside(project_id, %I) end) <> 1) with check (true)$policy$,
        target, ticket);
end
$$;

call tickets.protect_rows('tickets.ticket', 'id');
call tickets.protect_rows('tickets.hand_over', 'ticket_id');
call tickets.protect_rows('tickets.settlement', 'ticket_id');
call tickets.protect_rows('tickets.closure', 'ticket_id');
call tickets.protect_rows('tickets.reopening', 'ticket_id');
call tickets.protect_rows('tickets.extension', 'ticket_id');
call tickets.protect_rows('tickets.escalation', 'ticket_id');
call tickets.protect_rows('tickets.comment', 'ticket_id');
call tickets.protect_rows('tickets.comment_file', 'ticket_id');
call tickets.protect_rows('tickets.follow_up', 'ticket_id');
call tickets.protect_rows('tickets.satisfaction', 'ticket_id');
call tickets.protect_rows('tickets.satisfaction_link', 'ticket_id');
call tickets.protect_rows('tickets.contact', 'ticket_id');
call tickets.protect_rows('tickets.open_report', 'ticket_id');
call tickets.protect_rows('tickets.report_file', 'ticket_id');
call tickets.protect_rows('tickets.emergency', 'ticket_id');
call tickets.protect_rows('tickets.emergency_alarm', 'ticket_id');

-- A group that may see a ticket: a trade while nobody has the order, a company it was given to. Rows are deleted when that
-- ends; the audit log keeps them.
create table tickets.group_viewer (
    project_id uuid not null,
    ticket_id  uuid not null,
    viewer_id  uuid not null,
    since      timestamptz not null,
    primary key (project_id, ticket_id, viewer_id),
    foreign key (project_id, ticket_id) references tickets.ticket
);
call platform.protect('tickets.group_viewer', 'select, insert, delete');
call tickets.protect_rows('tickets.group_viewer', 'ticket_id');

create function tickets.keep_group_viewers() returns trigger language plpgsql
    security definer set search_path = pg_catalog as $$
begin
    if tg_op = 'INSERT' then
        insert into tickets.viewer (project_id, ticket_id, viewer_id, opened_at)
        select new.project_id, new.ticket_id, new.viewer_id, t.opened_at from tickets.ticket t
        where t.project_id = new.project_id and t.id = new.ticket_id
        on conflict do nothing;
    else
        delete from tickets.viewer v
        where v.project_id = old.project_id and v.ticket_id = old.ticket_id and v.viewer_id = old.viewer_id
          and v.viewer_id not in (select id from tickets.entitled(old.project_id, old.ticket_id));
    end if;
    return null;
end
$$;
create trigger keep_viewers after insert on tickets.group_viewer
    for each row execute function tickets.keep_group_viewers();
-- At the commit, so that whoever gives an order back still sees it to the end of the move.
create constraint trigger end_viewers after delete on tickets.group_viewer deferrable initially deferred
    for each row execute function tickets.keep_group_viewers();

-- As before, as the owner of the tables and with the groups. Who no longer may see it loses it at the commit: a move that gives a
-- ticket away still reads it.
create or replace function tickets.keep_viewers() returns trigger language plpgsql
    security definer set search_path = pg_catalog as $$
begin
    insert into tickets.viewer (project_id, ticket_id, viewer_id, opened_at)
    select new.project_id, new.id, id, new.opened_at from tickets.entitled(new.project_id, new.id) id
    on conflict do nothing;
    return null;
end
$$;

create function tickets.entitled(project uuid, ticket uuid) returns table (id uuid)
    language sql stable security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
    select e.id from tickets.ticket t cross join lateral unnest(array[t.first_receiver_id, t.owner_id, t.counterpart_id,
        t.offered_to, t.offered_department]) e (id) where t.project_id = project and t.id = ticket and e.id is not null
    union
    select e.id from tickets.hand_over h cross join lateral unnest(array[h.from_id, h.department_id]) e (id)
    where h.project_id = project and h.ticket_id = ticket and h.answer = 'ACCEPTED' and e.id is not null
    union
    select a.person_id from tickets.emergency_alarm a
    where a.project_id = project and a.ticket_id = ticket
    union
    select g.viewer_id from tickets.group_viewer g where g.project_id = project and g.ticket_id = ticket
$$;
revoke all on function tickets.entitled(uuid, uuid) from public;

create function tickets.end_viewers() returns trigger language plpgsql
    security definer set search_path = pg_catalog as $$
begin
    delete from tickets.viewer v
    where v.project_id = new.project_id and v.ticket_id = new.id
      and v.viewer_id not in (select id from tickets.entitled(new.project_id, new.id));
    return null;
end
$$;
create constraint trigger viewers_gone after update on tickets.ticket deferrable initially deferred
    for each row when ((old.owner_id, old.counterpart_id, old.offered_to, old.offered_department)
        is distinct from (new.owner_id, new.counterpart_id, new.offered_to, new.offered_department))
    execute function tickets.end_viewers();

-- The contact's number in full. The ticket itself holds it masked, as lists show it: so a statement on tickets cannot show it,
-- and a company's people, who see the order before they accept it, are not shown the number before.
create table tickets.contact_phone (
    project_id uuid not null,
    ticket_id  uuid not null,
    phone      text not null check (length(phone) between 1 and 40),
    primary key (project_id, ticket_id),
    foreign key (project_id, ticket_id) references tickets.ticket deferrable initially deferred
);
call platform.protect('tickets.contact_phone', 'select');

-- As the product masks numbers elsewhere; of what is no number nothing is shown but that there is something.
create function tickets.masked(phone text) returns text
    language sql immutable parallel safe
    return (with d as (select regexp_replace(regexp_replace(phone, '[\s().\-/·]', '', 'g'), '^(\+|00)86', '') as digits)
        select case when btrim(phone) = '' then ''
                    when digits !~ '^\+?[0-9]{3,20}$' then '****'
                    when length(digits) <= 6 then digits
                    when length(digits) < 10 then left(digits, 1) || '****' || right(digits, 2)
                    else left(digits, 3) || '****' || right(digits, 4) end from d);

create function tickets.keep_phone() returns trigger language plpgsql
    security definer set search_path = pg_catalog as $$
begin
    insert into tickets.contact_phone (project_id, ticket_id, phone) values (new.project_id, new.id, new.contact_phone);
    new.contact_phone := tickets.masked(new.contact_phone);
    return new;
end
$$;
create trigger keep_phone before insert on tickets.ticket
    for each row when (btrim(new.contact_phone) <> '') execute function tickets.keep_phone();
revoke update (contact_phone) on tickets.ticket from shouwen_app;

insert into tickets.contact_phone (project_id, ticket_id, phone)
    select project_id, id, contact_phone from tickets.ticket where btrim(contact_phone) <> '';
update tickets.ticket set contact_phone = tickets.masked(contact_phone) where btrim(contact_phone) <> '';

-- 1 if the number is not for the person of the transaction, or not yet.
create function tickets.number_hidden(project uuid, ticket uuid) returns int
    language plpgsql stable parallel safe security definer cost 1 set search_path = pg_catalog as $$
declare
    who uuid := nullif(current_setting('shouwen.person', true), '')::uuid;
    company uuid;
begin
    if tickets.outside(project, ticket) = 1 then
        return 1;
    end if;
    select c.company_id into company from contractors.person c where c.project_id = project and c.person_id = who;
    return case when company is null or exists (
        select from tickets.ticket t left join contractors.person o on o.project_id = t.project_id and o.person_id = t.owner_id
        where t.project_id = project and t.id = ticket and (t.owner_id = who or o.company_id = company)) then 0 else 1 end;
end
$$;
grant execute on function tickets.number_hidden(uuid, uuid) to shouwen_app;
create policy own_rows on tickets.contact_phone as restrictive using (
    (case when current_setting('shouwen.rows', true) = 'all' then 0 else tickets.number_hidden(project_id, ticket_id) end) <> 1);
call tickets.hide_from_barred('tickets.contact_phone', 'ticket_id');

-- Published: the number to call about a ticket, for whom it is.
create view tickets.matter_phone with (security_invoker = true) as
    select project_id, ticket_id, phone from tickets.contact_phone;
grant select on tickets.matter_phone to shouwen_app;
