create schema if not exists rights;
comment on schema rights is 'What people asked for about their data, and what became of it.';
grant usage on schema rights to redlich_app;

-- Whoever asks without an account has an id of their own, only to hold the key under which their words are sealed.
create table rights.request (
  id             uuid primary key default uuidv7(),
  academy_id     uuid not null references academy.academy (id) on delete restrict,
  subject_id     uuid not null,
  reference      text not null check (reference ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
  kind           text not null check (kind in ('ACCESS', 'RECTIFICATION', 'ERASURE', 'RESTRICTION', 'RECIPIENTS', 'PORTABILITY',
                                               'OBJECTION', 'HUMAN_REVIEW', 'INFORMATION')),
  channel        text not null check (channel in ('ACCOUNT', 'MAIL', 'LETTER', 'PHONE', 'PERSON')),
  state          text not null default 'RECEIVED' check (state in ('RECEIVED', 'ID_PENDING', 'IN_WORK', 'EXTENDED', 'ANSWERED', 'REFUSED')),
  language       text not null check (language in ('de', 'en')),
  name           bytea,
  email          bytea,
  postal         bytea,
  about          bytea,
  wish           bytea not null,
  received_on    date not null,
  service_on     date not null,
  due_on         date not null,
  identity_hash  bytea,
  identity_until timestamptz,
  reminded       int not null default 0,
  created_at     timestamptz not null,
  closed_at      timestamptz,
  unique (academy_id, reference),
  check ((closed_at is not null) = (state in ('ANSWERED', 'REFUSED')))
);
comment on table  rights.request                is 'What somebody asked for about their data. @subject subject_id @due closing closed_at';
comment on column rights.request.id             is 'Identifies the request. @data rights_cases';
comment on column rights.request.academy_id     is 'The academy. @data rights_cases';
comment on column rights.request.subject_id     is 'Who asks. @data rights_cases';
comment on column rights.request.reference      is 'Reference to quote. @data rights_cases';
comment on column rights.request.kind           is 'Which right. @data rights_cases';
comment on column rights.request.channel        is 'How it reached us. @data rights_cases';
comment on column rights.request.state          is 'How far it is. @data rights_cases';
comment on column rights.request.language       is 'Language of the answer. @data rights_cases';
comment on column rights.request.name           is 'Name of somebody without an account. @data rights_cases @sealed';
comment on column rights.request.email          is 'E-mail address of somebody without an account. @data rights_cases @sealed';
comment on column rights.request.postal         is 'Postal address, if the answer goes there. @data rights_cases @sealed';
comment on column rights.request.about          is 'What it is about: a result, a certificate, a value. @data rights_cases @sealed';
comment on column rights.request.wish           is 'What was asked for. @data rights_cases @sealed';
comment on column rights.request.received_on    is 'Day it reached us. @data rights_cases';
comment on column rights.request.service_on     is 'Day by which we mean to have answered. @data rights_cases';
comment on column rights.request.due_on         is 'Last day the law leaves us. @data rights_cases';
comment on column rights.request.identity_hash  is 'SHA-256 of the token that proves the person reads that mailbox. @data rights_cases @hashed';
comment on column rights.request.identity_until is 'Until when that link works. @data rights_cases';
comment on column rights.request.reminded       is 'How many reminders of the deadline went to staff. @data rights_cases';
comment on column rights.request.created_at     is 'When it was entered. @data rights_cases';
comment on column rights.request.closed_at      is 'When it was answered or refused. @data rights_cases';
create index request_subject on rights.request (subject_id, id);
create index request_open on rights.request (academy_id, due_on) where closed_at is null;
call academy.guard('rights.request');

create table rights.request_step (
  id         uuid primary key default uuidv7(),
  academy_id uuid not null references academy.academy (id) on delete restrict,
  request_id uuid not null references rights.request (id) on delete restrict,
  what       text not null check (what in ('RECEIVED', 'TAKEN_UP', 'IDENTITY_ASKED', 'IDENTITY_PROVED', 'EXTENDED', 'ANSWERED', 'REFUSED',
                                           'MESSAGE', 'REPLY', 'NOTE', 'NEWS', 'REMINDED', 'REISSUED', 'RECIPIENTS_TOLD', 'REVIEWED')),
  actor      text not null check (actor in ('PERSON', 'STAFF', 'CLOCK')),
  staff_id   uuid,
  words      bytea,
  at         timestamptz not null,
  check ((actor = 'STAFF') = (staff_id is not null))
);
comment on table  rights.request_step            is 'A step of a request: what was done or written, by whom, when. @subject request_id>rights.request.subject_id @due closing request_id>rights.request.closed_at';
comment on column rights.request_step.id         is 'Identifies the step. @data rights_cases';
comment on column rights.request_step.academy_id is 'The academy. @data rights_cases';
comment on column rights.request_step.request_id is 'The request. @data rights_cases';
comment on column rights.request_step.what       is 'What happened. @data rights_cases';
comment on column rights.request_step.actor      is 'Whether the person, staff or the clock did it. @data rights_cases';
comment on column rights.request_step.staff_id   is 'Who of the staff. @data rights_cases';
comment on column rights.request_step.words      is 'What was written. @data rights_cases @sealed';
comment on column rights.request_step.at         is 'When. @data rights_cases';
create index request_step_of on rights.request_step (request_id, id);
call academy.guard('rights.request_step', 'select, insert, delete');

create table rights.recipient_notice (
  id              uuid primary key default uuidv7(),
  academy_id      uuid not null references academy.academy (id) on delete restrict,
  request_id      uuid not null references rights.request (id) on delete restrict,
  recipient       text not null,
  company         text not null,
  token_hash      bytea not null unique,
  told_at         timestamptz not null,
  acknowledged_at timestamptz,
  unique (request_id, company)
);
comment on table  rights.recipient_notice                 is 'A recipient that was told of a correction, erasure or restriction (Art. 19 GDPR). @subject request_id>rights.request.subject_id @due closing request_id>rights.request.closed_at';
comment on column rights.recipient_notice.id              is 'Identifies the notice. @data rights_cases';
comment on column rights.recipient_notice.academy_id      is 'The academy. @data rights_cases';
comment on column rights.recipient_notice.request_id      is 'The request. @data rights_cases';
comment on column rights.recipient_notice.recipient       is 'Kind of recipient, as in the catalogue. @data rights_cases';
comment on column rights.recipient_notice.company         is 'Which company. @data rights_cases';
comment on column rights.recipient_notice.token_hash      is 'SHA-256 of the token in its link. @data rights_cases @hashed';
comment on column rights.recipient_notice.told_at         is 'When it was told. @data rights_cases';
comment on column rights.recipient_notice.acknowledged_at is 'When it confirmed that it has followed. @data rights_cases';
call academy.guard('rights.recipient_notice');
