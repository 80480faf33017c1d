create schema complaints;
grant usage on schema complaints to shouwen_app;

-- A complaint leads the ticket with the same id. The complainant's own words never change; what others make of them
-- stands beside them in complaints.reading.
create table complaints.complaint (
    project_id uuid not null,
    id         uuid not null,
    words      text not null check (length(btrim(words)) between 1 and 4000),
    house_id   uuid, -- as far as the complainant wants it known
    opened_at  timestamptz not null,
    -- The legal clock, if the project has taken one.
    legal_by   timestamptz check (legal_by > opened_at),
    primary key (project_id, id),
    foreign key (project_id, id) references tickets.ticket
);
create index complaint_newest on complaints.complaint (project_id, opened_at desc, id desc);
create index complaint_of_house on complaints.complaint (project_id, house_id, opened_at desc) where house_id is not null;
call platform.protect('complaints.complaint', 'select, insert');

-- The complainant is not named anywhere and asks back by a code, of which only the hash is kept.
create table complaints.code (
    project_id   uuid not null,
    complaint_id uuid not null,
    code_hash    text not null,
    at           timestamptz not null,
    primary key (project_id, complaint_id),
    unique (project_id, code_hash),
    foreign key (project_id, complaint_id) references complaints.complaint
);
call platform.protect('complaints.code', 'select, insert');

-- What a member of staff makes of the words: the subject and a summary. The last one counts.
create table complaints.reading (
    project_id   uuid not null,
    id           uuid not null,
    complaint_id uuid not null,
    subject      text not null check (subject ~ '^[A-Z_]{2,20}$'),
    summary      text not null check (length(summary) <= 500),
    by_id        uuid not null references platform.account,
    at           timestamptz not null,
    primary key (project_id, id),
    foreign key (project_id, complaint_id) references complaints.complaint
);
create index reading_of_complaint on complaints.reading (project_id, complaint_id, at desc);
call platform.protect('complaints.reading', 'select, insert');

-- The way out of intake (4.2.3), once. by_id is null where a clock sent it up before anybody decided.
create table complaints.intake (
    project_id   uuid not null,
    complaint_id uuid not null,
    way          text not null check (way in ('ON_THE_SPOT', 'REPORTED', 'NOT_OURS')),
    words        text not null check (length(words) <= 2000),
    by_id        uuid references platform.account,
    at           timestamptz not null,
    primary key (project_id, complaint_id),
    foreign key (project_id, complaint_id) references complaints.complaint,
    check (by_id is null and way = 'REPORTED' or length(btrim(words)) >= 2)
);
create index intake_by_time on complaints.intake (project_id, at);
call platform.protect('complaints.intake', 'select, insert');

-- Which level has it since when, with that level's two clocks. by_id is null where a clock or the complainant sent it up.
create table complaints.rise (
    project_id   uuid not null,
    complaint_id uuid not null,
    seq          smallint not null check (seq >= 0),
    level        smallint not null check (level between 0 and 3),
    why          text not null check (why in ('INTAKE', 'REPORTED', 'LATE', 'NOT_SATISFIED', 'HALF_SOLVED', 'REOPENED')),
    reason       text not null check (length(reason) <= 2000),
    by_id        uuid references platform.account,
    at           timestamptz not null,
    answer_by    timestamptz not null,
    solve_by     timestamptz not null,
    primary key (project_id, complaint_id, seq),
    foreign key (project_id, complaint_id) references complaints.complaint,
    check ((seq = 0) = (why = 'INTAKE')),
    check (answer_by > at and solve_by >= answer_by)
);
create index rise_by_time on complaints.rise (project_id, at);
create index rise_by_deadline on complaints.rise (project_id, solve_by);
call platform.protect('complaints.rise', 'select, insert');

