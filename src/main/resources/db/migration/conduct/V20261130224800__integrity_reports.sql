create schema conduct;
grant usage on schema conduct to shouwen_app;

-- 廉洁举报: a report about the honesty of staff. Kept under an id of its own in place of a project's, so that row-level
-- security shows it neither to the project it is about nor to the group's other pages. What was typed is sealed.
create table conduct.integrity_report (
    project_id    uuid not null check (project_id = '00000000-0000-4000-8000-000000000246'),
    id            uuid not null,
    about_project uuid not null,
    channel       text not null check (channel in ('LOBBY', 'LINK', 'DESK')),
    words_sealed  text not null check (words_sealed like 'sealed:%'),
    name_sealed   text check (name_sealed like 'sealed:%'), -- null if anonymous
    phone_sealed  text check (phone_sealed like 'sealed:%'),
    code_hash     text not null check (length(code_hash) = 64), -- of the code by which the reporter asks back
    received_at   timestamptz not null,
    answer_by     timestamptz not null check (answer_by > received_at),
    primary key (project_id, id),
    unique (project_id, code_hash),
    check (name_sealed is not null or phone_sealed is null)
);
create index integrity_report_newest on conduct.integrity_report (project_id, received_at desc, id desc);
call platform.protect('conduct.integrity_report', 'select, insert');

-- What was written to and fro, decided and closed, in order.
create table conduct.integrity_entry (
    project_id   uuid not null,
    id           uuid not null,
    report_id    uuid not null,
    kind         text not null check (kind in ('REPORTER', 'ANSWER', 'DECISION', 'CLOSURE')),
    decision     text check (decision in ('FOUNDED', 'NOT_FOUNDED', 'NOT_OURS')),
    words_sealed text not null check (words_sealed like 'sealed:%'),
    by_id        uuid references platform.account, -- null for the reporter
    at           timestamptz not null,
    primary key (project_id, id),
    foreign key (project_id, report_id) references conduct.integrity_report,
    check ((kind = 'REPORTER') = (by_id is null)),
    check ((kind = 'DECISION') = (decision is not null))
);
create index integrity_entry_of on conduct.integrity_entry (project_id, report_id, at);
create unique index integrity_closed_once on conduct.integrity_entry (project_id, report_id) where kind = 'CLOSURE';
call platform.protect('conduct.integrity_entry', 'select, insert');

create function conduct.keep_integrity() returns trigger language plpgsql as $$
begin
    if exists (select from conduct.integrity_entry e where e.project_id = new.project_id and e.report_id = new.report_id
               and e.kind = 'CLOSURE') then
        raise exception 'a closed report takes nothing more' using errcode = 'check_violation';
    end if;
    if new.kind = 'CLOSURE' and not exists (
            select from conduct.integrity_entry e where e.project_id = new.project_id and e.report_id = new.report_id
            and e.kind = 'DECISION') then
        raise exception 'a report is decided before it is closed' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger keep_integrity before insert on conduct.integrity_entry
    for each row execute function conduct.keep_integrity();

create table conduct.integrity_file (
    project_id uuid not null,
    file_id    uuid not null,
    report_id  uuid not null,
    primary key (project_id, file_id),
    foreign key (project_id, report_id) references conduct.integrity_report,
    foreign key (project_id, file_id) references platform.file
);
call platform.protect('conduct.integrity_file', 'select, insert');
