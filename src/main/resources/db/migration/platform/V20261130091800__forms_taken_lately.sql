-- Forms taken in the last minutes, to ask before the same words are taken again; nothing of the words is kept.
create table platform.taken_form (
    project_id  uuid not null,
    id          uuid not null,
    fingerprint text not null,
    name        text not null,
    path        text not null,
    at          timestamptz not null,
    primary key (project_id, id)
);
create index taken_form_fingerprint on platform.taken_form (project_id, fingerprint, at);
create index taken_form_at on platform.taken_form (project_id, at);
call platform.protect('platform.taken_form', 'select, insert, delete');
