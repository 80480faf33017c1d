-- The steps of a finding as triggers, so that no step can be skipped even by other SQL.

create function patrol.holds(project uuid, person uuid, wanted text) returns boolean language sql stable as $$
    select exists (select from platform.account_grant g
                   where g.account_id = person and g.role = wanted and (g.project_id = project or g.project_id is null))
$$;

create function patrol.refuse(words text) returns void language plpgsql as $$
begin
    raise exception '%', words using errcode = 'check_violation';
end
$$;

-- Whether the property manager must sign too.
create function patrol.concerns_manager(project uuid, finding uuid) returns boolean language sql stable as $$
    select exists (select from patrol.finding f where f.project_id = project and f.id = finding and f.major)
        or exists (select from patrol.dispatch r where r.project_id = project and r.finding_id = finding
                   and (r.role = 'MANAGER' or r.way = 'MAJOR'))
        or exists (select from tickets.extension e where e.project_id = project and e.ticket_id = finding and e.granted)
$$;

create function patrol.keep_decision() returns trigger language plpgsql as $$
begin
    perform patrol.refuse('a finding that has ended is not decided again') from tickets.ticket t
        where t.project_id = new.project_id and t.id = new.finding_id and t.settlement_id is not null;
    return new;
end
$$;
create trigger keep_decision before insert on patrol.decision for each row execute function patrol.keep_decision();

create function patrol.keep_dispatch() returns trigger language plpgsql as $$
begin
    if not exists (select from patrol.decision d where d.project_id = new.project_id and d.finding_id = new.finding_id
                   and d.way = 'REPORTED') then
        perform patrol.refuse('only what was reported is dispatched');
    end if;
    if exists (select from tickets.ticket t where t.project_id = new.project_id and t.id = new.finding_id
               and t.settlement_id is not null) then
        perform patrol.refuse('what was dealt with is not dispatched again');
    end if;
    if not patrol.holds(new.project_id, new.by_id, new.role) then
        perform patrol.refuse('only a supervisor or property manager dispatches');
    end if;
    if new.role <> 'MANAGER' and new.way <> 'MAJOR' and exists (
            select from patrol.finding f where f.project_id = new.project_id and f.id = new.finding_id and f.major) then
        perform patrol.refuse('a major finding goes to the property manager');
    end if;
    return new;
end
$$;
create trigger keep_dispatch before insert on patrol.dispatch for each row execute function patrol.keep_dispatch();

-- A finding is handled as decided on the spot, or after it was dispatched; if an order was opened for it, after the
-- order was closed.
create function patrol.keep_settlement() returns trigger language plpgsql as $$
declare
    decided text;
    sent    patrol.dispatch;
begin
    if not exists (select from tickets.ticket t where t.project_id = new.project_id and t.id = new.ticket_id
                   and t.kind = 'FINDING') then
        return new;
    end if;
    select d.way into decided from patrol.decision d where d.project_id = new.project_id and d.finding_id = new.ticket_id;
    if decided is null then
        perform patrol.refuse('a finding is decided before it is dealt with');
    end if;
    if decided = 'ON_THE_SPOT' then
        return new;
    end if;
    select r.* into sent from patrol.dispatch r where r.project_id = new.project_id and r.finding_id = new.ticket_id
        order by r.at desc, r.id desc limit 1;
    if sent.id is null then
        perform patrol.refuse('a reported finding is dispatched before it is dealt with');
    end if;
    if sent.order_id is not null and not exists (
            select from tickets.ticket o where o.project_id = new.project_id and o.id = sent.order_id
            and o.closed_at is not null) then
        perform patrol.refuse('the order opened for a finding ends before it is dealt with');
    end if;
    return new;
end
$$;
create trigger keep_finding before insert on tickets.settlement for each row execute function patrol.keep_settlement();

create function patrol.keep_verification() returns trigger language plpgsql as $$
begin
    if not exists (select from tickets.ticket t
                   join tickets.settlement s on s.project_id = t.project_id and s.id = t.settlement_id and s.ticket_id = t.id
                   where t.project_id = new.project_id and t.id = new.finding_id and t.settlement_id = new.settlement_id
                     and t.closed_at is null and s.by_id = new.handler_id) then
        perform patrol.refuse('what was dealt with last is what is verified');
    end if;
    if not exists (select from patrol.decision d where d.project_id = new.project_id and d.finding_id = new.finding_id
                   and d.way = 'REPORTED') then
        perform patrol.refuse('what was settled on the spot is not verified');
    end if;
    if new.good and not (new.signers @> array['HANDLER', 'SUPERVISOR']
            and ('MANAGER' = any (new.signers)) = patrol.concerns_manager(new.project_id, new.finding_id)) then
        perform patrol.refuse('whoever was concerned signs');
    end if;
    return new;
end
$$;
create trigger keep_verification before insert on patrol.verification
    for each row execute function patrol.keep_verification();

