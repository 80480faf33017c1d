create schema tickets;
grant usage on schema tickets to shouwen_app;

-- The last number given, by kind and day, counted in a transaction of its own: no number twice, but some may be missing.
create table tickets.number_series (
    project_id uuid not null,
    prefix     text not null,
    day        date not null,
    last       int not null check (last > 0),
    primary key (project_id, prefix, day)
);
call platform.protect('tickets.number_series', 'select, insert, update');

-- A project's own deadlines where it does not keep the usual ones.
create table tickets.due_rule (
    project_id uuid not null,
    kind       text not null,
    hours      int check (hours between 1 and 720),
    days       int check (days between 1 and 30),
    hour       time not null,
    primary key (project_id, kind),
    check ((hours is null) <> (days is null))
);
call platform.protect('tickets.due_rule');

create table tickets.ticket (
    project_id        uuid not null,
    id                uuid not null,
    number            text not null,
    kind              text not null check (kind ~ '^[A-Z_]{2,30}$'), -- which kinds there are, the rooms say
    channel           text not null check (channel in ('CALL', 'VISIT', 'APP', 'STAFF', 'OTHER')),
    title             text not null check (length(btrim(title)) between 1 and 120),
    description       text not null check (length(description) <= 4000),
    place             text not null check (length(place) <= 200),
    house_id          uuid,
    house_code        text not null default '',
    house_label       text not null default '',
    resident_id       uuid,
    contact_name      text not null check (length(contact_name) <= 60),
    contact_phone     text not null check (length(contact_phone) <= 40),
    -- A resident who reports without us, or the member of staff the matter was told to.
    opened_by_kind    text not null default 'STAFF' check (opened_by_kind in ('STAFF', 'RESIDENT')),
    first_receiver_id uuid not null references platform.account,
    counterpart_id    uuid references platform.account,
    owner_id          uuid not null references platform.account,
    owner_since       timestamptz not null,
    opened_at         timestamptz not null,
    respond_by        timestamptz, -- null where nobody waits for a first response
    responded_at      timestamptz,
    due_at            timestamptz not null,
    due_rule          text not null,
    due_arguments     text[] not null,
    level             smallint not null default 0 check (level between 0 and 2),
    reopened          int not null default 0,
    version           int not null default 0,
    offer_id          uuid,
    offered_to        uuid,
    settlement_id     uuid,
    closure_id        uuid,
    closed_at         timestamptz,
    stage             text generated always as (
                          case when closure_id is not null then 'CLOSED'
                               when settlement_id is not null then 'SETTLED'
                               when offer_id is not null then 'OFFERED'
                               else 'OPEN' end) stored,
    primary key (project_id, id),
    unique (project_id, number),
    foreign key (project_id, house_id) references estate.house,
    foreign key (project_id, resident_id) references estate.resident,
    check (closure_id is null or settlement_id is not null),
    check (offer_id is null or settlement_id is null),
    check ((offer_id is null) = (offered_to is null)),
    check ((closure_id is null) = (closed_at is null)),
    check (responded_at >= opened_at),
    check (due_at > opened_at)
);
create index ticket_newest on tickets.ticket (project_id, opened_at desc, id desc);
create index ticket_due on tickets.ticket (project_id, due_at, id) where closed_at is null;
create index ticket_of_owner on tickets.ticket (project_id, owner_id, due_at, id) where closed_at is null;
create index ticket_offered on tickets.ticket (project_id, offered_to) where offered_to is not null;
create index ticket_of_counterpart on tickets.ticket (project_id, counterpart_id, opened_at desc);
create index ticket_of_house on tickets.ticket (project_id, house_id, opened_at desc);
create index ticket_of_building on tickets.ticket (project_id, house_code text_pattern_ops) where house_code <> '';
create index ticket_of_resident on tickets.ticket (project_id, resident_id, opened_at desc);
call platform.protect('tickets.ticket', 'select, insert');
-- What is missing here never changes: number, kind, first receiver, time of opening.
grant update (title, description, place, house_id, house_code, house_label, resident_id, contact_name, contact_phone, counterpart_id,
    owner_id, owner_since, responded_at, due_at, due_rule, due_arguments, level, reopened, version,
    offer_id, offered_to, settlement_id, closure_id, closed_at) on tickets.ticket to shouwen_app;

