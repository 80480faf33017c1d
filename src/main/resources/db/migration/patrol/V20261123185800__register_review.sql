-- 5.1: a review of a day's register; it stores the signed content, so that later records are visible as changes.
create table patrol.register_review (
    project_id   uuid not null,
    id           uuid not null,
    walker_id    uuid not null references platform.account,
    day          date not null,
    content      text not null,
    content_hash text not null generated always as (patrol.fingerprint(content)) stored,
    by_id        uuid not null references platform.account,
    at           timestamptz not null,
    drawing_id   uuid not null,
    primary key (project_id, id),
    unique (project_id, walker_id, day, content_hash),
    foreign key (project_id, drawing_id) references platform.file,
    check (by_id <> walker_id)
);
create index register_review_by_day on patrol.register_review (project_id, day);
create index register_review_by_file on patrol.register_review (project_id, drawing_id);
call platform.protect('patrol.register_review', 'select, insert');

create index finding_of_person on patrol.finding (project_id, found_by, found_at);