create function patrol.keep_signature() returns trigger language plpgsql as $$
begin
    if not exists (select from patrol.verification v
                   join tickets.ticket t on t.project_id = v.project_id and t.id = v.finding_id
                   where v.project_id = new.project_id and v.id = new.verification_id and v.good
                     and t.settlement_id = v.settlement_id and t.closed_at is null and new.role = any (v.signers)
                     and (new.role = 'HANDLER' and v.handler_id = new.by_id
                          or new.role <> 'HANDLER' and patrol.holds(new.project_id, new.by_id, new.role))) then
        perform patrol.refuse('each signs what was found right, and nobody for another');
    end if;
    return new;
end
$$;
create trigger keep_signature before insert on patrol.signature for each row execute function patrol.keep_signature();

create function patrol.keep_closure() returns trigger language plpgsql as $$
begin
    if not exists (select from tickets.ticket t where t.project_id = new.project_id and t.id = new.ticket_id
                   and t.kind = 'FINDING') then
        return new;
    end if;
    if exists (select from patrol.decision d where d.project_id = new.project_id and d.finding_id = new.ticket_id
               and d.way = 'ON_THE_SPOT') then
        return new;
    end if;
    if not exists (select from patrol.verification v where v.project_id = new.project_id and v.finding_id = new.ticket_id
                   and v.settlement_id = new.settlement_id and v.good and not exists (
                       select from unnest(v.signers) as signer where not exists (
                           select from patrol.signature s where s.project_id = v.project_id and s.verification_id = v.id
                           and s.role = signer))) then
        perform patrol.refuse('a finding is verified and signed before it is closed');
    end if;
    return new;
end
$$;
create trigger keep_finding before insert on tickets.closure for each row execute function patrol.keep_closure();

-- A finding's settlement must be its own, and a closed finding stays closed.
create function patrol.keep_ticket() returns trigger language plpgsql as $$
begin
    if old.closure_id is not null and new.closure_id is distinct from old.closure_id then
        perform patrol.refuse('a finding that was signed stays as it is');
    end if;
    if new.settlement_id is not null and new.settlement_id is distinct from old.settlement_id and not exists (
            select from tickets.settlement s where s.project_id = new.project_id and s.id = new.settlement_id
            and s.ticket_id = new.id) then
        perform patrol.refuse('a finding ends by what was done about it');
    end if;
    if new.due_at <> old.due_at and not exists (
            select from tickets.extension e where e.project_id = new.project_id and e.ticket_id = new.id
            and e.granted and e.to_due = new.due_at) then
        perform patrol.refuse('only more time that was granted moves when a finding is due');
    end if;
    return new;
end
$$;
create trigger keep_finding before update of settlement_id, closure_id, due_at on tickets.ticket
    for each row when (old.kind = 'FINDING') execute function patrol.keep_ticket();

-- 4.3.2: an extension is requested and granted by the property manager, both before the deadline, by the database's
-- clock.
create function patrol.keep_extension() returns trigger language plpgsql as $$
begin
    if not exists (select from tickets.ticket t where t.project_id = new.project_id and t.id = new.ticket_id
                   and t.kind = 'FINDING') then
        return new;
    end if;
    if tg_op = 'INSERT' then
        if new.granted is not null then
            perform patrol.refuse('nobody answers before being asked');
        end if;
        if abs(extract(epoch from clock_timestamp() - new.at)) > 600 or clock_timestamp() >= new.from_due
                or new.from_due <> (select t.due_at from tickets.ticket t
                                    where t.project_id = new.project_id and t.id = new.ticket_id) then
            perform patrol.refuse('more time is asked before it is due, and not back-dated');
        end if;
    elsif old.granted is not null or (new.at, new.from_due, new.to_due, new.by_id, new.ticket_id)
            is distinct from (old.at, old.from_due, old.to_due, old.by_id, old.ticket_id) then
        perform patrol.refuse('an answer to a request for more time stays');
    elsif new.granted then
        if not patrol.holds(new.project_id, new.answered_by, 'MANAGER') then
            perform patrol.refuse('only the property manager grants more time');
        end if;
        if abs(extract(epoch from clock_timestamp() - new.answered_at)) > 600 or clock_timestamp() >= new.from_due then
            perform patrol.refuse('more time is granted before it is due, and not back-dated');
        end if;
    end if;
    return new;
end
$$;
create trigger keep_extension before insert or update on tickets.extension
    for each row execute function patrol.keep_extension();

-- 4.3.1: a walk cannot be closed with an undecided finding.
create function patrol.keep_walk() returns trigger language plpgsql as $$
begin
    if exists (select from patrol.finding f where f.project_id = new.project_id and f.walk_id = new.id
               and not exists (select from patrol.decision d where d.project_id = f.project_id and d.finding_id = f.id)) then
        perform patrol.refuse('a walk is closed when everything it found is decided');
    end if;
    return new;
end
$$;
create trigger keep_walk before update of closed_at on patrol.walk
    for each row when (new.closed_at is not null and old.closed_at is null) execute function patrol.keep_walk();
