-- A walk is judged when it is closed, and again when a record arrives later; the verdict alone decides whether it
-- counts. early: begun too long before its window. list_at: time of the checklists the phone had. rules: version of the
-- rules that judged it.
alter table patrol.walk
    add column early boolean not null default false,
    add column list_at timestamptz not null default now(),
    add column verdict text check (verdict in ('COUNTS', 'ACCEPTED', 'EARLY', 'LACKING', 'IMPOSSIBLE', 'UNSEEN')),
    add column rules smallint;

alter table patrol.walk drop column counts;
alter table patrol.walk
    add column counts boolean generated always as (verdict in ('COUNTS', 'ACCEPTED')) stored,
    add check ((closed_at is null) = (closed_recorded_at is null) and (closed_at is null) = (verdict is null)
        and (closed_at is null) = (rules is null));
grant update (verdict, rules) on patrol.walk to shouwen_app;

-- Times of a walk, its visits, answers and findings are by the server's clock: the phone's, corrected by its skew. The
-- phone's own time is in field_record.happened_at.
comment on column patrol.walk.started_at is 'by the server''s clock';
comment on column patrol.visit.at is 'by the server''s clock';

-- A reason: why a checkpoint was left out (no item), a question was not answered, or a "no" has no finding or picture.
create table patrol.reason (
    project_id    uuid not null,
    id            uuid not null,
    walk_id       uuid not null,
    checkpoint_id uuid not null,
    item_id       uuid,
    question      text check (question in ('CLEAN', 'WHOLE', 'DONE')),
    words         text not null check (length(btrim(words)) between 1 and 500),
    at            timestamptz not null,
    recorded_at   timestamptz not null,
    primary key (project_id, id),
    foreign key (project_id, walk_id) references patrol.walk,
    foreign key (project_id, checkpoint_id) references patrol.checkpoint,
    foreign key (project_id, item_id) references standard.checklist_item,
    check ((item_id is null) = (question is null))
);
create index reason_of_walk on patrol.reason (project_id, walk_id, checkpoint_id);
call platform.protect('patrol.reason', 'select, insert');

-- A superior's acceptance of a doubtful walk, with the reason.
create table patrol.acceptance (
    project_id uuid not null,
    id         uuid not null,
    walk_id    uuid not null,
    by_id      uuid not null references platform.account,
    at         timestamptz not null,
    words      text not null check (length(btrim(words)) between 2 and 500),
    primary key (project_id, id),
    unique (project_id, walk_id),
    foreign key (project_id, walk_id) references patrol.walk
);
call platform.protect('patrol.acceptance', 'select, insert');

alter table patrol.remark drop constraint remark_kind_check;
alter table patrol.remark add constraint remark_kind_check check (kind in
    ('MISSED', 'OUT_OF_ORDER', 'UNANSWERED', 'UNREPORTED', 'TOO_FAST', 'FAR_OFF', 'CLOCK'));

create index finding_of_visit on patrol.finding (project_id, visit_id);

-- Every question asked on a walk, once per visit to its checkpoint (once if there was no visit). good: null if not
-- answered. told: a "no" has a finding with a picture or a reason; a missing answer has a reason.
create view patrol.asked with (security_invoker = true) as
select k.project_id, k.id as walk_id, k.round_id, c.id as checkpoint_id, i.id as item_id, q.question, v.id as visit_id, n.good,
    coalesce(n.good, false)
        or n.good is not null and exists (
            select from patrol.finding f
            join patrol.photo p on p.project_id = f.project_id and p.finding_id = f.id
            where f.project_id = k.project_id and f.visit_id = v.id and f.item_id = i.id and f.question = q.question
              and p.shows in ('BEFORE', 'AFTER'))
        or exists (
            select from patrol.reason r
            where r.project_id = k.project_id and r.walk_id = k.id and r.checkpoint_id = c.id
              and (r.item_id = i.id and r.question = q.question or r.item_id is null and n.good is null)) as told
from patrol.walk k
join patrol.route_point p on p.project_id = k.project_id and p.route_id = k.route_id and p.version = k.version
join patrol.checkpoint c on c.project_id = p.project_id and c.id = p.checkpoint_id
join standard.checklist_item i on i.project_id = c.project_id and i.checklist_id = c.checklist_id
    and i.added_at <= k.list_at and (i.retired_at is null or i.retired_at > k.list_at)
cross join lateral unnest(i.questions) q(question)
left join patrol.visit v on v.project_id = k.project_id and v.walk_id = k.id and v.checkpoint_id = c.id
left join patrol.answer n
    on n.project_id = v.project_id and n.visit_id = v.id and n.item_id = i.id and n.question = q.question;
grant select on patrol.asked to shouwen_app;
