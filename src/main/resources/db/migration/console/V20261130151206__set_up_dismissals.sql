-- Who took the set-up path off the start page of a project before it was done, and when.
create table console.set_up_dismissal (
    project_id uuid primary key,
    by_id      uuid not null references platform.account,
    at         timestamptz not null
);
call platform.protect('console.set_up_dismissal', 'select, insert');
