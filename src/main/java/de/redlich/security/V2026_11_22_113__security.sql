create schema if not exists security;
comment on schema security is 'Requests of authorities, and what is written down before data are processed.';
grant usage on schema security to redlich_app;

-- A request about somebody we do not know has an id of its own, only to hold the key under which its words are sealed.
create table security.authority_request (
  id           uuid primary key default uuidv7(),
  academy_id   uuid not null references academy.academy (id) on delete restrict,
  person_id    uuid not null,
  reference    text not null check (reference ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
  state        text not null check (state in ('INTAKE', 'AUTHENTICATED', 'ASSESSED', 'POSITIVE', 'RELEASED', 'REFUSED')),
  authority    bytea not null,
  officer      bytea not null,
  file_number  bytea not null,
  asked        bytea not null,
  given        bytea,
  norm         text check (norm in ('TDDDG_22', 'TDDDG_24', 'STPO_100J', 'STPO_100K', 'TDDDG_23', 'TDDDG_21_3')),
  data_class   text check (data_class in ('INVENTORY', 'USAGE', 'CREDENTIALS')),
  court_order  boolean not null default false,
  foreign_body boolean not null default false,
  silent       boolean not null default false,
  assessed_by  uuid,
  approved_by  uuid,
  export_hash  bytea,
  received_at  timestamptz not null,
  closed_at    timestamptz,
  unique (academy_id, reference),
  check (state not in ('POSITIVE', 'RELEASED') or (norm is not null and data_class is not null and assessed_by is not null and approved_by is not null and approved_by <> assessed_by)),
  check ((closed_at is not null) = (state in ('RELEASED', 'REFUSED')))
);
comment on table  security.authority_request              is 'A request of a public authority about a person, and how it was checked. @subject person_id @due closing closed_at';
comment on column security.authority_request.id           is 'Identifies the request. @data authority_cases';
comment on column security.authority_request.academy_id   is 'The academy that was asked. @data authority_cases';
comment on column security.authority_request.person_id    is 'About whom. @data authority_cases';
comment on column security.authority_request.reference    is 'Reference to quote. @data authority_cases';
comment on column security.authority_request.state        is 'How far the check is. @data authority_cases';
comment on column security.authority_request.authority    is 'Which authority. @data authority_cases @sealed';
comment on column security.authority_request.officer      is 'Who asked for it there. @data authority_cases @sealed';
comment on column security.authority_request.file_number  is 'File number of the authority. @data authority_cases @sealed';
comment on column security.authority_request.asked        is 'What it wanted to know. @data authority_cases @sealed';
comment on column security.authority_request.given        is 'What was released. @data authority_cases @sealed';
comment on column security.authority_request.norm         is 'Law on which it rests. @data authority_cases';
comment on column security.authority_request.data_class   is 'Class of data the law allows. @data authority_cases';
comment on column security.authority_request.court_order  is 'Whether a court ordered it. @data authority_cases';
comment on column security.authority_request.foreign_body is 'Whether a foreign body asked without legal assistance. @data authority_cases';
comment on column security.authority_request.silent       is 'Whether the law forbids telling the person for now. @data authority_cases';
comment on column security.authority_request.assessed_by  is 'Who of the staff assessed it. @data authority_cases';
comment on column security.authority_request.approved_by  is 'Who else of the staff approved it. @data authority_cases';
comment on column security.authority_request.export_hash  is 'SHA-256 of the file that was released. @data authority_cases @hashed';
comment on column security.authority_request.received_at  is 'When it arrived. @data authority_cases';
comment on column security.authority_request.closed_at    is 'When it was released or refused. @data authority_cases';
create index authority_request_person on security.authority_request (person_id);
call academy.guard('security.authority_request');

create table security.authority_step (
  id         uuid primary key default uuidv7(),
  academy_id uuid not null references academy.academy (id) on delete restrict,
  request_id uuid not null references security.authority_request (id) on delete restrict,
  what       text not null check (what in ('INTAKE', 'AUTHENTICATED', 'ASSESSED', 'POSITIVE', 'RELEASED', 'REFUSED', 'SILENCE_LIFTED')),
  staff_id   uuid not null,
  words      bytea,
  at         timestamptz not null
);
comment on table  security.authority_step            is 'A step of the check of an authority''s request. @subject request_id>security.authority_request.person_id @due closing request_id>security.authority_request.closed_at';
comment on column security.authority_step.id         is 'Identifies the step. @data authority_cases';
comment on column security.authority_step.academy_id is 'The academy. @data authority_cases';
comment on column security.authority_step.request_id is 'The request. @data authority_cases';
comment on column security.authority_step.what       is 'What was done. @data authority_cases';
comment on column security.authority_step.staff_id   is 'Who of the staff did it. @data authority_cases';
comment on column security.authority_step.words      is 'What was found. @data authority_cases @sealed';
comment on column security.authority_step.at         is 'When. @data authority_cases';
create index authority_step_of on security.authority_step (request_id, id);
call academy.guard('security.authority_step', 'select, insert, delete');

create table security.assessment (
  id          uuid primary key default uuidv7(),
  academy_id  uuid not null references academy.academy (id) on delete restrict,
  processing  text not null,
  version     int not null,
  description text not null,
  necessity   text not null,
  risks       text not null,
  measures    text not null,
  decision    text not null check (decision in ('GO', 'GO_WITH_MEASURES', 'CONSULT', 'STOP')),
  review_on   date not null,
  written_at  timestamptz not null,
  unique (academy_id, processing, version)
);
comment on table  security.assessment             is 'A version of the impact assessment of one processing (Art. 35 GDPR). @plain about processing, written by staff';
comment on column security.assessment.id          is 'Identifies the version.';
comment on column security.assessment.academy_id  is 'The academy.';
comment on column security.assessment.processing  is 'Purpose of the catalogue that is assessed.';
comment on column security.assessment.version     is 'Number of the version; the highest holds.';
comment on column security.assessment.description is 'What is done with which data.';
comment on column security.assessment.necessity   is 'Why it is necessary and proportionate.';
comment on column security.assessment.risks       is 'What could go wrong for people.';
comment on column security.assessment.measures    is 'What is done against it.';
comment on column security.assessment.decision    is 'Whether it may be done.';
comment on column security.assessment.review_on   is 'When it is looked at again.';
comment on column security.assessment.written_at  is 'When this version was written.';
call academy.guard('security.assessment', 'select, insert');
