-- Where people signed in from, so that a wholly new device in a wholly new place is asked for more than the password.
create table account.arrival (
  id          uuid primary key default uuidv7(),
  academy_id  uuid not null references academy.academy (id) on delete restrict,
  person_id   uuid not null references account.person (id) on delete restrict,
  outcome     text not null check (outcome in ('WELCOME', 'FAILED', 'ASKED')),
  device_hash bytea,
  device      text not null,
  network     text not null,
  place       text not null default '',
  latitude    smallint,
  longitude   smallint,
  at          timestamptz not null
);
comment on table  account.arrival             is 'A sign-in or a try at one. @subject person_id @due creation at';
comment on column account.arrival.id          is 'Identifies the sign-in. @data signin';
comment on column account.arrival.academy_id  is 'The academy. @data signin';
comment on column account.arrival.person_id   is 'Whose account. @data signin';
comment on column account.arrival.outcome     is 'Let in, wrong password, or asked for a further proof. @data signin';
comment on column account.arrival.device_hash is 'Keyed fingerprint of the random token by which a browser is known again, for this person only. @data signin @hashed';
comment on column account.arrival.device      is 'Kind of browser and system, as "Firefox, Linux". @data signin';
comment on column account.arrival.network     is 'Network it came from, truncated (/24, /48). @data signin';
comment on column account.arrival.place       is 'Town or country, if the operator has a list of networks; nobody outside is asked. @data signin';
comment on column account.arrival.latitude    is 'Whole degree of that place. @data signin';
comment on column account.arrival.longitude   is 'Whole degree of that place. @data signin';
comment on column account.arrival.at          is 'When. @data signin';
create index arrival_person on account.arrival (person_id, at);
call academy.guard('account.arrival', 'select, insert, delete');

create table account.inquiry (
  id         uuid primary key default uuidv7(),
  academy_id uuid not null references academy.academy (id) on delete restrict,
  person_id  uuid not null references account.person (id) on delete restrict,
  token_hash bytea not null unique,
  code_hash  bytea,
  tries      int not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
comment on table  account.inquiry            is 'A sign-in that waits for a further proof. @subject person_id @part link @due expiry expires_at @due inactivity end @due unconfirmed end';
comment on column account.inquiry.id         is 'Identifies it. @data credentials';
comment on column account.inquiry.academy_id is 'The academy. @data credentials';
comment on column account.inquiry.person_id  is 'Whose account. @data credentials';
comment on column account.inquiry.token_hash is 'SHA-256 of the random token in the cookie of the browser that waits. @data credentials @hashed';
comment on column account.inquiry.code_hash  is 'Check value of the code that was mailed. @data credentials @hashed';
comment on column account.inquiry.tries      is 'How many codes were tried. @data credentials';
comment on column account.inquiry.created_at is 'When it began. @data credentials';
comment on column account.inquiry.expires_at is 'Until when the proof can be given. @data credentials';
create index inquiry_person on account.inquiry (person_id);
call academy.guard('account.inquiry');

alter table account.token drop constraint token_purpose_check;
alter table account.token add constraint token_purpose_check
  check (purpose in ('CONFIRM', 'NEW_EMAIL', 'RESET', 'SIGN_IN', 'NOT_ME'));

alter table account.person drop constraint person_roles_check;
alter table account.person add constraint person_roles_check
  check (roles <@ array ['LECTURER', 'GRADER', 'EDITOR', 'SUPPORT', 'ACCOUNTANT', 'SECURITY', 'OWNER', 'OPERATOR', 'PRIVACY_OFFICER']);
