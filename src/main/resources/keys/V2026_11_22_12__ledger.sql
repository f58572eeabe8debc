-- What must be kept after an account's end is sealed under a key of its own, so that the person's key can go.
alter table person_key add column compartment text not null default '';
alter table person_key drop constraint person_key_pkey;
alter table person_key add primary key (person_id, compartment);
comment on column person_key.compartment is 'Category whose values it seals; empty for all that goes with the account. @data credentials';

-- Whose keys were destroyed, apart from the data: a backup of the data that knows nothing of it is corrected by this list.
create table erased (
  number    bigint generated always as identity primary key,
  person    bytea not null unique,
  wishes    text[] not null,
  erased_at timestamptz not null default now()
);
comment on table  erased           is 'Who was erased, never changed. @plain keyed fingerprints of random ids, told apart by nobody without the master key and a backup';
comment on column erased.number    is 'Order.';
comment on column erased.person    is 'Keyed fingerprint of the person''s id.';
comment on column erased.wishes    is 'Categories that were to stay because the person wished it.';
comment on column erased.erased_at is 'When.';
grant select, insert on erased to redlich_app;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the list of erased people is never changed';
end $$;
create trigger append_only before update or delete or truncate on erased
  for each statement execute function refuse_change();
