-- Published: who works or worked in a project (left_on null while they do), for the SQL of the rooms above.
create view staff.member with (security_invoker = true) as
    select project_id, id, number, name, phone, post, joined_on, left_on from staff.staff;

-- Published: departments by name, dissolved ones too, and who is at their head; null where nobody is.
create view staff.department_head with (security_invoker = true) as
    select project_id, id, name, head_id, deputy_id from staff.department;

grant select on staff.member, staff.department_head to shouwen_app;
