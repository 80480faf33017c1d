-- A count begun on a phone while somebody counted there already, which the phone could not know: what it scans belongs to
-- that count.
create table custody.count_join (
    project_id  uuid not null,
    -- As the phone knows it.
    id          uuid not null,
    count_id    uuid not null,
    by_id       uuid not null,
    happened_at timestamptz not null,
    recorded_at timestamptz not null check (recorded_at >= happened_at),
    primary key (project_id, id),
    foreign key (project_id, count_id) references custody.count_session,
    check (id <> count_id)
);
create index count_join_of on custody.count_join (project_id, count_id);
call platform.protect('custody.count_join', 'select, insert');
create trigger append_only before update or delete on custody.count_join
    for each row execute function platform.refuse_change();
