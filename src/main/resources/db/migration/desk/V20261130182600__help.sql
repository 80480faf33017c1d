-- A kind of help the project offers; a preset has its name from the message bundles until the project changes it.
create table desk.help_kind (
    project_id uuid not null,
    id         uuid not null,
    preset     text,
    name       text not null default '' check (length(name) <= 20),
    minutes    int not null check (minutes between 1 and 1440),
    position   int not null,
    retired_at timestamptz,
    primary key (project_id, id),
    unique (project_id, preset),
    check (preset is not null or length(btrim(name)) > 0)
);
call platform.protect('desk.help_kind', 'select, insert, update');

-- A request for help. What became of it is its answer.
create table desk.help (
    project_id    uuid not null,
    id            uuid not null,
    kind_id       uuid not null,
    kind          text not null,
    asked_by      text not null check (length(btrim(asked_by)) > 0),
    phone         text,
    house_id      uuid,
    house_label   text not null default '',
    text          text not null,
    call_id       uuid,
    visit_id      uuid,
    taken_by      uuid not null,
    taken_by_name text not null,
    asked_at      timestamptz not null,
    due_at        timestamptz not null check (due_at > asked_at),
    answer_id     uuid,
    primary key (project_id, id),
    foreign key (project_id, kind_id) references desk.help_kind
);
create index help_by_time on desk.help (project_id, asked_at desc, id desc);
create index help_by_due on desk.help (project_id, due_at, id);
create index help_open on desk.help (project_id, due_at, id) where answer_id is null;
create index help_by_house on desk.help (project_id, house_id, asked_at desc);
call platform.protect('desk.help', 'select, insert');
grant update (answer_id) on desk.help to shouwen_app;

-- The answer to a request for help: one each, never changed.
create table desk.help_answer (
    project_id  uuid not null,
    id          uuid not null,
    help_id     uuid not null,
    outcome     text not null check (outcome in ('DONE', 'NOT_POSSIBLE', 'NOT_NEEDED')),
    text        text not null,
    by_id       uuid not null,
    by_name     text not null,
    at          timestamptz not null,
    recorded_by uuid not null,
    primary key (project_id, id),
    unique (project_id, help_id),
    foreign key (project_id, help_id) references desk.help
);
call platform.protect('desk.help_answer', 'select, insert');
alter table desk.help add foreign key (project_id, answer_id) references desk.help_answer;

-- The searchable text of a request for help.
create function desk.words_of_help(kind text, asked_by text, label text, said text)
    returns text language sql immutable parallel safe
    return lower(kind || E'\n' || asked_by || E'\n' || label || E'\n' || said);

create index help_by_pairs on desk.help using gin (project_id,
    platform.pairs(desk.words_of_help(kind, asked_by, house_label, text), true));

create function desk.help_found(project uuid, word text) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
    rows 200 as $$
    select id from desk.help
    where project_id = project and project = any (platform.visible_projects())
      and platform.pairs(desk.words_of_help(kind, asked_by, house_label, text), true)
          @> platform.pairs(lower(word), length(word) < 2)
      and strpos(desk.words_of_help(kind, asked_by, house_label, text), lower(word)) > 0
$$;
