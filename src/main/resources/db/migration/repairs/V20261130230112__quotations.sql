-- A version of the quotation for a repair. Never changed: other lines are the next version, to be agreed anew.
create table repairs.quotation (
    project_id uuid not null,
    id         uuid not null,
    repair_id  uuid not null,
    version    int not null check (version > 0),
    prior      int generated always as (nullif(version - 1, 0)) stored,
    -- The day of the price list.
    day        date not null,
    note       text not null default '' check (length(note) <= 300),
    total_fen  bigint not null check (total_fen between 0 and 100000000),
    drawn_by   uuid not null,
    drawn_at   timestamptz not null,
    primary key (project_id, id),
    unique (project_id, repair_id, version),
    foreign key (project_id, repair_id) references repairs.repair,
    foreign key (project_id, repair_id, prior) references repairs.quotation (project_id, repair_id, version)
);
create index quotation_by_time on repairs.quotation (project_id, drawn_at desc, id desc);
call platform.protect('repairs.quotation', 'select, insert');

-- A line of a quotation: an item of the project's or the group's price list at exactly its price; a trigger holds that this
-- was the price of the day. Nothing else can be charged.
create table repairs.quotation_line (
    project_id     uuid not null,
    quotation_id   uuid not null,
    position       int not null check (position between 1 and 50),
    item_id        uuid not null,
    price_id       uuid,
    group_price_id uuid,
    unit_fen       bigint not null,
    quantity       numeric(8, 2) not null check (quantity > 0),
    sum_fen        bigint not null check (sum_fen = round(unit_fen * quantity)),
    primary key (project_id, quotation_id, position),
    unique (project_id, quotation_id, item_id),
    unique (project_id, quotation_id, position, quantity, unit_fen),
    foreign key (project_id, quotation_id) references repairs.quotation,
    foreign key (project_id, price_id, item_id, unit_fen) references repairs.price (project_id, id, item_id, fen),
    foreign key (group_price_id, item_id, unit_fen) references repairs.group_price (id, item_id, fen),
    check (num_nonnulls(price_id, group_price_id) = 1)
);
create index line_of_price on repairs.quotation_line (project_id, price_id) where price_id is not null;
call platform.protect('repairs.quotation_line', 'select, insert');

-- What the owner answered. A yes is signed, given by the link, or heard on the telephone by two people.
create table repairs.owner_answer (
    project_id   uuid not null,
    id           uuid not null,
    quotation_id uuid not null,
    answer       text not null check (answer in ('AGREED', 'DECLINED')),
    way          text not null check (way in ('SIGNATURE', 'LINK', 'TELEPHONE', 'IN_PERSON')),
    name         text not null check (length(btrim(name)) between 1 and 40),
    by_kind      text not null check (by_kind in ('STAFF', 'RESIDENT')),
    by_id        uuid not null,
    witness_id   uuid,
    drawing_id   uuid,
    words        text not null default '' check (length(words) <= 300),
    at           timestamptz not null,
    recorded_at  timestamptz not null check (recorded_at >= at),
    primary key (project_id, id),
    unique (project_id, quotation_id),
    unique (project_id, quotation_id, answer),
    foreign key (project_id, quotation_id) references repairs.quotation,
    foreign key (project_id, drawing_id) references platform.file,
    check ((way = 'SIGNATURE') = (drawing_id is not null)),
    check ((way = 'TELEPHONE') = (witness_id is not null) and witness_id is distinct from by_id),
    check ((way = 'LINK') = (by_kind = 'RESIDENT')),
    check (way <> 'IN_PERSON' or answer = 'DECLINED'),
    check (way <> 'SIGNATURE' or answer = 'AGREED')
);
create index answer_drawing on repairs.owner_answer (project_id, drawing_id) where drawing_id is not null;
call platform.protect('repairs.owner_answer', 'select, insert');

-- A link by which the owner answers; only the hash of its token is kept.
create table repairs.quotation_link (
    project_id   uuid not null,
    token_hash   text not null check (length(token_hash) = 64),
    quotation_id uuid not null,
    made_by      uuid not null,
    made_at      timestamptz not null,
    expires_at   timestamptz not null check (expires_at > made_at),
    primary key (project_id, token_hash),
    foreign key (project_id, quotation_id) references repairs.quotation
);
create index link_of_quotation on repairs.quotation_link (project_id, quotation_id);
call platform.protect('repairs.quotation_link', 'select, insert');

-- The itemised bill of a repair, on an agreed quotation. The newest version counts.
create table repairs.bill (
    project_id   uuid not null,
    id           uuid not null,
    repair_id    uuid not null,
    version      int not null check (version > 0),
    quotation_id uuid not null,
    answer       text not null default 'AGREED' check (answer = 'AGREED'),
    total_fen    bigint not null check (total_fen >= 0),
    made_by      uuid not null,
    made_at      timestamptz not null,
    primary key (project_id, id),
    unique (project_id, repair_id, version),
    unique (project_id, id, quotation_id),
    foreign key (project_id, repair_id) references repairs.repair,
    foreign key (project_id, quotation_id, answer) references repairs.owner_answer (project_id, quotation_id, answer)
);
create index bill_of_quotation on repairs.bill (project_id, quotation_id);
call platform.protect('repairs.bill', 'select, insert');

-- Of an agreed line, how much there really was: never more, and at the agreed price.
create table repairs.bill_line (
    project_id   uuid not null,
    bill_id      uuid not null,
    quotation_id uuid not null,
    position     int not null,
    agreed       numeric(8, 2) not null,
    unit_fen     bigint not null,
    quantity     numeric(8, 2) not null check (quantity between 0 and agreed),
    sum_fen      bigint not null check (sum_fen = round(unit_fen * quantity)),
    primary key (project_id, bill_id, position),
    foreign key (project_id, bill_id, quotation_id) references repairs.bill (project_id, id, quotation_id),
    foreign key (project_id, quotation_id, position, agreed, unit_fen)
        references repairs.quotation_line (project_id, quotation_id, position, quantity, unit_fen)
);
call platform.protect('repairs.bill_line', 'select, insert');

