-- The group's phrases, one row per version; the highest version counts. It replaces the shipped
-- phrase of its id. NOT_USED takes the phrase away, RETURNED lets the shipped one count again.
create table standard.group_phrase (
    id          uuid not null,
    version     int not null check (version > 0),
    occasion    text not null,
    time_of_day text not null check (time_of_day in ('ANY', 'MORNING', 'AFTERNOON', 'EVENING', 'NIGHT')),
    language    text not null check (language in ('ZH', 'EN')),
    use         text not null check (use in ('USED', 'NOT_USED', 'RETURNED')),
    text        text check (length(btrim(text)) between 2 and 300),
    written_by  uuid not null,
    written_at  timestamptz not null,
    primary key (id, version),
    check ((use = 'USED') = (text is not null))
);
grant select, insert on standard.group_phrase to shouwen_app;

-- A project's phrases, likewise; they replace the group's and the shipped ones of their id.
create table standard.phrase (
    project_id  uuid not null,
    id          uuid not null,
    version     int not null check (version > 0),
    occasion    text not null,
    time_of_day text not null check (time_of_day in ('ANY', 'MORNING', 'AFTERNOON', 'EVENING', 'NIGHT')),
    language    text not null check (language in ('ZH', 'EN')),
    use         text not null check (use in ('USED', 'NOT_USED', 'RETURNED')),
    text        text check (length(btrim(text)) between 2 and 300),
    written_by  uuid not null,
    written_at  timestamptz not null,
    primary key (project_id, id, version),
    check ((use = 'USED') = (text is not null))
);
call platform.protect('standard.phrase', 'select, insert');

-- The phrases a person wants first.
create table standard.phrase_favourite (
    project_id uuid not null,
    person_id  uuid not null,
    phrase_id  uuid not null,
    primary key (project_id, person_id, phrase_id)
);
call platform.protect('standard.phrase_favourite', 'select, insert, delete');
