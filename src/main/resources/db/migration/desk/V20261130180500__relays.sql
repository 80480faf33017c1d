-- A message for a colleague, taken by somebody else. What became of it is its answer.
create table desk.relay (
    project_id    uuid not null,
    id            uuid not null,
    for_id        uuid not null,
    for_name      text not null,
    stand_in_id   uuid,
    stand_in_name text not null default '',
    from_name     text not null check (length(btrim(from_name)) > 0),
    phone         text,
    house_id      uuid,
    house_label   text not null default '',
    text          text not null check (length(btrim(text)) > 0),
    urgent        boolean not null,
    call_id       uuid,
    visit_id      uuid,
    ticket_id     uuid,
    after_id      uuid,
    taken_by      uuid not null,
    taken_by_name text not null,
    taken_at      timestamptz not null,
    due_at        timestamptz not null check (due_at > taken_at),
    answer_id     uuid,
    primary key (project_id, id),
    foreign key (project_id, after_id) references desk.relay
);
create index relay_by_time on desk.relay (project_id, taken_at desc, id desc);
create index relay_by_due on desk.relay (project_id, due_at, id);
create index relay_open on desk.relay (project_id, due_at, id) where answer_id is null;
create index relay_by_house on desk.relay (project_id, house_id, taken_at desc);
create index relay_by_ticket on desk.relay (project_id, ticket_id);
call platform.protect('desk.relay', 'select, insert');
grant update (answer_id) on desk.relay to shouwen_app;

-- The acknowledgement of a relayed message: one each, never changed.
create table desk.relay_answer (
    project_id uuid not null,
    id         uuid not null,
    relay_id   uuid not null,
    result     text not null check (result in ('CALLED_BACK', 'HANDED_ON', 'NOT_NEEDED')),
    text       text not null,
    by_id      uuid not null,
    by_name    text not null,
    at         timestamptz not null,
    on_to      uuid,
    primary key (project_id, id),
    unique (project_id, relay_id),
    foreign key (project_id, relay_id) references desk.relay,
    foreign key (project_id, on_to) references desk.relay,
    check ((result = 'HANDED_ON') = (on_to is not null))
);
call platform.protect('desk.relay_answer', 'select, insert');
alter table desk.relay add foreign key (project_id, answer_id) references desk.relay_answer;

-- A project's times for acknowledging relayed messages; without a row the defaults apply.
create table desk.relay_setting (
    project_id     uuid not null primary key references estate.project,
    urgent_minutes int not null check (urgent_minutes between 5 and 1440),
    usual_minutes  int not null check (usual_minutes between 5 and 1440)
);
call platform.protect('desk.relay_setting', 'select, insert, update');

-- The searchable text of a relayed message.
create function desk.words_of_relay(for_name text, from_name text, label text, said text)
    returns text language sql immutable parallel safe
    return lower(for_name || E'\n' || from_name || E'\n' || label || E'\n' || said);

create index relay_by_pairs on desk.relay using gin (project_id,
    platform.pairs(desk.words_of_relay(for_name, from_name, house_label, text), true));

create function desk.relays_found(project uuid, word text) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
    rows 200 as $$
    select id from desk.relay
    where project_id = project and project = any (platform.visible_projects())
      and platform.pairs(desk.words_of_relay(for_name, from_name, house_label, text), true)
          @> platform.pairs(lower(word), length(word) < 2)
      and strpos(desk.words_of_relay(for_name, from_name, house_label, text), lower(word)) > 0
$$;