create table tickets.hand_over (
    project_id    uuid not null,
    id            uuid not null,
    ticket_id     uuid not null,
    from_id       uuid not null references platform.account,
    to_id         uuid not null references platform.account,
    by_id         uuid not null references platform.account,
    at            timestamptz not null,
    reason        text not null check (length(reason) <= 500),
    answer        text check (answer in ('ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    answered_at   timestamptz,
    answer_reason text not null default '' check (length(answer_reason) <= 500),
    primary key (project_id, id),
    unique (project_id, id, ticket_id, to_id),
    foreign key (project_id, ticket_id) references tickets.ticket,
    check (from_id <> to_id),
    check ((answer is null) = (answered_at is null)),
    check (answered_at >= at),
    check (answer is distinct from 'DECLINED' or length(btrim(answer_reason)) > 0)
);
create unique index hand_over_open on tickets.hand_over (project_id, ticket_id) where answer is null;
create index hand_over_of_ticket on tickets.hand_over (project_id, ticket_id, at);
call platform.protect('tickets.hand_over', 'select, insert');
grant update (answer, answered_at, answer_reason) on tickets.hand_over to shouwen_app;

create table tickets.settlement (
    project_id uuid not null,
    id         uuid not null,
    ticket_id  uuid not null,
    by_id      uuid not null references platform.account,
    at         timestamptz not null,
    way        text not null check (way in ('HANDLED', 'ON_THE_SPOT', 'NOT_OURS')),
    text       text not null check (length(btrim(text)) between 2 and 2000),
    primary key (project_id, id),
    unique (project_id, id, ticket_id, by_id),
    foreign key (project_id, ticket_id) references tickets.ticket
);
create index settlement_of_ticket on tickets.settlement (project_id, ticket_id);
call platform.protect('tickets.settlement', 'select, insert');

create table tickets.closure (
    project_id    uuid not null,
    id            uuid not null,
    ticket_id     uuid not null,
    settlement_id uuid not null,
    settled_by    uuid not null,
    by_id         uuid not null references platform.account,
    at            timestamptz not null,
    outcome       text not null check (length(btrim(outcome)) between 2 and 2000),
    due_at        timestamptz not null,
    primary key (project_id, id),
    unique (project_id, id, ticket_id, at),
    unique (project_id, id, ticket_id, by_id, settled_by),
    foreign key (project_id, settlement_id, ticket_id, settled_by)
        references tickets.settlement (project_id, id, ticket_id, by_id)
);
create index closure_by_time on tickets.closure (project_id, at desc, id desc);
create index closure_of_ticket on tickets.closure (project_id, ticket_id);
call platform.protect('tickets.closure', 'select, insert');

alter table tickets.ticket
    add foreign key (project_id, offer_id, id, offered_to)
        references tickets.hand_over (project_id, id, ticket_id, to_id),
    add foreign key (project_id, settlement_id) references tickets.settlement,
    add foreign key (project_id, closure_id, id, closed_at)
        references tickets.closure (project_id, id, ticket_id, at);

create table tickets.reopening (
    project_id    uuid not null,
    id            uuid not null,
    ticket_id     uuid not null,
    settlement_id uuid not null,
    closure_id    uuid,
    by_id         uuid not null references platform.account,
    at            timestamptz not null,
    reason        text not null check (length(btrim(reason)) between 2 and 500),
    primary key (project_id, id),
    unique (project_id, settlement_id),
    foreign key (project_id, ticket_id) references tickets.ticket,
    foreign key (project_id, settlement_id) references tickets.settlement,
    foreign key (project_id, closure_id) references tickets.closure
);
create index reopening_of_ticket on tickets.reopening (project_id, ticket_id);
call platform.protect('tickets.reopening', 'select, insert');

create table tickets.extension (
    project_id    uuid not null,
    id            uuid not null,
    ticket_id     uuid not null,
    by_id         uuid not null references platform.account,
    at            timestamptz not null,
    reason        text not null check (length(btrim(reason)) between 2 and 500),
    from_due      timestamptz not null,
    to_due        timestamptz not null,
    answered_by   uuid references platform.account,
    answered_at   timestamptz,
    granted       boolean,
    answer_reason text not null default '' check (length(answer_reason) <= 500),
    primary key (project_id, id),
    foreign key (project_id, ticket_id) references tickets.ticket,
    check (at < from_due and from_due < to_due),
    check ((granted is null) = (answered_at is null) and (granted is null) = (answered_by is null)),
    check (answered_by <> by_id),
    check (answered_at >= at),
    check (granted is not true or answered_at < from_due)
);
create unique index extension_open on tickets.extension (project_id, ticket_id) where granted is null;
create index extension_of_ticket on tickets.extension (project_id, ticket_id);
call platform.protect('tickets.extension', 'select, insert');
grant update (answered_by, answered_at, granted, answer_reason) on tickets.extension to shouwen_app;

-- by_id is null where the deadline itself told.
create table tickets.escalation (
    project_id uuid not null,
    id         uuid not null,
    ticket_id  uuid not null,
    level      smallint not null check (level in (1, 2)),
    at         timestamptz not null,
    by_id      uuid references platform.account,
    reason     text not null check (length(reason) <= 500),
    due_at     timestamptz not null,
    primary key (project_id, id),
    foreign key (project_id, ticket_id) references tickets.ticket
);
create unique index escalation_once on tickets.escalation (project_id, ticket_id, level, due_at) where by_id is null;
create index escalation_of_ticket on tickets.escalation (project_id, ticket_id);
call platform.protect('tickets.escalation', 'select, insert');

create table tickets.comment (
    project_id uuid not null,
    id         uuid not null,
    ticket_id  uuid not null,
    by_id      uuid not null references platform.account,
    at         timestamptz not null,
    text       text not null check (length(btrim(text)) between 1 and 2000),
    primary key (project_id, id),
    foreign key (project_id, ticket_id) references tickets.ticket
);
create index comment_of_ticket on tickets.comment (project_id, ticket_id, at);
call platform.protect('tickets.comment', 'select, insert');

-- Whoever did the work or closed it does not ask back about it.
create table tickets.follow_up (
    project_id uuid not null,
    id         uuid not null,
    ticket_id  uuid not null,
    closure_id uuid not null,
    closed_by  uuid not null,
    settled_by uuid not null,
    opened_at  timestamptz not null,
    due_at     timestamptz not null,
    done_at    timestamptz,
    done_by    uuid references platform.account,
    reached    boolean,
    primary key (project_id, id),
    unique (project_id, closure_id),
    foreign key (project_id, closure_id, ticket_id, closed_by, settled_by)
        references tickets.closure (project_id, id, ticket_id, by_id, settled_by),
    check ((done_at is null) = (done_by is null) and (done_at is null) = (reached is null)),
    check (done_by <> closed_by and done_by <> settled_by),
    check (due_at > opened_at and done_at >= opened_at)
);
create index follow_up_due on tickets.follow_up (project_id, due_at, id) where done_at is null;
create index follow_up_of_ticket on tickets.follow_up (project_id, ticket_id);
call platform.protect('tickets.follow_up', 'select, insert');
grant update (done_at, done_by, reached) on tickets.follow_up to shouwen_app;

create table tickets.follow_up_call (
    project_id   uuid not null,
    id           uuid not null,
    follow_up_id uuid not null,
    by_id        uuid not null references platform.account,
    at           timestamptz not null,
    reached      boolean not null,
    score        smallint check (score between 1 and 3),
    note         text not null check (length(note) <= 1000),
    primary key (project_id, id),
    foreign key (project_id, follow_up_id) references tickets.follow_up,
    check (reached or score is null)
);
create index follow_up_call_of on tickets.follow_up_call (project_id, follow_up_id);
call platform.protect('tickets.follow_up_call', 'select, insert');

-- One answer a closure, by whichever way came first.
create table tickets.satisfaction (
    project_id uuid not null,
    closure_id uuid not null,
    ticket_id  uuid not null,
    score      smallint not null check (score between 1 and 3),
    note       text not null check (length(note) <= 1000),
    by_link    boolean not null,
    at         timestamptz not null,
    primary key (project_id, closure_id),
    foreign key (project_id, closure_id) references tickets.closure
);
create index satisfaction_by_time on tickets.satisfaction (project_id, at desc);
call platform.protect('tickets.satisfaction', 'select, insert');

create table tickets.satisfaction_link (
    project_id uuid not null,
    token_hash text not null,
    ticket_id  uuid not null,
    closure_id uuid not null,
    made_by    uuid not null references platform.account,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    primary key (project_id, token_hash),
    foreign key (project_id, closure_id) references tickets.closure,
    check (expires_at > made_at)
);
call platform.protect('tickets.satisfaction_link', 'select, insert');

-- The first receiver owns it first; afterwards only an accepted hand-over makes another owner.
create function tickets.keep_the_chain() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.owner_id <> new.first_receiver_id or new.owner_since <> new.opened_at then
            raise exception 'the first receiver is the first owner' using errcode = 'check_violation';
        end if;
    elsif new.first_receiver_id <> old.first_receiver_id or new.number <> old.number then
        raise exception 'first receiver and number stay' using errcode = 'check_violation';
    elsif new.owner_id <> old.owner_id and not exists (
        select from tickets.hand_over h
        where h.project_id = new.project_id and h.ticket_id = new.id and h.answer = 'ACCEPTED'
          and h.from_id = old.owner_id and h.to_id = new.owner_id and h.answered_at = new.owner_since) then
        raise exception 'no accepted hand-over leads to this owner' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger keep_the_chain before insert or update on tickets.ticket
    for each row execute function tickets.keep_the_chain();
