-- Published: the time zone of a project.
create view estate.project_zone with (security_invoker = true) as
    select id, zone from estate.project;
grant select on estate.project_zone to shouwen_app;