-- What the complainant heard from us, by whichever channel; a written one keeps its text.
create table complaints.answer (
    project_id   uuid not null,
    id           uuid not null,
    complaint_id uuid not null,
    channel      text not null check (channel in ('PHONE', 'IN_PERSON', 'SMS', 'LETTER', 'CODE')),
    text         text not null check (length(btrim(text)) between 2 and 4000),
    by_id        uuid not null references platform.account,
    at           timestamptz not null,
    primary key (project_id, id),
    foreign key (project_id, complaint_id) references complaints.complaint
);
create index answer_of_complaint on complaints.answer (project_id, complaint_id, at);
call platform.protect('complaints.answer', 'select, insert');

-- A solution is a settlement of the ticket; several if the complainant was not satisfied.
create table complaints.solution (
    project_id   uuid not null,
    id           uuid not null,
    complaint_id uuid not null,
    by_id        uuid not null,
    at           timestamptz not null,
    primary key (project_id, id),
    unique (project_id, id, complaint_id, by_id),
    foreign key (project_id, complaint_id) references complaints.intake,
    foreign key (project_id, id, complaint_id, by_id) references tickets.settlement (project_id, id, ticket_id, by_id)
);
create index solution_of_complaint on complaints.solution (project_id, complaint_id, at);
create index solution_by_time on complaints.solution (project_id, at);
call platform.protect('complaints.solution', 'select, insert');

-- The complainant is asked by somebody else than the solver, or answers by a link or code (by_id null).
create table complaints.follow_up (
    project_id   uuid not null,
    id           uuid not null,
    complaint_id uuid not null,
    solution_id  uuid not null,
    solved_by    uuid not null,
    by_id        uuid references platform.account,
    at           timestamptz not null,
    outcome      text not null check (outcome in ('SATISFIED', 'ACCEPTED', 'HALF', 'NOT_SATISFIED', 'NOT_REACHED')),
    words        text not null check (length(words) <= 1000),
    left_over    text not null check (length(left_over) <= 1000),
    plan         text not null check (length(plan) <= 1000),
    plan_until   timestamptz,
    primary key (project_id, id),
    unique (project_id, id, solution_id, outcome),
    foreign key (project_id, solution_id, complaint_id, solved_by)
        references complaints.solution (project_id, id, complaint_id, by_id),
    check (by_id <> solved_by),
    check ((outcome = 'HALF') = (plan_until is not null)),
    check (outcome <> 'HALF' or length(btrim(left_over)) >= 2 and (by_id is null or length(btrim(plan)) >= 2) and plan_until > at),
    check (outcome <> 'NOT_SATISFIED' or length(btrim(words)) >= 2)
);
-- One answer a solution; calls in vain are not answers.
create unique index follow_up_once on complaints.follow_up (project_id, solution_id) where outcome <> 'NOT_REACHED';
create index follow_up_of_complaint on complaints.follow_up (project_id, complaint_id, at);
call platform.protect('complaints.follow_up', 'select, insert');

-- The end: the complainant agreed, or the rule about silence.
create table complaints.ending (
    project_id   uuid not null,
    solution_id  uuid not null,
    complaint_id uuid not null,
    rule         text not null check (rule in ('ANSWERED', 'SILENCE')),
    by_id        uuid references platform.account,
    at           timestamptz not null,
    primary key (project_id, solution_id),
    foreign key (project_id, solution_id) references complaints.solution,
    foreign key (project_id, complaint_id) references complaints.complaint,
    check (rule = 'ANSWERED' or by_id is null)
);
create index ending_of_complaint on complaints.ending (project_id, complaint_id, at);
create index ending_by_time on complaints.ending (project_id, at);
call platform.protect('complaints.ending', 'select, insert');

-- A project's own clocks by level, in hours; and a legal clock in days with its basis, if it has taken one.
create table complaints.clock (
    project_id uuid not null,
    level      smallint not null check (level between 0 and 3),
    answer     int not null check (answer between 1 and 720),
    solution   int not null check (solution between 1 and 2160),
    primary key (project_id, level),
    check (answer <= solution)
);
call platform.protect('complaints.clock');

