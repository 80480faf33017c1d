alter table platform.notification add column kind text;
update platform.notification set kind = case when urgent then 'ALARM' else 'NEWS' end;
alter table platform.notification
    alter column kind set not null,
    add check (kind in ('ALARM', 'REMINDER', 'TASK', 'NEWS')),
    drop column urgent;
