create schema breaches;
grant usage on schema breaches to shouwen_app;

-- An article of a law or covenant that notices cite, one row per version; the highest version counts. The text is a short
-- paraphrase. Kept by the group, for all projects.
create table breaches.article (
    id         uuid not null,
    version    int not null check (version > 0),
    law        text not null check (length(btrim(law)) between 2 and 80),
    article    text not null check (length(btrim(article)) between 1 and 40),
    text       text not null check (length(btrim(text)) between 2 and 500),
    place      text not null check (length(place) <= 40), -- where it holds; empty for the whole country
    valid_from date not null,
    cited      boolean not null, -- whether new notices may cite it
    written_by uuid not null,
    written_at timestamptz not null,
    primary key (id, version)
);
grant select, insert on breaches.article to shouwen_app;

-- The text of notices: the group's, in versions.
create table breaches.group_template (
    version    int not null primary key check (version > 0),
    text       text not null check (length(btrim(text)) between 20 and 2000),
    written_by uuid not null,
    written_at timestamptz not null
);
grant select, insert on breaches.group_template to shouwen_app;

-- The project's text of notices, in versions; empty for the group's.
create table breaches.template (
    project_id uuid not null,
    version    int not null check (version > 0),
    text       text not null check (text = '' or length(btrim(text)) between 20 and 2000),
    written_by uuid not null,
    written_at timestamptz not null,
    primary key (project_id, version)
);
call platform.protect('breaches.template', 'select, insert');

-- An authority to which breaches are reported.
create table breaches.authority (
    project_id uuid not null,
    id         uuid not null,
    name       text not null check (length(btrim(name)) between 2 and 60),
    telephone  text not null check (length(telephone) <= 40),
    matters    text not null check (length(matters) <= 200),
    added_by   uuid not null,
    added_at   timestamptz not null,
    retired_at timestamptz,
    primary key (project_id, id)
);
call platform.protect('breaches.authority', 'select, insert');
grant update (retired_at) on breaches.authority to shouwen_app;

-- Within how many hours an unheeded breach is reported, and by which rule; the newest row counts.
create table breaches.legal_clock (
    project_id uuid not null,
    id         uuid not null,
    hours      int check (hours between 1 and 720), -- null: no such clock
    basis      text not null check (length(basis) <= 200),
    set_by     uuid not null,
    set_at     timestamptz not null,
    primary key (project_id, id)
);
call platform.protect('breaches.legal_clock', 'select, insert');

-- What may follow what; the enum BreachMove says the same.
create table breaches.move (
    move   text not null,
    before text not null,
    after  text not null,
    primary key (move, before, after)
);
grant select on breaches.move to shouwen_app;
insert into breaches.move (move, before, after)
select m.move, b.before, a.after
from (values
    ('OPEN', '{NONE}', '{OPENED}'),
    ('ESTABLISH', '{OPENED,ESTABLISHED,PERSUADED}', '{ESTABLISHED}'),
    ('PERSUADE', '{ESTABLISHED,PERSUADED,UNHEEDED}', '{PERSUADED,UNHEEDED}'),
    ('PERSUADE_ON_NOTICE', '{NOTIFIED}', '{NOTIFIED,UNHEEDED}'),
    ('PERSUADE_MEANWHILE', '{REPORTED}', '{REPORTED}'),
    ('SERVE', '{ESTABLISHED,PERSUADED,UNHEEDED,NOTIFIED}', '{NOTIFIED}'),
    ('DELIVER', '{NOTIFIED}', '{NOTIFIED}'),
    ('LAPSE', '{NOTIFIED}', '{UNHEEDED}'),
    ('REPORT', '{ESTABLISHED,PERSUADED,UNHEEDED,NOTIFIED}', '{REPORTED}'),
    ('ANSWER', '{REPORTED}', '{ANSWERED,UNHEEDED}'),
    ('RECTIFY', '{ESTABLISHED,PERSUADED,UNHEEDED,NOTIFIED,REPORTED,ANSWERED}', '{RECTIFIED}'),
    ('VERIFY', '{RECTIFIED}', '{CLOSED,UNHEEDED}'),
    ('HAND_OFF', '{ANSWERED}', '{CLOSED}'),
    ('DISMISS', '{OPENED,ESTABLISHED}', '{CLOSED}'),
    ('REOPEN', '{CLOSED}', '{OPENED,UNHEEDED}')
) m (move, befores, afters), unnest(m.befores::text[]) b (before), unnest(m.afters::text[]) a (after);

