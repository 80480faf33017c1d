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
create procedure platform.protect(target regclass, rights text default 'select, insert, update, delete')
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('create policy own_projects on %s using (project_id = any (platform.visible_projects()))', target);
    execute format('grant %s on %s to shouwen_app', rights, target);
end
$$;
