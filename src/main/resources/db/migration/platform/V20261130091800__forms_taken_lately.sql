-- Recently accepted forms, to ask before the same content is accepted again; only a hash of the content is stored.
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
call platform.protect('platform.taken_form');
