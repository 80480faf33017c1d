-- The searchable text of a call.
create function desk.words(number text, caller text, label text, purpose text)
    returns text language sql immutable parallel safe
    return lower(coalesce(number, '') || E'\n' || coalesce(caller, '') || E'\n' || coalesce(label, '') || E'\n'
        || coalesce(purpose, ''));

create index call_by_pairs on desk.call using gin (project_id,
    platform.pairs(desk.words(number, caller_name, house_label, purpose), true));

-- Like tickets.found; digits is the typed text as part of a number, or empty.
create function desk.calls_found(project uuid, word text, digits text) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp rows 200 as $$
    select id from desk.call
    where project_id = project and project = any (platform.visible_projects())
      and platform.pairs(desk.words(number, caller_name, house_label, purpose), true)
          @> platform.pairs(lower(word), length(word) < 2)
      and strpos(desk.words(number, caller_name, house_label, purpose), lower(word)) > 0
    union
    select id from desk.call
    where project_id = project and project = any (platform.visible_projects()) and digits <> ''
      and platform.pairs(desk.words(number, caller_name, house_label, purpose), true)
          @> platform.pairs(digits, length(digits) < 2)
      and strpos(number, digits) > 0
$$;
