-- Published: present and former members of staff; left_on is null for present ones.
create view staff.member with (security_invoker = true) as
    select project_id, id, number, name, phone, post, joined_on, left_on from staff.staff;

-- Published: departments, including dissolved ones, with head and deputy; null while vacant.
create view staff.department_head with (security_invoker = true) as
    select project_id, id, name, head_id, deputy_id from staff.department;

grant select on staff.member, staff.department_head to shouwen_app;
