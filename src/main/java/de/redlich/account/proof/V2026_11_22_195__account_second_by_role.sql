-- Who needs a second proof follows the rights that somebody holds at this moment.
create or replace function account.needs_second(who uuid) returns boolean language sql stable
  return exists (select from account.role_given where person_id = who);
