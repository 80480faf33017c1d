create table platform.audit_entry (
    project_id    uuid not null,
    seq           bigint not null,
    at            timestamptz not null,
    actor_kind    text not null check (actor_kind in ('STAFF', 'RESIDENT', 'SYSTEM')),
    actor_id      uuid not null,
    actor_name    text not null,
    address       text not null,
    action        text not null,
    subject_type  text not null,
    subject_id    text not null,
    before_json   text,
    after_json    text,
    previous_hash text not null,
    hash          text not null,
    primary key (project_id, seq)
);
create index audit_entry_by_subject on platform.audit_entry (project_id, subject_type, subject_id, seq);
call platform.protect('platform.audit_entry', 'select, insert');

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'append-only: % on % is refused', tg_op, tg_table_name;
end
$$;
create trigger append_only before update or delete on platform.audit_entry
    for each row execute function platform.refuse_change();

-- The head of each project's hash chain; the writer locks it until commit.
create table platform.audit_head (
    project_id uuid primary key,
    seq        bigint not null,
    hash       text not null
);
call platform.protect('platform.audit_head', 'select, insert, update');
