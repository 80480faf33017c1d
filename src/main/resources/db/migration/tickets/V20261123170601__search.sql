-- The searchable text of a ticket.
create function tickets.words(number text, title text, description text, contact text, place text, code text, label text)
    returns text language sql immutable parallel safe
    return lower(number || E'\n' || title || E'\n' || description || E'\n' || contact || E'\n' || place || E'\n'
        || code || E'\n' || label);

create index ticket_by_pairs on tickets.ticket using gin (project_id,
    platform.pairs(tickets.words(number, title, description, contact_name, place, house_code, house_label), true));

-- Like the estate's searches: under row-level security a word search uses no index, so this function runs as the owner
-- and checks the visible projects itself. The index of pairs finds candidates, the comparison of words decides.
create function tickets.found(project uuid, word text) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp rows 200 as $$
    select id from tickets.ticket
    where project_id = project and project = any (platform.visible_projects())
      and platform.pairs(tickets.words(number, title, description, contact_name, place, house_code, house_label), true)
          @> platform.pairs(lower(word), length(word) < 2)
      and strpos(tickets.words(number, title, description, contact_name, place, house_code, house_label),
          lower(word)) > 0
$$;
