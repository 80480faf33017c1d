-- A visit: who came, to whom or which house, and why. Who is written while they are here.
create table desk.visit (
    project_id   uuid not null,
    id           uuid not null,
    came_at      timestamptz not null,
    people       int not null check (people between 1 and 50),
    noted_by     uuid not null,
    resident_id  uuid,
    house_id     uuid,
    house_label  text not null default '',
    name         text not null default '' check (length(name) <= 60),
    phone        text not null default '' check (length(phone) <= 40),
    company      text not null default '' check (length(company) <= 60),
    leader_title text not null default '',
    colleague_id uuid,
    kind         text,
    purpose      text not null default '' check (length(purpose) <= 120),
    primary key (project_id, id),
    foreign key (project_id, house_id) references estate.house,
    foreign key (project_id, resident_id) references estate.resident
);
create index visit_by_time on desk.visit (project_id, came_at desc, id desc);
create index visit_by_house on desk.visit (project_id, house_id, came_at desc);
create index visit_by_resident on desk.visit (project_id, resident_id) where resident_id is not null;
call platform.protect('desk.visit', 'select, insert, update');

-- Who received the visitors, and when.
create table desk.visit_reception (
    project_id uuid not null,
    visit_id   uuid not null,
    by_id      uuid not null,
    at         timestamptz not null,
    primary key (project_id, visit_id),
    foreign key (project_id, visit_id) references desk.visit
);
call platform.protect('desk.visit_reception', 'select, insert');

-- How and when a visit ended.
create table desk.visit_departure (
    project_id    uuid not null,
    visit_id      uuid not null,
    how           text not null check (how in ('SETTLED', 'TICKET', 'PROMISED', 'UNSERVED')),
    text          text not null check (length(text) <= 2000),
    by_id         uuid not null,
    at            timestamptz not null,
    ticket_id     uuid,
    ticket_number text,
    primary key (project_id, visit_id),
    foreign key (project_id, visit_id) references desk.visit,
    check ((ticket_id is null) = (ticket_number is null)),
    check (how <> 'TICKET' or ticket_id is not null),
    check (how <> 'SETTLED' or length(btrim(text)) >= 2)
);
call platform.protect('desk.visit_departure', 'select, insert');

-- A promised answer, made in a visit or a call. due_at is the time as agreed last.
create table desk.promise (
    project_id  uuid not null,
    id          uuid not null,
    visit_id    uuid,
    call_id     uuid,
    resident_id uuid,
    house_id    uuid,
    house_label text not null,
    name        text not null check (length(btrim(name)) between 1 and 60),
    phone       text not null check (length(phone) <= 40),
    text        text not null check (length(btrim(text)) between 2 and 500),
    made_by     uuid not null,
    made_at     timestamptz not null,
    due_at      timestamptz not null check (due_at > made_at),
    primary key (project_id, id),
    foreign key (project_id, visit_id) references desk.visit,
    foreign key (project_id, call_id) references desk.call,
    foreign key (project_id, house_id) references estate.house,
    foreign key (project_id, resident_id) references estate.resident,
    check ((visit_id is null) <> (call_id is null))
);
create unique index promise_of_visit on desk.promise (project_id, visit_id) where visit_id is not null;
create index promise_of_call on desk.promise (project_id, call_id) where call_id is not null;
create index promise_by_due on desk.promise (project_id, due_at);
create index promise_by_house on desk.promise (project_id, house_id) where house_id is not null;
create index promise_by_resident on desk.promise (project_id, resident_id) where resident_id is not null;
call platform.protect('desk.promise', 'select, insert, update');

-- A promise was moved, with the consent of who waits for the answer.
create table desk.promise_move (
    project_id uuid not null,
    id         uuid not null,
    promise_id uuid not null,
    before_at  timestamptz not null,
    to_at      timestamptz not null,
    agreed_by  text not null check (length(btrim(agreed_by)) between 2 and 200),
    by_id      uuid not null,
    at         timestamptz not null,
    primary key (project_id, id),
    foreign key (project_id, promise_id) references desk.promise,
    check (at <= before_at)
);
create index promise_move_by_promise on desk.promise_move (project_id, promise_id, at);
call platform.protect('desk.promise_move', 'select, insert');

-- The answer to a promise, or why there is none.
create table desk.promise_end (
    project_id uuid not null,
    promise_id uuid not null,
    answered   boolean not null,
    how        text not null check (length(btrim(how)) between 2 and 500),
    by_id      uuid not null,
    at         timestamptz not null,
    primary key (project_id, promise_id),
    foreign key (project_id, promise_id) references desk.promise
);
call platform.protect('desk.promise_end', 'select, insert');

-- A leader whom the reception greets by name and title.
create table desk.leader (
    project_id uuid not null,
    id         uuid not null,
    name       text not null check (length(btrim(name)) between 1 and 40),
    title      text not null check (length(btrim(title)) between 1 and 40),
    level      text not null check (level in ('GROUP', 'COMPANY', 'PROJECT')),
    greeting   text not null check (length(greeting) <= 120),
    added_by   uuid not null,
    added_at   timestamptz not null,
    primary key (project_id, id)
);
call platform.protect('desk.leader', 'select, insert, delete');

create index visit_by_pairs on desk.visit using gin (project_id,
    platform.pairs(desk.words(phone, name, house_label, company || E'\n' || purpose), true));

-- Like desk.calls_found.
create function desk.visits_found(project uuid, word text, digits text) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp rows 200 as $$
    select id from desk.visit
    where project_id = project and project = any (platform.visible_projects())
      and platform.pairs(desk.words(phone, name, house_label, company || E'\n' || purpose), true)
          @> platform.pairs(lower(word), length(word) < 2)
      and strpos(desk.words(phone, name, house_label, company || E'\n' || purpose), lower(word)) > 0
    union
    select id from desk.visit
    where project_id = project and project = any (platform.visible_projects()) and digits <> ''
      and platform.pairs(desk.words(phone, name, house_label, company || E'\n' || purpose), true)
          @> platform.pairs(digits, length(digits) < 2)
      and strpos(phone, digits) > 0
$$;
revoke all on function desk.visits_found(uuid, text, text) from public;
grant execute on function desk.visits_found(uuid, text, text) to shouwen_app;
alter function desk.visits_found(uuid, text, text) set plan_cache_mode = force_generic_plan;