-- A breach: the row of the ticket with the same id. Its stage is the end of its last step.
create table breaches.breach (
    project_id     uuid not null,
    id             uuid not null,
    opened_at      timestamptz not null,
    stage          text not null default 'NONE',
    last_step      int not null default 0,
    particulars_id uuid,
    primary key (project_id, id),
    foreign key (project_id, id) references tickets.ticket
);
create index breach_newest on breaches.breach (project_id, opened_at desc, id desc);
call platform.protect('breaches.breach', 'select, insert');
grant update (particulars_id) on breaches.breach to shouwen_app;

-- What was done, in order. Each fact below is one of these steps, with the same id.
create table breaches.step (
    project_id uuid not null,
    id         uuid not null,
    breach_id  uuid not null,
    number     int not null,
    move       text not null,
    before     text not null,
    after      text not null,
    by_id      uuid not null,
    at         timestamptz not null,
    words      text not null check (length(words) <= 2000),
    primary key (project_id, id),
    unique (project_id, breach_id, number),
    unique (project_id, id, breach_id, move),
    foreign key (project_id, breach_id) references breaches.breach,
    foreign key (move, before, after) references breaches.move
);
call platform.protect('breaches.step', 'select, insert');

-- A step begins where the last one ended.
create function breaches.keep_step() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    update breaches.breach b set stage = new.after, last_step = new.number
        where b.project_id = new.project_id and b.id = new.breach_id and b.stage = new.before
          and b.last_step + 1 = new.number
          and strpos(coalesce(current_setting('shouwen.projects', true), ''), b.project_id::text) <> 0;
    if not found then
        raise exception 'a step begins where the last one ended' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger keep_step before insert on breaches.step for each row execute function breaches.keep_step();

-- What it is, where and by whom, as far as known; the newest one counts.
create table breaches.particulars (
    project_id  uuid not null,
    id          uuid not null,
    breach_id   uuid not null,
    move        text not null default 'ESTABLISH' check (move = 'ESTABLISH'),
    kind        text not null,
    offender    text not null check (offender in ('HOUSE', 'CONTRACTOR', 'UNKNOWN')),
    house_id    uuid,
    house_label text not null default '',
    who         text not null check (length(who) <= 80),
    place       text not null check (length(place) <= 200),
    primary key (project_id, id),
    unique (project_id, id, breach_id),
    foreign key (project_id, id, breach_id, move) references breaches.step (project_id, id, breach_id, move),
    foreign key (project_id, house_id) references estate.house,
    check (offender <> 'HOUSE' or house_id is not null)
);
create index particulars_of_house on breaches.particulars (project_id, house_id, id desc) where house_id is not null;
call platform.protect('breaches.particulars', 'select, insert');
alter table breaches.breach add foreign key (project_id, particulars_id, id)
    references breaches.particulars (project_id, id, breach_id);

-- 劝阻: an attempt to persuade.
create table breaches.persuasion (
    project_id  uuid not null,
    id          uuid not null,
    breach_id   uuid not null,
    move        text not null check (move in ('PERSUADE', 'PERSUADE_ON_NOTICE', 'PERSUADE_MEANWHILE')),
    whom        text not null check (length(btrim(whom)) between 1 and 80),
    outcome     text not null check (outcome in ('STOPPED', 'PROMISED', 'REFUSED', 'ABSENT')),
    happened_at timestamptz not null,
    primary key (project_id, id),
    foreign key (project_id, id, breach_id, move) references breaches.step (project_id, id, breach_id, move)
);
create index persuasion_of on breaches.persuasion (project_id, breach_id);
call platform.protect('breaches.persuasion', 'select, insert');

-- The last number of notices of a year, counted in the transaction of the notice: no number is missing.
create table breaches.notice_series (
    project_id uuid not null,
    year       int not null,
    last       int not null check (last > 0),
    primary key (project_id, year)
);
call platform.protect('breaches.notice_series', 'select, insert, update');

-- 整改通知书: a notice as it was served.
create table breaches.notice (
    project_id uuid not null,
    id         uuid not null,
    breach_id  uuid not null,
    move       text not null default 'SERVE' check (move = 'SERVE'),
    year       int not null,
    serial     int not null check (serial > 0),
    time       int not null check (time > 0), -- the how-manyeth of this breach
    addressee  text not null check (length(btrim(addressee)) between 1 and 120),
    text       text not null check (length(btrim(text)) between 20 and 6000),
    served_at  timestamptz not null,
    rectify_by timestamptz not null check (rectify_by > served_at),
    primary key (project_id, id),
    unique (project_id, year, serial),
    unique (project_id, breach_id, time),
    foreign key (project_id, id, breach_id, move) references breaches.step (project_id, id, breach_id, move)
);
call platform.protect('breaches.notice', 'select, insert');

