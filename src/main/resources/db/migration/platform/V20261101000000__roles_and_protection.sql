-- The application works as shouwen_app, which owns nothing and so cannot step around row-level security.
do $$
begin
    if not exists (select from pg_roles where rolname = 'shouwen_app') then
        create role shouwen_app nologin;
        -- Since 16 whoever makes a role may grant it, but may not yet become it.
        execute format('grant shouwen_app to %I', current_user);
    end if;
end
$$;

grant usage on schema platform to shouwen_app;

-- The projects the running transaction may see; none when nothing was set.
create function platform.visible_projects() returns uuid[]
    language sql stable parallel safe
    return string_to_array(nullif(current_setting('shouwen.projects', true), ''), ',')::uuid[];

-- Puts a project-bound table under row-level security and lets the application use it.
-- The condition is written so that the planner takes it for almost always true: with "project_id = any (...)" beside a
-- query's own "project_id = ?" it multiplies the two, expects one row where there are thousands, and joins by nested loops.
create procedure platform.protect(target regclass, rights text default 'select, insert, update, delete')
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format($policy$create policy own_projects on %s using (
        strpos(coalesce(current_setting('shouwen.projects', true), ''), project_id::text) <> 0)$policy$, target);
    execute format('grant %s on %s to shouwen_app', rights, target);
end
$$;

-- After a great many rows came into a room's tables at once, which the planner knows nothing of yet: counts them.
create function platform.count_rows(room text) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    counted regclass;
begin
    for counted in
        select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspname = room and pg_get_userbyid(c.relowner) = current_user
    loop
        execute format('analyze %s', counted);
    end loop;
end
$$;
revoke all on function platform.count_rows(text) from public;
grant execute on function platform.count_rows(text) to shouwen_app;
