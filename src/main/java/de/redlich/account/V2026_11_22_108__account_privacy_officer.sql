alter table account.person drop constraint person_roles_check;
alter table account.person add constraint person_roles_check
  check (roles <@ array ['LECTURER', 'OPERATOR', 'PRIVACY_OFFICER']);
