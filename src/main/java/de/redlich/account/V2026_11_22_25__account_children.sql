-- A child's account: no e-mail address, a user name instead, made and answered for by a guardian.
alter table account.person alter column email drop not null;
alter table account.person alter column email_index drop not null;
alter table account.person add column stage text not null default 'GROWN' check (stage in ('CHILD', 'ASKED', 'GROWN'));
alter table account.person add column username bytea;
alter table account.person add column username_index bytea;
alter table account.person add column held_at timestamptz;
alter table account.person add unique (academy_id, username_index);
alter table account.person add check (stage = 'GROWN' or roles = '{}');
comment on column account.person.stage          is 'Whether this is a child''s record, that of a youth who is being asked, or neither. @data account';
comment on column account.person.username       is 'Name with which a child signs in. @data account @sealed';
comment on column account.person.username_index is 'Keyed fingerprint by which the user name is found. @data account @hashed';
comment on column account.person.held_at        is 'Since when the account rests and nobody can sign in. @data account';

create function account.is_child(who uuid) returns boolean language sql stable
  return exists (select from account.person where id = who and stage = 'CHILD');

-- Nobody becomes a child afterwards: what a grown person's record holds a child's may not.
create function account.only_grow() returns trigger language plpgsql as $$
begin
  if (old.stage, new.stage) not in (('CHILD', 'ASKED'), ('ASKED', 'GROWN')) then
    raise exception 'a person grows from child to youth to grown, never otherwise' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger only_grow before update of stage on account.person
  for each row when (old.stage is distinct from new.stage) execute function account.only_grow();
