-- Published: posts by kind and name, including closed ones.
create view roster.duty_post with (security_invoker = true) as
    select project_id, id, kind, name, needed from roster.post;

-- Published: shifts as staff know them; withdrawn_at is null while they are valid.
create view roster.published_shift with (security_invoker = true) as
    select project_id, id, post_id, staff_id, day, begins_at, ends_at, withdrawn_at
    from roster.shift where published_at is not null;

grant select on roster.duty_post, roster.published_shift to shouwen_app;
