-- A version of the text a household signs. Never changed: other words are another version. Version 1 is the shipped text.
create table custody.consent_text (
    project_id uuid not null references estate.project,
    id         uuid not null,
    version    int not null check (version >= 1),
    chinese    text not null check (length(btrim(chinese)) between 20 and 2000),
    english    text not null check (length(btrim(english)) between 20 and 2000),
    -- Whether consents to earlier versions no longer count.
    asks_anew  boolean not null,
    since      timestamptz not null,
    made_by    uuid not null,
    primary key (project_id, id),
    unique (project_id, version)
);
call platform.protect('custody.consent_text', 'select, insert');

-- A household's written consent that its parcels are taken in. It ends when it is withdrawn, or with the household.
create table custody.consent (
    project_id   uuid not null,
    id           uuid not null,
    household_id uuid not null,
    house_id     uuid not null,
    text_version int not null,
    given_by     text not null check (length(btrim(given_by)) between 1 and 60),
    -- The signature drawn on the pad, or the scanned paper.
    paper_id     uuid not null,
    given_at     timestamptz not null,
    taken_by     uuid not null,
    withdrawn_at   timestamptz check (withdrawn_at >= given_at),
    withdrawn_kind text check (withdrawn_kind in ('STAFF', 'RESIDENT', 'SYSTEM')),
    withdrawn_by   uuid,
    primary key (project_id, id),
    foreign key (project_id, household_id) references estate.household,
    foreign key (project_id, house_id) references estate.house,
    foreign key (project_id, text_version) references custody.consent_text (project_id, version),
    foreign key (project_id, paper_id) references platform.file,
    check ((withdrawn_at is null) = (withdrawn_kind is null))
);
create unique index consent_standing on custody.consent (project_id, household_id, text_version) where withdrawn_at is null;
create index consent_of_house on custody.consent (project_id, house_id, given_at desc);
create index consent_by_paper on custody.consent (project_id, paper_id);
call platform.protect('custody.consent', 'select, insert');
grant update (withdrawn_at, withdrawn_kind, withdrawn_by) on custody.consent to shouwen_app;
