-- Who holds which role at this moment. A session's query asks here with every request; the room "staff" puts its own table
-- behind it. The column account.person.roles stays for nodes of the version before and is read no more.
alter table account.person drop constraint person_roles_check;
alter table account.person add constraint person_roles_check
  check (roles <@ array ['LECTURER', 'GRADER', 'EDITOR', 'SUPPORT', 'ACCOUNTANT', 'SECURITY', 'OWNER', 'OPERATOR', 'PRIVACY_OFFICER']);
comment on column account.person.roles is 'Tasks from before there were rights with an end. @data account';

create view account.role_given with (security_invoker = true) as
  select id as person_id, unnest(roles) as role from account.person;
comment on view account.role_given is 'Who holds which role at this moment.';
grant select on account.role_given to redlich_app;
