create schema repairs;
grant usage on schema repairs to shouwen_app;

-- The moves of a repair with the stages they lead from and to; from_stage is empty for the intake. The same table as the
-- enum RepairMove, which a test holds, so that the database refuses every step that the record refuses.
create table repairs.move (
    move       text not null,
    from_stage text not null,
    to_stage   text not null,
    primary key (move, from_stage, to_stage)
);
grant select on repairs.move to shouwen_app;
insert into repairs.move (move, from_stage, to_stage)
select m, unnest(string_to_array(f, ' ')), t from (values
    ('ANSWER', 'RECEIVED', 'CLOSED'),
    ('DISPATCH', 'RECEIVED ACCEPTED ON_THE_WAY ON_THE_SPOT WORKING PAUSED', 'OFFERED'),
    ('TAKE', 'RECEIVED', 'ACCEPTED'),
    ('ACCEPT', 'OFFERED', 'ACCEPTED'),
    ('DECLINE', 'OFFERED', 'RECEIVED'),
    ('WITHDRAW', 'OFFERED', 'RECEIVED'),
    ('SET_OUT', 'ACCEPTED', 'ON_THE_WAY'),
    ('ARRIVE', 'ACCEPTED ON_THE_WAY', 'ON_THE_SPOT'),
    ('MISS', 'ACCEPTED ON_THE_WAY ON_THE_SPOT', 'PAUSED'),
    ('BEGIN', 'ON_THE_SPOT', 'WORKING'),
    ('PAUSE', 'ACCEPTED ON_THE_WAY ON_THE_SPOT WORKING', 'PAUSED'),
    ('RESUME', 'PAUSED', 'ACCEPTED'),
    ('RESUME', 'PAUSED', 'WORKING'),
    ('FINISH', 'WORKING', 'DONE'),
    ('APPROVE', 'DONE', 'CLOSED'),
    ('REFUSE', 'DONE', 'ACCEPTED'),
    ('CLOSE', 'RECEIVED OFFERED ACCEPTED ON_THE_WAY ON_THE_SPOT WORKING PAUSED DONE', 'CLOSED'),
    ('REOPEN', 'CLOSED', 'RECEIVED')) as moves (m, f, t)
union all values ('RECEIVE', '', 'RECEIVED');

-- A repair; its id is its ticket's. The last step, its stage and the number of reopenings are kept by the trigger of the steps.
create table repairs.repair (
    project_id uuid not null,
    id         uuid not null,
    common     boolean not null, -- 公共部位, else 自用
    signature  boolean not null, -- whether the resident must sign; a repair never loses it
    seq        int not null default 0,
    stage      text not null default '',
    stage_at   timestamptz not null,
    reopened   int not null default 0,
    begun      boolean not null default false,
    primary key (project_id, id),
    foreign key (project_id, id) references tickets.ticket
);
create index repair_of_stage on repairs.repair (project_id, stage, stage_at, id) where stage <> 'CLOSED';
create index repair_newest on repairs.repair (project_id, id desc);
call platform.protect('repairs.repair', 'select, insert');
grant update (common, signature, seq, stage, stage_at, reopened, begun) on repairs.repair to shouwen_app;

-- The steps of a repair. Each continues the one before it exactly, by foreign key, and is in the table of moves: no step can
-- be skipped, doubled or made from another stage. at is when it happened, recorded_at when it arrived. Never changed.
create table repairs.step (
    project_id  uuid not null,
    id          uuid not null,
    repair_id   uuid not null,
    seq         int not null,
    move        text not null,
    from_stage  text not null,
    to_stage    text not null,
    before_seq  int,
    by_kind     text not null check (by_kind in ('STAFF', 'RESIDENT', 'SYSTEM')),
    by_id       uuid,
    at          timestamptz not null,
    recorded_at timestamptz not null,
    words       text not null check (length(words) <= 2000),
    primary key (project_id, id),
    unique (project_id, repair_id, seq, to_stage),
    unique (project_id, repair_id, seq),
    unique (project_id, id, repair_id),
    foreign key (project_id, repair_id) references repairs.repair,
    foreign key (project_id, repair_id, before_seq, from_stage) references repairs.step (project_id, repair_id, seq, to_stage),
    foreign key (move, from_stage, to_stage) references repairs.move,
    check ((seq = 1) = (move = 'RECEIVE')),
    check (seq = 1 and before_seq is null or before_seq = seq - 1),
    check (at <= recorded_at + interval '2 minutes'),
    check ((by_kind = 'STAFF') = (by_id is not null)),
    check (length(btrim(words)) >= 2 or move not in ('DECLINE', 'FINISH', 'REFUSE', 'CLOSE'))
);
create index step_of_repair on repairs.step (project_id, repair_id, at);
create index step_by_move on repairs.step (project_id, move, at);
call platform.protect('repairs.step', 'select, insert');
create trigger append_only before update or delete on repairs.step
    for each row execute function platform.refuse_change();