create function breaches.keep_series() returns trigger language plpgsql as $$
begin
    if new.serial <> (select coalesce(max(n.serial), 0) + 1 from breaches.notice n
                      where n.project_id = new.project_id and n.year = new.year) then
        raise exception 'no number of a notice is left out' using errcode = 'check_violation';
    end if;
    if exists (select from breaches.notice n where n.project_id = new.project_id and n.breach_id = new.breach_id
               and not exists (select from breaches.delivery d where d.project_id = n.project_id and d.notice_id = n.id)) then
        raise exception 'a notice is delivered before the next one' using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create table breaches.notice_article (
    project_id uuid not null,
    notice_id  uuid not null,
    article_id uuid not null,
    version    int not null,
    primary key (project_id, notice_id, article_id),
    foreign key (project_id, notice_id) references breaches.notice,
    foreign key (article_id, version) references breaches.article
);
call platform.protect('breaches.notice_article', 'select, insert');

-- Photos: what a step shows.
create table breaches.picture (
    project_id uuid not null,
    file_id    uuid not null,
    record_id  uuid not null, -- the step
    breach_id  uuid not null,
    shows      text not null check (shows in ('FOUND', 'DELIVERED', 'RECTIFIED', 'VERIFIED')),
    taken_at   timestamptz not null,
    primary key (project_id, file_id),
    foreign key (project_id, file_id) references platform.file,
    foreign key (project_id, breach_id) references breaches.breach
);
create index picture_of on breaches.picture (project_id, breach_id);
call platform.protect('breaches.picture', 'select, insert');

-- How a notice reached its addressee, and what proves it.
create table breaches.delivery (
    project_id   uuid not null,
    id           uuid not null,
    breach_id    uuid not null,
    move         text not null default 'DELIVER' check (move = 'DELIVER'),
    notice_id    uuid not null,
    proof        text not null check (proof in ('SIGNATURE', 'PHOTO', 'WITNESS')),
    received_by  text not null check (length(received_by) <= 80),
    witness      text not null check (length(witness) <= 80),
    drawing_id   uuid,
    delivered_at timestamptz not null,
    primary key (project_id, id),
    unique (project_id, notice_id),
    foreign key (project_id, notice_id) references breaches.notice,
    foreign key (project_id, drawing_id) references platform.file,
    foreign key (project_id, id, breach_id, move) references breaches.step (project_id, id, breach_id, move),
    check ((proof = 'SIGNATURE') = (drawing_id is not null)),
    check (proof <> 'WITNESS' or length(btrim(witness)) > 0)
);
call platform.protect('breaches.delivery', 'select, insert');
create trigger keep_series before insert on breaches.notice for each row execute function breaches.keep_series();

create function breaches.keep_proof() returns trigger language plpgsql as $$
begin
    if new.proof = 'PHOTO' and not exists (select from breaches.picture p where p.project_id = new.project_id
            and p.record_id = new.id and p.shows = 'DELIVERED') then
        raise exception 'a notice on a door is proved by its photo' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger keep_proof before insert on breaches.delivery for each row execute function breaches.keep_proof();

-- From when on it was not heeded, and until when the law wants it reported.
create table breaches.unheeded (
    project_id uuid not null,
    id         uuid not null, -- the step that led there
    breach_id  uuid not null,
    at         timestamptz not null,
    report_by  timestamptz,
    basis      text not null,
    ended_at   timestamptz,
    primary key (project_id, id),
    foreign key (project_id, id) references breaches.step
);
create unique index unheeded_open on breaches.unheeded (project_id, breach_id) where ended_at is null;
call platform.protect('breaches.unheeded', 'select, insert');
grant update (ended_at) on breaches.unheeded to shouwen_app;

-- 上报: the report to an authority.
create table breaches.report (
    project_id   uuid not null,
    id           uuid not null,
    breach_id    uuid not null,
    move         text not null default 'REPORT' check (move = 'REPORT'),
    authority_id uuid not null,
    authority    text not null,
    telephone    text not null,
    number       text not null check (length(number) <= 60), -- the authority's, empty while it gave none
    reported_at  timestamptz not null,
    primary key (project_id, id),
    foreign key (project_id, authority_id) references breaches.authority,
    foreign key (project_id, id, breach_id, move) references breaches.step (project_id, id, breach_id, move)
);
create index report_of on breaches.report (project_id, breach_id);
call platform.protect('breaches.report', 'select, insert');

create table breaches.answer (
    project_id  uuid not null,
    id          uuid not null,
    breach_id   uuid not null,
    move        text not null default 'ANSWER' check (move = 'ANSWER'),
    report_id   uuid not null,
    outcome     text not null check (outcome in ('TAKEN_OVER', 'ADVISED', 'NOT_COMPETENT')),
    number      text not null check (length(number) <= 60),
    answered_at timestamptz not null,
    primary key (project_id, id),
    unique (project_id, report_id),
    foreign key (project_id, report_id) references breaches.report,
    foreign key (project_id, id, breach_id, move) references breaches.step (project_id, id, breach_id, move)
);
call platform.protect('breaches.answer', 'select, insert');

