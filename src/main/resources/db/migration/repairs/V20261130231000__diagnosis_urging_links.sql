create index repair_by_stage_time on repairs.repair (project_id, stage_at desc, id desc);

-- How a fault was diagnosed at intake with the fault guide; the first one is what a completion is compared with. outcome is
-- the number of the clue answered with yes, from 1; 0 if none was.
create table repairs.diagnosis (
    project_id uuid not null,
    id         uuid not null,
    repair_id  uuid not null,
    symptom    text not null check (symptom ~ '^[a-z-]{1,30}$'),
    outcome    int not null check (outcome between 0 and 20),
    trade      text not null check (length(trade) between 2 and 30),
    by_id      uuid not null references platform.account,
    at         timestamptz not null,
    primary key (project_id, id),
    foreign key (project_id, repair_id) references repairs.repair
);
create index diagnosis_of_repair on repairs.diagnosis (project_id, repair_id, at);
call platform.protect('repairs.diagnosis', 'select, insert');

-- Whether a part of the building is under warranty: the part, the day the house or building was handed over, and the end
-- that follows from the period of that day.
create table repairs.warranty (
    project_id  uuid not null,
    id          uuid not null,
    repair_id   uuid not null,
    part        text not null check (length(part) between 2 and 30),
    handed_over date not null,
    months      int not null check (months between 1 and 1200),
    ends_on     date not null,
    by_id       uuid not null references platform.account,
    at          timestamptz not null,
    primary key (project_id, id),
    foreign key (project_id, repair_id) references repairs.repair,
    check (ends_on > handed_over)
);
create index warranty_of_repair on repairs.warranty (project_id, repair_id, at desc);
call platform.protect('repairs.warranty', 'select, insert');

-- A project's own warranty periods in months where it does not keep those of the law.
create table repairs.warranty_period (
    project_id uuid not null,
    part       text not null check (length(part) between 2 and 30),
    months     int not null check (months between 1 and 1200),
    primary key (project_id, part)
);
call platform.protect('repairs.warranty_period');

-- The resident asked where somebody is (催单). It never opens a second order.
create table repairs.urging (
    project_id uuid not null,
    id         uuid not null,
    repair_id  uuid not null,
    words      text not null check (length(words) <= 500),
    by_id      uuid not null references platform.account, -- who was asked
    at         timestamptz not null,
    primary key (project_id, id),
    foreign key (project_id, repair_id) references repairs.repair
);
create index urging_of_repair on repairs.urging (project_id, repair_id, at);
call platform.protect('repairs.urging', 'select, insert');

-- The link by which a resident accepts or refuses the work: valid once, for one completion, until it expires. Only the
-- hash of the token is stored.
create table repairs.approval_link (
    project_id    uuid not null,
    token_hash    text not null check (token_hash ~ '^[0-9a-f]{64}$'),
    repair_id     uuid not null,
    completion_id uuid not null,
    made_by       uuid not null references platform.account,
    made_at       timestamptz not null,
    expires_at    timestamptz not null check (expires_at > made_at),
    primary key (project_id, token_hash),
    foreign key (project_id, completion_id, repair_id) references repairs.completion (project_id, id, repair_id)
);
create index approval_link_of_repair on repairs.approval_link (project_id, repair_id);
call platform.protect('repairs.approval_link', 'select, insert');