create function repairs.keep_stage() returns trigger language plpgsql as $$
begin
    update repairs.repair r set seq = new.seq, stage = new.to_stage, stage_at = new.at,
        reopened = r.reopened + case when new.move = 'REOPEN' then 1 else 0 end,
        begun = case when new.move in ('DISPATCH', 'TAKE', 'ACCEPT', 'REFUSE', 'REOPEN') then false
                     when new.move = 'BEGIN' then true else r.begun end
    where r.project_id = new.project_id and r.id = new.repair_id and r.seq = new.seq - 1;
    if not found then
        raise exception 'a step continues the last one' using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create trigger keep_stage after insert on repairs.step for each row execute function repairs.keep_stage();

-- Signing is never taken from a repair that asked for it.
create function repairs.keep_signature() returns trigger language plpgsql as $$
begin
    if old.signature and not new.signature and old.seq > 1 then
        raise exception 'a signature that was asked for stays asked for' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger keep_signature before update of signature on repairs.repair
    for each row execute function repairs.keep_signature();

-- To whom a repair was dispatched and why him. plan: what is to be done differently after it was reopened.
create table repairs.dispatch (
    project_id uuid not null,
    id         uuid not null, -- the step's
    repair_id  uuid not null,
    to_id      uuid not null references platform.account,
    reason     text not null check (length(reason) <= 500),
    until_at   timestamptz,
    primary key (project_id, id),
    foreign key (project_id, id, repair_id) references repairs.step (project_id, id, repair_id)
);
create index dispatch_of_repair on repairs.dispatch (project_id, repair_id);
call platform.protect('repairs.dispatch', 'select, insert');

-- Who helps the owner of a repair.
create table repairs.helper (
    project_id uuid not null,
    repair_id  uuid not null,
    person_id  uuid not null references platform.account,
    by_id      uuid not null references platform.account,
    at         timestamptz not null,
    primary key (project_id, repair_id, person_id),
    foreign key (project_id, repair_id) references repairs.repair
);
call platform.protect('repairs.helper', 'select, insert');

-- When the repairer comes, as agreed with the resident. The newest is valid.
create table repairs.appointment (
    project_id uuid not null,
    id         uuid not null,
    repair_id  uuid not null,
    from_at    timestamptz not null,
    to_at      timestamptz not null,
    agreed     text not null check (length(agreed) <= 200),
    by_id      uuid not null references platform.account,
    at         timestamptz not null,
    primary key (project_id, id),
    foreign key (project_id, repair_id) references repairs.repair,
    check (from_at < to_at)
);
create index appointment_of_repair on repairs.appointment (project_id, repair_id, at desc);
call platform.protect('repairs.appointment', 'select, insert');

-- The reasons for which a repair may pause, where a project does not keep the usual ones; only some stop the clock.
create table repairs.pause_reason (
    project_id uuid not null,
    code       text not null check (code ~ '^[a-z0-9-]{1,30}$'),
    name       text not null check (length(name) <= 40), -- empty for the usual ones, which have a name in both languages
    stops      boolean not null,
    position   int not null,
    primary key (project_id, code)
);
call platform.protect('repairs.pause_reason');

-- A pause, from its step to the step that ended it. due_before is the ticket's deadline when the clock was stopped.
create table repairs.pause (
    project_id uuid not null,
    id         uuid not null, -- the step's
    repair_id  uuid not null,
    reason     text not null check (length(reason) between 1 and 40),
    name       text not null check (length(name) <= 40),
    stops      boolean not null,
    vacant     boolean not null default false, -- 空置房
    at         timestamptz not null,
    until_at   timestamptz not null check (until_at > at),
    due_before timestamptz not null,
    ended_by   uuid references platform.account,
    ended_at   timestamptz check (ended_at >= at),
    primary key (project_id, id),
    foreign key (project_id, id, repair_id) references repairs.step (project_id, id, repair_id),
    check ((ended_by is null) = (ended_at is null))
);
create unique index pause_open on repairs.pause (project_id, repair_id) where ended_at is null;
create index pause_of_repair on repairs.pause (project_id, repair_id, at);
call platform.protect('repairs.pause', 'select, insert');
grant update (ended_by, ended_at) on repairs.pause to shouwen_app;

-- What was found and used. as_diagnosed is null where nothing was diagnosed first.
create table repairs.completion (
    project_id   uuid not null,
    id           uuid not null, -- the step's
    repair_id    uuid not null,
    cause        text not null check (length(btrim(cause)) between 2 and 500),
    as_diagnosed boolean,
    materials    text not null check (length(materials) <= 1000),
    primary key (project_id, id),
    unique (project_id, id, repair_id),
    foreign key (project_id, id, repair_id) references repairs.step (project_id, id, repair_id)
);
create index completion_of_repair on repairs.completion (project_id, repair_id);
call platform.protect('repairs.completion', 'select, insert');

