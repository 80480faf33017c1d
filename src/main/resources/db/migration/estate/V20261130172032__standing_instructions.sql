-- A standing instruction of a house, such as who looks after it or whom not to let in. Never changed: a correction is a
-- withdrawal and a new one. Over after until_on, or when withdrawn.
create table estate.instruction (
    project_id  uuid not null,
    id          uuid not null,
    house_id    uuid not null,
    kind        text not null check (kind in ('CARETAKER', 'AWAY', 'KEEP_OUT', 'OTHER')),
    text        text not null check (length(btrim(text)) between 2 and 200),
    from_on     date not null,
    until_on    date check (until_on >= from_on),
    told_by     text not null check (length(btrim(told_by)) between 1 and 60),
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (project_id, id),
    foreign key (project_id, house_id) references estate.house
);
create index instruction_by_house on estate.instruction (project_id, house_id, recorded_at desc);
call platform.protect('estate.instruction', 'select, insert');

-- The end of an instruction before its last day.
create table estate.instruction_withdrawal (
    project_id     uuid not null,
    instruction_id uuid not null,
    reason         text not null check (length(btrim(reason)) between 2 and 200),
    by_id          uuid not null,
    at             timestamptz not null,
    primary key (project_id, instruction_id),
    foreign key (project_id, instruction_id) references estate.instruction
);
call platform.protect('estate.instruction_withdrawal', 'select, insert');
