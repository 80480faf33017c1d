-- Whether a repair was under warranty when it was reported; the latest finding counts.
create function repairs.under_warranty(project uuid, repair uuid) returns boolean
    language sql stable set search_path = pg_catalog as $$
    select coalesce((
        select t.opened_at < w.ends_on from repairs.warranty w
        join tickets.matter t on t.project_id = w.project_id and t.id = w.repair_id
        where w.project_id = project and w.repair_id = repair order by w.at desc limit 1), false)
$$;
grant execute on function repairs.under_warranty(uuid, uuid) to shouwen_app;

create function repairs.keep_warranty() returns trigger language plpgsql as $$
begin
    if repairs.under_warranty(new.project_id, new.repair_id) then
        perform repairs.refuse('nothing is charged under warranty');
    end if;
    return new;
end
$$;
create trigger keep_warranty before insert on repairs.quotation for each row execute function repairs.keep_warranty();