-- How the work was accepted: by signature, by the link, or by inspection of what is common.
create table repairs.approval (
    project_id    uuid not null,
    id            uuid not null, -- the step's
    repair_id     uuid not null,
    completion_id uuid not null,
    way           text not null check (way in ('SIGNATURE', 'LINK', 'INSPECTION')),
    name          text not null check (length(name) <= 60),
    drawing_id    uuid,
    primary key (project_id, id),
    unique (project_id, completion_id),
    foreign key (project_id, id, repair_id) references repairs.step (project_id, id, repair_id),
    foreign key (project_id, completion_id, repair_id) references repairs.completion (project_id, id, repair_id),
    foreign key (project_id, drawing_id) references platform.file,
    check ((drawing_id is not null) = (way = 'SIGNATURE'))
);
create index approval_drawing on repairs.approval (project_id, drawing_id) where drawing_id is not null;
call platform.protect('repairs.approval', 'select, insert');

-- Pictures of a repair, by the step or fact they belong to. file_id is null until the bytes have arrived from a phone.
create table repairs.photo (
    project_id uuid not null,
    record_id  uuid not null,
    sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    repair_id  uuid not null,
    shows      text not null check (shows in ('INTAKE', 'SURVEY', 'MISSED', 'BEFORE', 'AFTER', 'RECHECK')),
    taken_at   timestamptz not null,
    file_id    uuid,
    primary key (project_id, record_id, sha256),
    foreign key (project_id, repair_id) references repairs.repair,
    foreign key (project_id, file_id) references platform.file
);
create index photo_of_repair on repairs.photo (project_id, repair_id, taken_at);
create index photo_of_file on repairs.photo (project_id, file_id) where file_id is not null;
create index photo_waiting on repairs.photo (project_id, sha256) where file_id is null;
call platform.protect('repairs.photo', 'select, insert');
grant update (file_id) on repairs.photo to shouwen_app;

-- The clocks of a repair: each time one starts it is a row with its own deadline, which no later change of the rules moves.
create table repairs.clock (
    project_id uuid not null,
    id         uuid not null,
    repair_id  uuid not null,
    clock      text not null check (clock in ('DISPATCH', 'ACCEPT', 'ARRIVE')),
    since      timestamptz not null,
    due_at     timestamptz not null check (due_at > since),
    urgent     boolean not null,
    met_at     timestamptz check (met_at >= since),
    ended_at   timestamptz, -- neither met nor missed: withdrawn, closed
    primary key (project_id, id),
    foreign key (project_id, repair_id) references repairs.repair
);
create unique index clock_running on repairs.clock (project_id, repair_id, clock) where met_at is null and ended_at is null;
create index clock_by_due on repairs.clock (project_id, clock, due_at);
call platform.protect('repairs.clock', 'select, insert');
grant update (due_at, met_at, ended_at) on repairs.clock to shouwen_app;

create function repairs.refuse(words text) returns void language plpgsql as $$
begin
    raise exception '%', words using errcode = 'check_violation';
end
$$;

-- Once this room leads a repair, its ticket is settled by a completion or a forced end, and closed by an approval or a forced end.
create function repairs.keep_settlement() returns trigger language plpgsql as $$
declare
    stage text;
begin
    select r.stage into stage from repairs.repair r join tickets.matter t on t.project_id = r.project_id and t.id = r.id
        where r.project_id = new.project_id and r.id = new.ticket_id and t.led_at is not null;
    if stage is not null and stage not in ('DONE', 'CLOSED') then
        perform repairs.refuse('a dispatched repair is done before it is settled');
    end if;
    return new;
end
$$;
create trigger keep_repair before insert on tickets.settlement for each row execute function repairs.keep_settlement();

create function repairs.keep_closure() returns trigger language plpgsql as $$
begin
    perform repairs.refuse('a dispatched repair is accepted before it is closed')
        from repairs.repair r join tickets.matter t on t.project_id = r.project_id and t.id = r.id
        where r.project_id = new.project_id and r.id = new.ticket_id and t.led_at is not null and r.stage <> 'CLOSED';
    return new;
end
$$;
create trigger keep_repair before insert on tickets.closure for each row execute function repairs.keep_closure();

-- What the owner must sign is not accepted by mere inspection.
create function repairs.keep_approval() returns trigger language plpgsql as $$
begin
    if not exists (select from repairs.step s where s.project_id = new.project_id and s.id = new.id and s.move = 'APPROVE') then
        perform repairs.refuse('an approval is its step');
    end if;
    if new.way = 'INSPECTION' and exists (
            select from repairs.repair r where r.project_id = new.project_id and r.id = new.repair_id and r.signature) then
        perform repairs.refuse('the resident signs');
    end if;
    return new;
end
$$;
create trigger keep_approval before insert on repairs.approval for each row execute function repairs.keep_approval();
