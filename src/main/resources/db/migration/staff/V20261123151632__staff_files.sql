-- The staff file. Residents are shown work_phone; phone is private.
alter table staff.staff
    add column work_phone text not null default '',
    add column photo_id   uuid,
    add foreign key (project_id, photo_id) references platform.file;

create table staff.education (
    project_id uuid not null,
    id         uuid not null,
    staff_id   uuid not null,
    level      text not null check (level in
                   ('JUNIOR', 'HIGH', 'VOCATIONAL', 'COLLEGE', 'BACHELOR', 'MASTER', 'DOCTOR')),
    full_time  boolean not null,
    field      text not null check (field in ('PROPERTY', 'HOTEL', 'TOURISM', 'ENGINEERING', 'MANAGEMENT', 'MARKETING',
                   'PSYCHOLOGY', 'SOCIAL_WORK', 'FINANCE', 'IT', 'OTHER')),
    school     text not null default '',
    graduated  int check (graduated between 1950 and 2100),
    version    int not null default 0,
    primary key (project_id, id),
    foreign key (project_id, staff_id) references staff.staff
);
create index education_by_staff on staff.education (project_id, staff_id);
call platform.protect('staff.education');

create table staff.certificate (
    project_id uuid not null,
    id         uuid not null,
    staff_id   uuid not null,
    name       text not null,
    number     text not null default '',
    issuer     text not null default '',
    issued_on  date,
    expires_on date,
    scan_id    uuid,
    version    int not null default 0,
    primary key (project_id, id),
    foreign key (project_id, staff_id) references staff.staff,
    foreign key (project_id, scan_id) references platform.file,
    check (expires_on >= issued_on)
);
create index certificate_by_staff on staff.certificate (project_id, staff_id);
create index certificate_by_end on staff.certificate (project_id, expires_on) where expires_on is not null;
call platform.protect('staff.certificate');

-- A term as butler. The account may have no staff record.
create table staff.butler_term (
    project_id uuid not null,
    id         uuid not null,
    staff_id   uuid not null,
    began_at   timestamptz not null,
    ended_at   timestamptz,
    primary key (project_id, id),
    check (ended_at >= began_at)
);
create unique index butler_term_now on staff.butler_term (project_id, staff_id) where ended_at is null;
create index butler_term_by_time on staff.butler_term (project_id, began_at);
call platform.protect('staff.butler_term');

insert into staff.butler_term (project_id, id, staff_id, began_at)
select s.project_id, gen_random_uuid(), s.id, s.joined_on::timestamp at time zone p.zone
from staff.staff s
join estate.project p on p.id = s.project_id
join platform.account_grant g on g.account_id = s.id and g.project_id = s.project_id and g.role = 'BUTLER';

-- A butler's post was filled without the required education, with the reason.
create table staff.unqualified_post (
    project_id uuid not null,
    id         uuid not null,
    staff_id   uuid not null,
    reason     text not null check (length(reason) between 1 and 500),
    by_id      uuid not null,
    by_name    text not null,
    at         timestamptz not null,
    primary key (project_id, id),
    foreign key (project_id, staff_id) references staff.staff
);
create index unqualified_post_by_staff on staff.unqualified_post (project_id, staff_id, at);
call platform.protect('staff.unqualified_post', 'select, insert');
