create schema contractors;
grant usage on schema contractors to shouwen_app;

-- A company as the register of companies names it, one for the whole group: a project that engages a company which
-- works elsewhere finds it by its credit code. No personal data.
create table contractors.firm (
    id          uuid primary key,
    credit_code text not null unique check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
    name        text not null check (length(btrim(name)) between 2 and 60)
);
grant select, insert, update on contractors.firm to shouwen_app;

-- A company that works for a project: in which trades, from which day until which, and for which parts of the buildings it
-- gives a warranty.
create table contractors.company (
    project_id      uuid not null references estate.project,
    id              uuid not null references contractors.firm,
    name            text not null check (length(btrim(name)) between 2 and 60),
    contact         text not null check (length(btrim(contact)) between 1 and 40),
    phone           text not null check (length(phone) between 3 and 40),
    emergency_phone text not null default '' check (length(emergency_phone) <= 40),
    trades          text[] not null check (cardinality(trades) > 0),
    warranty_of     text not null default '' check (length(warranty_of) <= 200),
    from_on         date not null,
    until_on        date,
    version         int not null default 0,
    primary key (project_id, id),
    check (until_on >= from_on)
);
create index company_by_name on contractors.company (project_id, name collate platform.pinyin, id);
create index company_by_end on contractors.company (project_id, coalesce(until_on, 'infinity'), id);
call platform.protect('contractors.company', 'select, insert');
grant update (name, contact, phone, emergency_phone, trades, warranty_of, from_on, until_on, version)
    on contractors.company to shouwen_app;

-- Somebody of a company who takes orders; the id is that of the sign-in account. Ended, not deleted.
create table contractors.worker (
    project_id uuid not null,
    id         uuid not null references platform.account,
    company_id uuid not null,
    name       text not null check (length(btrim(name)) between 1 and 40),
    phone      text not null check (length(phone) between 3 and 40),
    trades     text[] not null check (cardinality(trades) > 0),
    added_at   timestamptz not null,
    added_by   uuid not null,
    ended_at   timestamptz,
    ended_by   uuid,
    version    int not null default 0,
    primary key (project_id, id),
    foreign key (project_id, company_id) references contractors.company,
    check ((ended_at is null) = (ended_by is null)),
    check (ended_at >= added_at)
);
create index worker_of_company on contractors.worker (project_id, company_id, added_at);
call platform.protect('contractors.worker', 'select, insert');
grant update (name, phone, trades, ended_at, ended_by, version) on contractors.worker to shouwen_app;

-- A certificate of a company's worker, such as for work at height or on lifts.
create table contractors.worker_certificate (
    project_id uuid not null,
    id         uuid not null,
    worker_id  uuid not null,
    name       text not null check (length(btrim(name)) between 1 and 60),
    number     text not null default '' check (length(number) <= 60),
    expires_on date,
    primary key (project_id, id),
    foreign key (project_id, worker_id) references contractors.worker
);
create index worker_certificate_of on contractors.worker_certificate (project_id, worker_id);
call platform.protect('contractors.worker_certificate', 'select, insert, delete');

-- A link by which a worker chooses a password, valid once. A newer one replaces those before.
create table contractors.invitation (
    project_id uuid not null,
    id         uuid not null,
    worker_id  uuid not null,
    token_hash text not null,
    made_by    uuid not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null check (expires_at > made_at),
    used_at    timestamptz check (used_at >= made_at),
    primary key (project_id, id),
    unique (project_id, token_hash),
    foreign key (project_id, worker_id) references contractors.worker
);
create index invitation_of_worker on contractors.invitation (project_id, worker_id, made_at desc);
call platform.protect('contractors.invitation', 'select, insert');
grant update (used_at) on contractors.invitation to shouwen_app;

-- Published: who works for which company; without those who ended.
create view contractors.person with (security_invoker = true) as
    select project_id, id as person_id, company_id, name from contractors.worker where ended_at is null;

-- Published: the companies of a project, those whose time is over included.
create view contractors.engaged with (security_invoker = true) as
    select project_id, id as company_id, name, trades, from_on, until_on from contractors.company;

grant select on contractors.person, contractors.engaged to shouwen_app;
