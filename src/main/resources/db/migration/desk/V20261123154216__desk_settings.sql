-- A project's settings of the call page; without a row the defaults apply.
create table desk.setting (
    project_id        uuid not null primary key references estate.project,
    call_back_minutes int not null check (call_back_minutes between 5 and 240),
    version           int not null default 0
);
call platform.protect('desk.setting', 'select, insert, update');
