-- The list of promises reads them by their time, the latest first.
drop index desk.promise_by_due;
create index promise_by_due on desk.promise (project_id, due_at desc, id desc);
