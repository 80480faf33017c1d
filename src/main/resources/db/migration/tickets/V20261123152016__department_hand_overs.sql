-- A hand-over is offered to a person, or to a department whose head or deputy answers; the one who accepts for the
-- department is stored as the receiver. If a district changes its butler, its tickets are handed over with it.
alter table tickets.hand_over
    alter column to_id drop not null,
    add column department_id uuid,
    add column district_id   uuid,
    add column answer_by     timestamptz,
    add column answered_by   uuid references platform.account,
    -- Whether it left the owner's own department; counted by clause 4.2.6.
    add column across        boolean not null default true;
update tickets.hand_over set answer_by = at + interval '30 minutes',
    answered_by = case when answer = 'WITHDRAWN' then by_id when answer is not null then to_id end;
alter table tickets.hand_over
    alter column answer_by set not null,
    alter column across drop default,
    add unique (project_id, id, ticket_id, department_id),
    add foreign key (project_id, department_id) references staff.department,
    add check (to_id is not null or department_id is not null and answer is distinct from 'ACCEPTED'),
    add check ((answer is null) = (answered_by is null)),
    add check (answer_by >= at);
create index hand_over_by_answer on tickets.hand_over (project_id, answer_by) where across;
create index hand_over_of_department on tickets.hand_over (project_id, department_id, at desc) where department_id is not null;
grant update (to_id, from_id, answered_by) on tickets.hand_over to shouwen_app;

alter table tickets.ticket
    add column offered_department uuid,
    add foreign key (project_id, offer_id, id, offered_department)
        references tickets.hand_over (project_id, id, ticket_id, department_id),
    drop constraint ticket_check2,
    add constraint offered_to_one check (num_nonnulls(offered_to, offered_department) = num_nonnulls(offer_id));
create index ticket_offered_department on tickets.ticket (project_id, offered_department) where offered_department is not null;
grant update (offered_department) on tickets.ticket to shouwen_app;

-- An escalation because a department did not answer, once per level.
create table tickets.hand_over_alarm (
    project_id   uuid not null,
    hand_over_id uuid not null,
    level        smallint not null check (level in (1, 2)),
    at           timestamptz not null,
    primary key (project_id, hand_over_id, level),
    foreign key (project_id, hand_over_id) references tickets.hand_over
);
call platform.protect('tickets.hand_over_alarm', 'select, insert');

-- An answer is final and given by the receiver of the offer. An open offer follows the ticket to its next owner.
create function tickets.keep_the_answer() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.answer is not null and new.district_id is null then
            raise exception 'nobody answers before being asked' using errcode = 'check_violation';
        end if;
        return new;
    end if;
    if old.answer is not null then
        raise exception 'an answered hand-over stays as it is' using errcode = 'check_violation';
    end if;
    if new.from_id <> old.from_id and (new.answer is not null or new.from_id <> (
            select t.owner_id from tickets.ticket t where t.project_id = new.project_id and t.id = new.ticket_id)) then
        raise exception 'an open offer comes from the owner' using errcode = 'check_violation';
    end if;
    if new.to_id is distinct from old.to_id and (old.to_id is not null or new.answer is distinct from 'ACCEPTED') then
        raise exception 'a hand-over stays with whom it was offered to' using errcode = 'check_violation';
    end if;
    if new.department_id is not null and new.answer in ('ACCEPTED', 'DECLINED') and (
            new.answer = 'ACCEPTED' and new.to_id is distinct from new.answered_by
            or not exists (select from staff.department d where d.project_id = new.project_id
                           and d.id = new.department_id and new.answered_by in (d.head_id, d.deputy_id))) then
        raise exception 'only head or deputy answer for a department' using errcode = 'check_violation';
    end if;
    if new.department_id is null and new.answer in ('ACCEPTED', 'DECLINED') and new.answered_by <> new.to_id then
        raise exception 'only who was asked answers' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger keep_the_answer before insert or update on tickets.hand_over
    for each row execute function tickets.keep_the_answer();
