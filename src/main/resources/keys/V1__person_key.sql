-- Lives in a database of its own. Its backup keeps the newest state only: a destroyed key is gone everywhere.
create table person_key (
  person_id  uuid primary key,
  wrapped    bytea not null,
  created_at timestamptz not null default now()
);
comment on table  person_key            is 'The data key of a person, wrapped by the master key. @subject person_id';
comment on column person_key.person_id  is 'The person. @data credentials';
comment on column person_key.wrapped    is 'The key, AES-256-GCM under the master key. @data credentials';
comment on column person_key.created_at is 'When it was made. @data credentials';

create table installation (
  check_value bytea not null
);
comment on table  installation             is 'Tells whether the master key is the right one. @plain about the installation only';
comment on column installation.check_value is 'A known text under the master key.';

grant usage on schema public to redlich_app;
grant select, insert, delete on person_key to redlich_app;
grant select, insert on installation to redlich_app;
