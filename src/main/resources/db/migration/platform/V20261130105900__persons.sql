-- Published: names of people, including former ones. Sign-in names and passwords stay in platform.account.
create view platform.person with (security_invoker = true) as
    select id, name from platform.account;

-- Published: the roles of a person in a project; in all projects if project_id is null.
create view platform.person_role with (security_invoker = true) as
    select account_id as person_id, project_id, role from platform.account_grant;

grant select on platform.person, platform.person_role to shouwen_app;
