-- Every project starts with these posts: the desk in the reception hours, the control room for the rest, the butlers by
-- day and a stand-in by night, repairs and the supervisor.
create function roster.open_post(project uuid, kind text, name text, days text, begins time, ends time, since date)
    returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
    post uuid := gen_random_uuid();
begin
    insert into roster.post (project_id, id, kind, name) values (project, post, kind, name);
    insert into roster.post_hours (project_id, id, post_id, days, begins, ends, valid_from)
    values (project, gen_random_uuid(), post, days, begins, ends, since);
end
$$;
revoke all on function roster.open_post(uuid, text, text, text, time, time, date) from public;

create function roster.open_default_posts(project uuid, opens time, closes time) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if exists (select from roster.post where project_id = project) then
        return;
    end if;
    perform roster.open_post(project, 'DESK', '客服前台', 'DAILY', opens, closes, '2000-01-01');
    perform roster.open_post(project, 'CONTROL', '监控室', 'DAILY', closes, opens, '2000-01-01');
    perform roster.open_post(project, 'BUTLER', '楼宇管家', 'DAILY', '08:00', '18:00', '2000-01-01');
    perform roster.open_post(project, 'STAND_IN', '值班管家', 'DAILY', '18:00', '08:00', '2000-01-01');
    perform roster.open_post(project, 'REPAIR', '维修', 'DAILY', '08:00', '18:00', '2000-01-01');
    perform roster.open_post(project, 'SUPERVISOR', '客服主管', 'WORKDAYS', '08:30', '17:30', '2000-01-01');
end
$$;
revoke all on function roster.open_default_posts(uuid, time, time) from public;

-- If the reception hours change, so do the hours of desk and control room, unless they were changed manually.
create function roster.follow_project() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    today date := (now() at time zone new.zone)::date;
    old_hours roster.post_hours;
begin
    if tg_op = 'INSERT' then
        perform roster.open_default_posts(new.id, new.opens_at, new.closes_at);
        return new;
    end if;
    for old_hours in
        select h.* from roster.post_hours h join roster.post p on p.project_id = h.project_id and p.id = h.post_id
        where h.project_id = new.id and p.closed_at is null and h.days = 'DAILY'
          and h.valid_from <= today and (h.valid_to is null or h.valid_to >= today)
          and (p.kind = 'DESK' and h.begins = old.opens_at and h.ends = old.closes_at
               or p.kind = 'CONTROL' and h.begins = old.closes_at and h.ends = old.opens_at)
    loop
        if old_hours.valid_from = today then
            delete from roster.post_hours where project_id = new.id and id = old_hours.id;
        else
            update roster.post_hours set valid_to = today - 1 where project_id = new.id and id = old_hours.id;
        end if;
        insert into roster.post_hours (project_id, id, post_id, days, begins, ends, valid_from, valid_to)
        values (new.id, gen_random_uuid(), old_hours.post_id, 'DAILY',
                case when old_hours.begins = old.opens_at then new.opens_at else new.closes_at end,
                case when old_hours.begins = old.opens_at then new.closes_at else new.opens_at end,
                today, old_hours.valid_to);
    end loop;
    return new;
end
$$;
revoke all on function roster.follow_project() from public;

create trigger posts_follow_project after insert on estate.project
    for each row execute function roster.follow_project();
create trigger posts_follow_reception_hours after update of opens_at, closes_at on estate.project
    for each row when ((old.opens_at, old.closes_at) is distinct from (new.opens_at, new.closes_at))
    execute function roster.follow_project();

select roster.open_default_posts(id, opens_at, closes_at) from estate.project;