create table complaints.legal_clock (
    project_id uuid not null,
    days       int not null check (days between 1 and 90),
    basis      text not null check (length(btrim(basis)) between 2 and 200),
    primary key (project_id)
);
call platform.protect('complaints.legal_clock');

-- Hidden from whom the complaint is about, as its ticket is.
call tickets.hide_from_barred('complaints.complaint', 'id');
call tickets.hide_from_barred('complaints.code', 'complaint_id');
call tickets.hide_from_barred('complaints.reading', 'complaint_id');
call tickets.hide_from_barred('complaints.intake', 'complaint_id');
call tickets.hide_from_barred('complaints.rise', 'complaint_id');
call tickets.hide_from_barred('complaints.answer', 'complaint_id');
call tickets.hide_from_barred('complaints.solution', 'complaint_id');
call tickets.hide_from_barred('complaints.follow_up', 'complaint_id');
call tickets.hide_from_barred('complaints.ending', 'complaint_id');

-- No step is skipped, whoever writes.
create function complaints.refuse(words text) returns void language plpgsql as $$
begin
    raise exception '%', words using errcode = 'check_violation';
end
$$;

create function complaints.keep_rise() returns trigger language plpgsql as $$
declare
    before complaints.rise;
begin
    select * into before from complaints.rise r
    where r.project_id = new.project_id and r.complaint_id = new.complaint_id order by r.seq desc limit 1;
    if new.seq <> coalesce(before.seq + 1, 0) then
        perform complaints.refuse('the levels follow each other');
    end if;
    if new.level not in (coalesce(before.level, 0), least(coalesce(before.level + 1, 0), 3)) then
        perform complaints.refuse('a complaint goes up one level at a time and never down');
    end if;
    if new.why in ('REPORTED', 'LATE') and new.level = before.level then
        perform complaints.refuse('reported up is a level higher');
    end if;
    return new;
end
$$;
create trigger keep_rise before insert on complaints.rise for each row execute function complaints.keep_rise();

create function complaints.keep_ending() returns trigger language plpgsql as $$
begin
    if new.rule = 'ANSWERED' and not exists (
            select from complaints.follow_up f where f.project_id = new.project_id and f.solution_id = new.solution_id
            and f.outcome in ('SATISFIED', 'ACCEPTED')) then
        perform complaints.refuse('a complaint ends when its complainant agrees');
    end if;
    if new.rule = 'SILENCE' and exists (
            select from complaints.solution s where s.project_id = new.project_id and s.id = new.solution_id
            and new.at < s.at + interval '7 days' and (new.at < s.at + interval '2 days' or 3 > (
                select count(*) from complaints.follow_up f where f.project_id = s.project_id and f.solution_id = s.id
                and f.outcome = 'NOT_REACHED'))) then
        perform complaints.refuse('silence is no silence yet');
    end if;
    return new;
end
$$;
create trigger keep_ending before insert on complaints.ending for each row execute function complaints.keep_ending();

-- The ticket of a complaint is settled only by a solution and closed only by an ending; both are in the transaction.
create function complaints.keep_settlement() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if exists (select from complaints.complaint c where c.project_id = new.project_id and c.id = new.ticket_id)
        and not exists (select from complaints.solution s where s.project_id = new.project_id and s.id = new.id) then
        raise exception 'a complaint is settled by its solution' using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create constraint trigger keep_complaint after insert on tickets.settlement deferrable initially deferred
    for each row execute function complaints.keep_settlement();

create function complaints.keep_closure() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if exists (select from complaints.complaint c where c.project_id = new.project_id and c.id = new.ticket_id)
        and not exists (select from complaints.ending e
                        where e.project_id = new.project_id and e.solution_id = new.settlement_id) then
        raise exception 'a complaint is closed by its ending' using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create constraint trigger keep_complaint after insert on tickets.closure deferrable initially deferred
    for each row execute function complaints.keep_closure();
