-- Published: districts with their names and butlers; null while vacant.
create view district.district_butler with (security_invoker = true) as
    select project_id, id, name, butler_id from district.district;
grant select on district.district_butler to shouwen_app;
