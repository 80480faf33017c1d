-- Leave may begin after a night shift and end before an evening shift; null means the whole day.
alter table roster.leave_request
    add column begins time,
    add column ends time,
    add check (from_day < to_day or begins < ends);