alter table repairs.part_entry
    add foreign key (project_id, repair_id) references repairs.repair,
    add foreign key (project_id, bill_id) references repairs.bill;

-- What is common is not charged, nor what has ended, nor work that began before anything was agreed.
create function repairs.keep_quotation() returns trigger language plpgsql as $$
begin
    perform repairs.refuse('nothing is charged for a common part or an ended repair') from repairs.repair r
        where r.project_id = new.project_id and r.id = new.repair_id and (r.common or r.stage = 'CLOSED');
    if exists (select from repairs.step s where s.project_id = new.project_id and s.repair_id = new.repair_id and s.move = 'BEGIN')
        and not exists (
            select from repairs.owner_answer a
            join repairs.quotation q on q.project_id = a.project_id and q.id = a.quotation_id
            where q.project_id = new.project_id and q.repair_id = new.repair_id and a.answer = 'AGREED') then
        perform repairs.refuse('work that began without a quotation is not charged');
    end if;
    return new;
end
$$;
create trigger keep_quotation before insert on repairs.quotation for each row execute function repairs.keep_quotation();

create function repairs.keep_quotation_line() returns trigger language plpgsql as $$
begin
    perform repairs.refuse('the price of a line is that of the price list on its day') from repairs.quotation q
        where q.project_id = new.project_id and q.id = new.quotation_id
            and not repairs.price_stands(q.project_id, new.item_id, new.price_id, new.group_price_id, q.day);
    return new;
end
$$;
create trigger keep_quotation_line before insert on repairs.quotation_line
    for each row execute function repairs.keep_quotation_line();

-- The total is the sum of the lines, when the transaction ends.
create function repairs.keep_total() returns trigger language plpgsql as $$
begin
    if new.total_fen <> (select coalesce(sum(l.sum_fen), -1) from repairs.quotation_line l
                         where l.project_id = new.project_id and l.quotation_id = new.id) then
        perform repairs.refuse('the total of a quotation is the sum of its lines');
    end if;
    return null;
end
$$;
create constraint trigger keep_total after insert on repairs.quotation deferrable initially deferred
    for each row execute function repairs.keep_total();

create function repairs.keep_bill_total() returns trigger language plpgsql as $$
begin
    if new.total_fen <> (select coalesce(sum(l.sum_fen), -1) from repairs.bill_line l
                         where l.project_id = new.project_id and l.bill_id = new.id) then
        perform repairs.refuse('the total of a bill is the sum of its lines');
    end if;
    return null;
end
$$;
create constraint trigger keep_total after insert on repairs.bill deferrable initially deferred
    for each row execute function repairs.keep_bill_total();

-- Only the newest version is answered.
create function repairs.keep_answer() returns trigger language plpgsql as $$
begin
    perform repairs.refuse('only the newest quotation is answered')
        from repairs.quotation q
        join repairs.quotation later
            on later.project_id = q.project_id and later.repair_id = q.repair_id and later.version > q.version
        where q.project_id = new.project_id and q.id = new.quotation_id;
    return new;
end
$$;
create trigger keep_answer before insert on repairs.owner_answer for each row execute function repairs.keep_answer();

-- Work begins when the newest quotation is agreed, or a change was declined and the agreement before it stands; a paid
-- repair is accepted when its bill is made. Without a quotation nothing is charged.
create function repairs.keep_agreement() returns trigger language plpgsql as $$
declare
    newest text;
    agreed uuid;
begin
    select coalesce(a.answer, 'WAITING') into newest from repairs.quotation q
        left join repairs.owner_answer a on a.project_id = q.project_id and a.quotation_id = q.id
        where q.project_id = new.project_id and q.repair_id = new.repair_id order by q.version desc limit 1;
    if newest is null then
        return new;
    end if;
    select q.id into agreed from repairs.quotation q
        join repairs.owner_answer a on a.project_id = q.project_id and a.quotation_id = q.id and a.answer = 'AGREED'
        where q.project_id = new.project_id and q.repair_id = new.repair_id order by q.version desc limit 1;
    if new.move = 'BEGIN' and (newest = 'WAITING' or agreed is null) then
        perform repairs.refuse('work begins after the owner has agreed to the quotation');
    end if;
    if new.move = 'APPROVE' and agreed is not null and agreed is distinct from (
            select b.quotation_id from repairs.bill b
            where b.project_id = new.project_id and b.repair_id = new.repair_id order by b.version desc limit 1) then
        perform repairs.refuse('a paid repair is itemised before it is accepted');
    end if;
    return new;
end
$$;
create trigger keep_agreement before insert on repairs.step for each row when (new.move in ('BEGIN', 'APPROVE'))
    execute function repairs.keep_agreement();

-- Published: what an owner owes for a repair that was accepted, with its source; id is the bill's. Free repairs owe nothing.
create view repairs.amount_due with (security_invoker = true) as
    select distinct on (b.project_id, b.repair_id)
           b.project_id, b.id, b.repair_id, b.quotation_id, b.total_fen, s.at as accepted_at
    from repairs.bill b
    join repairs.repair r on r.project_id = b.project_id and r.id = b.repair_id and not r.common
    join repairs.step s on s.project_id = b.project_id and s.repair_id = b.repair_id and s.move = 'APPROVE'
        and s.recorded_at >= b.made_at
    where b.total_fen > 0
    order by b.project_id, b.repair_id, b.version desc, s.seq;
grant select on repairs.amount_due to shouwen_app;
