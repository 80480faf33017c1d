-- The application works as shouwen_app, which owns nothing and so cannot bypass row-level security.
do $$
begin
    if not exists (select from pg_roles where rolname = 'shouwen_app') then
        create role shouwen_app nologin;
        -- Since PostgreSQL 16 the creator of a role may grant it, but needs this grant to SET ROLE to it.
        execute format('grant shouwen_app to %I', current_user);
    end if;
end
$$;

grant usage on schema platform to shouwen_app;

-- The projects the current transaction may see; none if the setting is missing.
create function platform.visible_projects() returns uuid[]
    language sql stable parallel safe
    return string_to_array(nullif(current_setting('shouwen.projects', true), ''), ',')::uuid[];

-- Enables row-level security on a project-bound table and grants the application access. The planner assumes that the
-- policy matches almost every row. With "project_id = any (...)" it would multiply the selectivity with that of a
-- query's own "project_id = ?", expect one row instead of thousands, and choose nested loops.
create procedure platform.protect(target regclass, rights text default 'select, insert, update, delete')
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format($policy$create policy own_projects on %s using (
        strpos(coalesce(current_setting('shouwen.projects', true), ''), project_id::text) <> 0)$policy$, target);
    execute format('grant %s on %s to shouwen_app', rights, target);
end
$$;

-- Runs ANALYZE on a room's tables, after many rows were inserted at once.
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
