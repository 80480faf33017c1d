-- Published: name and type of a stored file.
create view platform.stored_file with (security_invoker = true) as
    select project_id, id, name, content_type from platform.file;

grant select on platform.stored_file to shouwen_app;
