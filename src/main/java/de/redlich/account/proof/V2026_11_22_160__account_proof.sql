-- What people prove themselves with beside the password.
create table account.authenticator (
  id           uuid primary key default uuidv7(),
  academy_id   uuid not null references academy.academy (id) on delete restrict,
  person_id    uuid not null references account.person (id) on delete restrict,
  label        bytea not null,
  secret       bytea not null,
  last_step    bigint not null,
  created_at   timestamptz not null default now(),
  last_used_at timestamptz
);
comment on table  account.authenticator              is 'An app that shows one-time codes by the clock (RFC 6238). @subject person_id';
comment on column account.authenticator.id           is 'Identifies the app. @data credentials';
comment on column account.authenticator.academy_id   is 'The academy. @data credentials';
comment on column account.authenticator.person_id    is 'Whose it is. @data credentials';
comment on column account.authenticator.label        is 'What the person calls it. @data credentials @sealed';
comment on column account.authenticator.secret       is 'The secret that the app and we share. @data credentials @sealed';
comment on column account.authenticator.last_step    is 'Half minute whose code was used last; it and earlier ones open nothing any more. @data credentials';
comment on column account.authenticator.created_at   is 'When it was added. @data credentials';
comment on column account.authenticator.last_used_at is 'When it was last used. @data credentials';
create index authenticator_person on account.authenticator (person_id);
call academy.guard('account.authenticator');

create table account.passkey (
  id              uuid primary key default uuidv7(),
  academy_id      uuid not null references academy.academy (id) on delete restrict,
  person_id       uuid not null references account.person (id) on delete restrict,
  label           bytea not null,
  credential_hash bytea not null,
  key             bytea not null,
  counter         bigint not null,
  backup_eligible boolean not null,
  backed_up       boolean not null,
  transports      text[] not null default '{}',
  created_at      timestamptz not null default now(),
  last_used_at    timestamptz,
  unique (academy_id, credential_hash)
);
comment on table  account.passkey                 is 'A passkey (WebAuthn). @subject person_id';
comment on column account.passkey.id              is 'Identifies the passkey. @data credentials';
comment on column account.passkey.academy_id      is 'The academy. @data credentials';
comment on column account.passkey.person_id       is 'Whose it is. @data credentials';
comment on column account.passkey.label           is 'What the person calls it. @data credentials @sealed';
comment on column account.passkey.credential_hash is 'SHA-256 of what the device calls it. @data credentials @hashed';
comment on column account.passkey.key             is 'What the device calls it, its public key and the kind of device. @data credentials @sealed';
comment on column account.passkey.counter         is 'How often it was used, where the device counts. @data credentials';
comment on column account.passkey.backup_eligible is 'Whether it can be on several devices. @data credentials';
comment on column account.passkey.backed_up       is 'Whether it is. @data credentials';
comment on column account.passkey.transports      is 'How the device is reached. @data credentials';
comment on column account.passkey.created_at      is 'When it was added. @data credentials';
comment on column account.passkey.last_used_at    is 'When it was last used. @data credentials';
create index passkey_person on account.passkey (person_id);
call academy.guard('account.passkey');

create table account.recovery_code (
  id         uuid primary key default uuidv7(),
  academy_id uuid not null references academy.academy (id) on delete restrict,
  person_id  uuid not null references account.person (id) on delete restrict,
  code_hash  bytea not null,
  created_at timestamptz not null default now(),
  used_at    timestamptz,
  unique (person_id, code_hash)
);
comment on table  account.recovery_code            is 'A code that opens the account once when no device is at hand. @subject person_id';
comment on column account.recovery_code.id         is 'Identifies the code. @data credentials';
comment on column account.recovery_code.academy_id is 'The academy. @data credentials';
comment on column account.recovery_code.person_id  is 'Whose it is. @data credentials';
comment on column account.recovery_code.code_hash  is 'SHA-256 of the 120 random bits of the code. @data credentials @hashed';
comment on column account.recovery_code.created_at is 'When it was made. @data credentials';
comment on column account.recovery_code.used_at    is 'When it was used. @data credentials';
call academy.guard('account.recovery_code');

create table account.spent (
  academy_id uuid not null references academy.academy (id) on delete restrict,
  hash       bytea not null,
  until      timestamptz not null,
  primary key (academy_id, hash)
);
comment on table  account.spent            is 'Challenges that a passkey has answered and that no answer may be given to again. @plain random numbers of the last minutes, which belong to nobody';
comment on column account.spent.academy_id is 'The academy.';
comment on column account.spent.hash       is 'SHA-256 of the random number.';
comment on column account.spent.until      is 'When it could not be used any more anyway.';
call academy.guard('account.spent');

call privacy.label('account.authenticator', '@due inactivity end @due unconfirmed end');
call privacy.label('account.passkey', '@due inactivity end @due unconfirmed end');
call privacy.label('account.recovery_code', '@due inactivity end @due unconfirmed end');

-- A session is half until all proofs are given that the person needs.
alter table account.session add column half boolean not null default false;
alter table account.session add column proved_at timestamptz not null default now();
comment on column account.session.half      is 'Whether a second proof is still missing. @data session';
comment on column account.session.proved_at is 'When the person last proved who they are. @data session';

alter table account.person add column password_short boolean not null default false;
comment on column account.person.password_short is 'Whether the password is too short to stand alone, without a second proof. @data credentials';

-- Who must have a second proof: everybody with a task beyond learning. And who has one.
create function account.needs_second(who uuid) returns boolean language sql stable
  return exists (select from account.person where id = who and roles <> '{}');
create function account.has_second(who uuid) returns boolean language sql stable
  return exists (select from account.passkey where person_id = who) or exists (select from account.authenticator where person_id = who);

alter table account.token drop constraint token_purpose_check;
alter table account.token add constraint token_purpose_check check (purpose in ('CONFIRM', 'NEW_EMAIL', 'RESET', 'SIGN_IN'));

comment on table account.failure is 'Failed sign-ins, registrations and mailed links of the last hour, wrong codes of the last day, to slow down guessing and mail floods. @plain keyed fingerprints, gone within a day, of which many belong to nobody';
