-- How a line's telephone system reports numbers: the prefix for an outside line, and the area code it omits.
alter table desk.line
    add column prefix text not null default '' check (prefix in ('', '0', '9')),
    add column area text not null default '' check (area ~ '^(0[0-9]{2,3})?$');

drop function desk.line_of_token(text);
create function desk.line_of_token(hash text)
    returns table (project_id uuid, id uuid, secret text, prefix text, area text)
    language sql stable security definer set search_path = '' as $$
    select l.project_id, l.id, l.secret, l.prefix, l.area from desk.line l
    where l.token_hash = hash and l.closed_at is null
$$;
revoke all on function desk.line_of_token(text) from public;
grant execute on function desk.line_of_token(text) to shouwen_app;

-- False if no hang-up event arrived, so that the end is assumed.
alter table desk.call add column end_told boolean not null default true;

create index call_of_taker on desk.call (project_id, taken_by, started_at) where finished_at is null;