-- Looked at on the spot, with a photo, by another person or by a butler.
create table breaches.verification (
    project_id uuid not null,
    id         uuid not null,
    breach_id  uuid not null,
    move       text not null default 'VERIFY' check (move = 'VERIFY'),
    remedy_id  uuid not null,
    good       boolean not null,
    primary key (project_id, id),
    unique (project_id, remedy_id),
    foreign key (project_id, remedy_id) references breaches.step,
    foreign key (project_id, id, breach_id, move) references breaches.step (project_id, id, breach_id, move)
);
call platform.protect('breaches.verification', 'select, insert');

create function breaches.keep_verification() returns trigger language plpgsql as $$
begin
    if not exists (select from breaches.picture p where p.project_id = new.project_id and p.record_id = new.id
                   and p.shows = 'VERIFIED') then
        raise exception 'what was verified is shown by a photo' using errcode = 'check_violation';
    end if;
    if exists (select from breaches.step r
               join breaches.step v on v.project_id = r.project_id and v.id = new.id and v.by_id = r.by_id
               where r.project_id = new.project_id and r.id = new.remedy_id
                 and not exists (select from platform.person_role o where o.person_id = v.by_id and o.role = 'BUTLER'
                                 and (o.project_id = new.project_id or o.project_id is null))) then
        raise exception 'nobody but a butler verifies what they reported themselves' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger keep_verification before insert on breaches.verification
    for each row execute function breaches.keep_verification();

-- The ticket of a breach ends when the breach has ended.
create function breaches.keep_ticket() returns trigger language plpgsql as $$
begin
    if exists (select from tickets.ticket t where t.project_id = new.project_id and t.id = new.ticket_id and t.kind = 'BREACH')
            and not exists (select from breaches.breach b where b.project_id = new.project_id and b.id = new.ticket_id
                            and b.stage = 'CLOSED') then
        raise exception 'the ticket of a breach ends with the breach' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger keep_breach before insert on tickets.settlement for each row execute function breaches.keep_ticket();
create trigger keep_breach before insert on tickets.closure for each row execute function breaches.keep_ticket();

-- Shipped examples, in words of our own; the group writes its own versions over them.
insert into breaches.article (id, version, law, article, text, place, valid_from, cited, written_by, written_at)
select ('00000000-0000-4000-8000-0000000021' || lpad(n::text, 2, '0'))::uuid, 1, law, article, text, place, since, true,
       '00000000-0000-0000-0000-000000000000', now()
from (values
    (1, '物业管理条例', '第四十五条', '物业企业发现违反治安、环保、装修和使用规定的行为，要制止并报告主管部门', '', date '2018-03-19'),
    (2, '物业管理条例', '第五十条', '不得擅自占用、挖掘小区内的道路和场地', '', date '2018-03-19'),
    (3, '民法典', '第二百八十六条', '业主要守法守规约；弃置垃圾、制造噪声、违章搭建、侵占通道等，可要求停止并赔偿', '', date '2021-01-01'),
    (4, '民法典', '第九百四十二条', '物业服务人对违反治安、环保、消防的行为要制止、报告并协助处理', '', date '2021-01-01'),
    (5, '民法典', '第一千二百五十四条', '禁止从建筑物中抛掷物品', '', date '2021-01-01'),
    (6, '住宅室内装饰装修管理办法', '第五条', '装修不得变动建筑主体和承重结构', '', date '2002-05-01'),
    (7, '消防法', '第二十八条', '不得占用、堵塞、封闭疏散通道、安全出口和消防车通道', '', date '2009-05-01'),
    (8, '高层民用建筑消防安全管理规定', '第三十七条', '门厅、走道、楼梯间不得停放电动自行车或给它充电', '', date '2021-08-01'),
    (9, '噪声污染防治法', '第六十六条', '已入住的楼内装修要遵守作业时间，防止噪声扰民', '', date '2022-06-05'),
    (10, '商品房屋租赁管理办法', '第八条', '以原设计的房间为最小出租单位，厨房、卫生间、阳台不得出租住人', '', date '2011-02-01'),
    (11, '上海市住宅物业管理规定', '第五十九条', '劝阻无效的违规行为，二十四小时内报告主管部门', '上海', date '2019-01-01'),
    (12, '管理规约', '装修与公共部位', '不占用公共部位，不改变外立面，装修按申报内容施工', '', date '2020-01-01')
) a (n, law, article, text, place, since);
