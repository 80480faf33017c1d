-- Published: who somebody is, for the SQL of the rooms above; also of those who have left. Sign-in names and passwords stay in platform.account.
create view platform.person with (security_invoker = true) as
    select id, name from platform.account;

-- Published: the roles a person holds in a project; without a project, in all of them.
create view platform.person_role with (security_invoker = true) as
    select account_id as person_id, project_id, role from platform.account_grant;

grant select on platform.person, platform.person_role to shouwen_app;
