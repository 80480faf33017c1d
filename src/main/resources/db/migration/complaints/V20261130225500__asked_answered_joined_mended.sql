-- What a complainant without a name writes under the code.
create table complaints.message (
    project_id   uuid not null,
    id           uuid not null,
    complaint_id uuid not null,
    text         text not null check (length(btrim(text)) between 2 and 2000),
    at           timestamptz not null,
    primary key (project_id, id),
    foreign key (project_id, complaint_id) references complaints.code
);
create index message_of_complaint on complaints.message (project_id, complaint_id, at);
call platform.protect('complaints.message', 'select, insert');

-- The link to a written answer, of which only the hash is kept.
create table complaints.answer_link (
    project_id   uuid not null,
    token_hash   text not null,
    answer_id    uuid not null,
    complaint_id uuid not null,
    made_at      timestamptz not null,
    expires_at   timestamptz not null check (expires_at > made_at),
    primary key (project_id, token_hash),
    foreign key (project_id, answer_id) references complaints.answer
);
call platform.protect('complaints.answer_link', 'select, insert');

-- A complaint joined to another by a person: linked both ways, solved together.
create table complaints.joining (
    project_id   uuid not null,
    complaint_id uuid not null,
    head_id      uuid not null,
    by_id        uuid not null references platform.account,
    at           timestamptz not null,
    primary key (project_id, complaint_id),
    foreign key (project_id, complaint_id) references complaints.complaint,
    foreign key (project_id, head_id) references complaints.complaint (project_id, id),
    check (complaint_id <> head_id)
);
create index joining_of_head on complaints.joining (project_id, head_id);
call platform.protect('complaints.joining', 'select, insert, delete');

create function complaints.keep_joining() returns trigger language plpgsql as $$
begin
    if exists (select from complaints.joining j where j.project_id = new.project_id
               and (j.complaint_id = new.head_id or j.head_id = new.complaint_id)) then
        perform complaints.refuse('a joined complaint has no others joined to it');
    end if;
    return new;
end
$$;
create trigger keep_joining before insert on complaints.joining for each row execute function complaints.keep_joining();

-- The root cause as somebody judged it; the last one counts.
create table complaints.cause (
    project_id   uuid not null,
    id           uuid not null,
    complaint_id uuid not null,
    cause        text not null check (cause ~ '^[A-Z_]{2,20}$'),
    words        text not null check (length(btrim(words)) between 2 and 1000),
    by_id        uuid not null references platform.account,
    at           timestamptz not null,
    primary key (project_id, id),
    foreign key (project_id, complaint_id) references complaints.complaint
);
create index cause_of_complaint on complaints.cause (project_id, complaint_id, at desc);
call platform.protect('complaints.cause', 'select, insert');

-- A measure against the cause: what, who, until when; completed by what was done.
create table complaints.remedy (
    project_id   uuid not null,
    id           uuid not null,
    complaint_id uuid not null,
    what         text not null check (length(btrim(what)) between 2 and 500),
    who_id       uuid not null references platform.account,
    until_at     timestamptz not null,
    by_id        uuid not null references platform.account,
    at           timestamptz not null,
    done_at      timestamptz,
    done_by      uuid references platform.account,
    result       text check (length(btrim(result)) between 2 and 500),
    primary key (project_id, id),
    foreign key (project_id, complaint_id) references complaints.complaint,
    check (until_at > at),
    check (num_nonnulls(done_at, done_by, result) in (0, 3))
);
create index remedy_of_complaint on complaints.remedy (project_id, complaint_id, at);
create index remedy_open on complaints.remedy (project_id, who_id, until_at) where done_at is null;
call platform.protect('complaints.remedy', 'select, insert');
grant update (done_at, done_by, result) on complaints.remedy to shouwen_app;

-- A repair ordered for a complaint.
create table complaints.repair_order (
    project_id   uuid not null,
    order_id     uuid not null,
    complaint_id uuid not null,
    by_id        uuid not null references platform.account,
    at           timestamptz not null,
    primary key (project_id, order_id),
    foreign key (project_id, order_id) references tickets.ticket,
    foreign key (project_id, complaint_id) references complaints.complaint
);
create index repair_order_of_complaint on complaints.repair_order (project_id, complaint_id);
call platform.protect('complaints.repair_order', 'select, insert');

call tickets.hide_from_barred('complaints.message', 'complaint_id');
call tickets.hide_from_barred('complaints.answer_link', 'complaint_id');
call tickets.hide_from_barred('complaints.joining', 'complaint_id');
call tickets.hide_from_barred('complaints.cause', 'complaint_id');
call tickets.hide_from_barred('complaints.remedy', 'complaint_id');
call tickets.hide_from_barred('complaints.repair_order', 'complaint_id');
