-- What was changed, by whom, when and from where. Written in the transaction of the change, never altered.
create table platform.audit_entry (
    project_id   uuid not null,
    id           uuid not null,
    at           timestamptz not null,
    actor_kind   text not null check (actor_kind in ('STAFF', 'RESIDENT', 'SYSTEM')),
    actor_id     uuid not null,
    actor_name   text not null,
    address      text not null,
    action       text not null,
    subject_type text not null,
    subject_id   text not null,
    before_json  text,
    after_json   text,
    primary key (project_id, id)
);
create index audit_entry_by_subject on platform.audit_entry (project_id, subject_type, subject_id, id);
call platform.protect('platform.audit_entry', 'select, insert');

-- The entries that are not linked yet. A row is written with its entry and deleted with its link, so the table is
-- short, however many years of entries there are.
create table platform.audit_unlinked (
    project_id uuid not null,
    entry_id   uuid not null,
    since      timestamptz not null default clock_timestamp(),
    primary key (project_id, entry_id)
);
call platform.protect('platform.audit_unlinked', 'select, insert, delete');

-- A project's hash chain: each link's hash covers its entry and the hash of the link before it. Never altered.
create table platform.audit_link (
    project_id uuid not null,
    seq        bigint not null,
    entry_id   uuid not null,
    hash       text not null,
    primary key (project_id, seq),
    unique (project_id, entry_id)
);
call platform.protect('platform.audit_link', 'select, insert');

-- The last link of each project's chain. Whoever links locks the row, so that one at a time does.
create table platform.audit_head (
    project_id uuid primary key,
    seq        bigint not null,
    hash       text not null
);
call platform.protect('platform.audit_head', 'select, insert, update');

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'append-only: % on % is refused', tg_op, tg_table_name;
end
$$;
create trigger append_only before update or delete on platform.audit_entry
    for each row execute function platform.refuse_change();
create trigger append_only before update or delete on platform.audit_link
    for each row execute function platform.refuse_change();

-- The projects with entries to link. As the owner, because no transaction sees all projects.
create function platform.projects_to_link() returns setof uuid
    language sql stable security definer set search_path = pg_catalog as $$
    select distinct project_id from platform.audit_unlinked
$$;
revoke all on function platform.projects_to_link() from public;
grant execute on function platform.projects_to_link() to shouwen_app;
