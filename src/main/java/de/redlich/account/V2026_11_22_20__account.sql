create schema account;
comment on schema account is 'People of an academy, and how they sign in.';
grant usage on schema account to redlich_app;

create table account.person (
  id            uuid primary key default uuidv7(),
  academy_id    uuid not null references academy.academy (id) on delete restrict,
  email_index   bytea not null,
  email         bytea not null,
  new_email     bytea,
  name          bytea not null,
  password_hash text not null,
  roles         text[] not null default '{}' check (roles <@ array ['LECTURER', 'OPERATOR']),
  language      text not null check (language in ('de', 'en')),
  font_size     text not null default 'normal' check (font_size in ('normal', 'large', 'larger')),
  theme         text not null default 'auto' check (theme in ('auto', 'light', 'dark')),
  phone         bytea,
  picture       text,
  birth_date    bytea,
  age_band      bytea,
  education     bytea,
  created_at    timestamptz not null default now(),
  confirmed_at  timestamptz,
  unique (academy_id, email_index)
);
comment on table  account.person               is 'A person with an account. @subject id';
comment on column account.person.id            is 'Identifies the person. @data account';
comment on column account.person.academy_id    is 'The academy. @data account';
comment on column account.person.email_index   is 'Keyed fingerprint by which the e-mail address is found. @data contact @hashed';
comment on column account.person.email         is 'E-mail address. @data contact @sealed';
comment on column account.person.new_email     is 'E-mail address that waits for its confirmation. @data contact @sealed';
comment on column account.person.name          is 'Name. @data account @sealed';
comment on column account.person.password_hash is 'Check value of the password, Argon2id. @data credentials @hashed';
comment on column account.person.roles         is 'What the person may do beyond learning. @data account';
comment on column account.person.language      is 'Language of pages and mails. @data preferences';
comment on column account.person.font_size     is 'Font size. @data preferences';
comment on column account.person.theme         is 'Light or dark. @data preferences';
comment on column account.person.phone         is 'Phone number, if given. @data phone @sealed';
comment on column account.person.picture       is 'Where the profile picture lies, if given. @data picture';
comment on column account.person.birth_date    is 'Date of birth, kept for those under 16 only. @data birth @sealed';
comment on column account.person.age_band      is 'Age band. @data birth @sealed';
comment on column account.person.education     is 'Level of education, if given. @data education @sealed';
comment on column account.person.created_at    is 'When the account was made. @data account';
comment on column account.person.confirmed_at  is 'When the e-mail address was confirmed. @data account';
call academy.guard('account.person');

create table account.session (
  id           uuid primary key default uuidv7(),
  academy_id   uuid not null references academy.academy (id) on delete restrict,
  person_id    uuid not null references account.person (id) on delete restrict,
  token_hash   bytea not null unique,
  device       text not null,
  created_at   timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  expires_at   timestamptz not null
);
comment on table  account.session              is 'A device on which a person is signed in. @subject person_id';
comment on column account.session.id           is 'Identifies the session. @data session';
comment on column account.session.academy_id   is 'The academy. @data session';
comment on column account.session.person_id    is 'Who is signed in. @data session';
comment on column account.session.token_hash   is 'SHA-256 of the random token in the cookie. @data credentials @hashed';
comment on column account.session.device       is 'Kind of browser and system, as "Firefox, Linux". @data session';
comment on column account.session.created_at   is 'When it began. @data session';
comment on column account.session.last_used_at is 'When it was last used, to five minutes. @data session';
comment on column account.session.expires_at   is 'When it ends whatever happens. @data session';
create index session_person on account.session (person_id);
call academy.guard('account.session');

create table account.token (
  id         uuid primary key default uuidv7(),
  academy_id uuid not null references academy.academy (id) on delete restrict,
  person_id  uuid not null references account.person (id) on delete restrict,
  purpose    text not null check (purpose in ('CONFIRM', 'NEW_EMAIL', 'RESET')),
  token_hash bytea not null unique,
  password_hash text,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at    timestamptz
);
comment on table  account.token            is 'A link that was mailed and can be used once. @subject person_id';
comment on column account.token.id         is 'Identifies the link. @data credentials';
comment on column account.token.academy_id is 'The academy. @data credentials';
comment on column account.token.person_id  is 'To whom it was mailed. @data credentials';
comment on column account.token.purpose    is 'What it is for. @data credentials';
comment on column account.token.token_hash is 'SHA-256 of the random token in the link. @data credentials @hashed';
comment on column account.token.password_hash is 'Check value of the password that the link confirms, Argon2id. @data credentials @hashed';
comment on column account.token.created_at is 'When it was made. @data credentials';
comment on column account.token.expires_at is 'Until when it can be used. @data credentials';
comment on column account.token.used_at    is 'When it was used. @data credentials';
create index token_person on account.token (person_id);
call academy.guard('account.token');

create table account.failure (
  academy_id uuid not null references academy.academy (id) on delete restrict,
  key        bytea not null,
  count      int not null default 1,
  until      timestamptz not null,
  primary key (academy_id, key)
);
comment on table  account.failure            is 'Failed sign-ins of the last minutes, to slow down guessing. @plain keyed fingerprints, gone within the hour, of which many belong to nobody';
comment on column account.failure.academy_id is 'The academy.';
comment on column account.failure.key        is 'Keyed fingerprint of what is counted: an address from a network, or a network.';
comment on column account.failure.count      is 'How many.';
comment on column account.failure.until      is 'When the count begins anew.';
call academy.guard('account.failure');
