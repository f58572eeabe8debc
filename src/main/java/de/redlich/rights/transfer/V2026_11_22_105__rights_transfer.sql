create schema if not exists rights;
comment on schema rights is 'What people ask for about their data, and decide.';
grant usage on schema rights to redlich_app;

create table rights.offer (
  id          uuid primary key default uuidv7(),
  academy_id  uuid not null references academy.academy (id) on delete restrict,
  person_id   uuid not null references account.person (id) on delete restrict,
  recipient   text not null check (length(recipient) <= 300),
  secret_hash bytea not null unique,
  made_at     timestamptz not null,
  expires_at  timestamptz not null,
  fetched_at  timestamptz
);
comment on table  rights.offer             is 'What a person offered to hand over to another provider. @subject person_id';
comment on column rights.offer.id          is 'Identifies the offer. @data rights_cases';
comment on column rights.offer.academy_id  is 'The academy. @data rights_cases';
comment on column rights.offer.person_id   is 'Whose data they are. @data rights_cases';
comment on column rights.offer.recipient   is 'Address of the provider it is for. @data rights_cases';
comment on column rights.offer.secret_hash is 'SHA-256 of the secret in the code. @data rights_cases @hashed';
comment on column rights.offer.made_at     is 'When it was made. @data rights_cases';
comment on column rights.offer.expires_at  is 'Until when it can be fetched. @data rights_cases';
comment on column rights.offer.fetched_at  is 'When it was fetched, once and never again. @data rights_cases';
create index offer_person on rights.offer (person_id);
call academy.guard('rights.offer');

create table rights.arrival (
  id          uuid primary key default uuidv7(),
  academy_id  uuid not null references academy.academy (id) on delete restrict,
  person_id   uuid not null references account.person (id) on delete restrict,
  offer_id    uuid not null,
  origin      text not null check (length(origin) <= 300),
  name        text not null default '' check (length(name) <= 300),
  package     bytea,
  digest      bytea,
  tries       int not null default 1,
  tried_at    timestamptz not null,
  expires_at  timestamptz not null,
  imported_at timestamptz,
  unique (person_id, offer_id)
);
comment on table  rights.arrival             is 'Data a person fetched from another provider, to look at before taking them over. @subject person_id';
comment on column rights.arrival.id          is 'Identifies it. @data imports';
comment on column rights.arrival.academy_id  is 'The academy. @data imports';
comment on column rights.arrival.person_id   is 'Whose data they are. @data imports';
comment on column rights.arrival.offer_id    is 'The other provider''s offer. @data imports';
comment on column rights.arrival.origin      is 'Address of the other provider. @data imports';
comment on column rights.arrival.name        is 'Name of the other provider. @data imports';
comment on column rights.arrival.package     is 'What came, until it is taken over or refused. @data imports @sealed';
comment on column rights.arrival.digest      is 'SHA-256 of what came. @data imports @hashed';
comment on column rights.arrival.tries       is 'How often fetching was tried. @data imports';
comment on column rights.arrival.tried_at    is 'When it was last tried. @data imports';
comment on column rights.arrival.expires_at  is 'When it is thrown away unless taken over. @data imports';
comment on column rights.arrival.imported_at is 'When it was taken over. @data imports';
call academy.guard('rights.arrival');

create table rights.brought_course (
  id           uuid primary key,
  academy_id   uuid not null references academy.academy (id) on delete restrict,
  person_id    uuid not null references account.person (id) on delete restrict,
  origin       text not null check (length(origin) <= 300),
  course_key   text not null check (length(course_key) <= 300),
  title        text not null check (length(title) <= 1000),
  language     text not null check (length(language) <= 40),
  lessons      int not null,
  lessons_done int not null,
  applied      boolean not null,
  record       bytea not null,
  enrolled_at  timestamptz,
  completed_at timestamptz,
  brought_at   timestamptz not null,
  unique (person_id, origin, course_key)
);
comment on table  rights.brought_course              is 'A course learnt at another provider. @subject person_id';
comment on column rights.brought_course.id           is 'Identifies it. @data imports';
comment on column rights.brought_course.academy_id   is 'The academy. @data imports';
comment on column rights.brought_course.person_id    is 'Who learnt it. @data imports';
comment on column rights.brought_course.origin       is 'Address where it was learnt. @data imports';
comment on column rights.brought_course.course_key   is 'The course''s stable key. @data imports';
comment on column rights.brought_course.title        is 'Title of the course. @data imports';
comment on column rights.brought_course.language     is 'Language of the course. @data imports';
comment on column rights.brought_course.lessons      is 'How many lessons it has. @data imports';
comment on column rights.brought_course.lessons_done is 'How many of them were completed. @data imports';
comment on column rights.brought_course.applied      is 'Whether there is the same course here, in which it goes on. @data imports';
comment on column rights.brought_course.record       is 'All of it: lessons, answers, time. @data imports @sealed';
comment on column rights.brought_course.enrolled_at  is 'When it began there. @data imports';
comment on column rights.brought_course.completed_at is 'When it was completed there. @data imports';
comment on column rights.brought_course.brought_at   is 'When it was last brought along. @data imports';
call academy.guard('rights.brought_course');

create table rights.brought_certificate (
  id         uuid primary key,
  academy_id uuid not null references academy.academy (id) on delete restrict,
  person_id  uuid not null references account.person (id) on delete restrict,
  address    text not null check (length(address) <= 600),
  title      text not null check (length(title) <= 1000),
  issuer     text not null check (length(issuer) <= 300),
  issued_at  timestamptz not null,
  revoked_at timestamptz,
  record     bytea not null,
  brought_at timestamptz not null,
  unique (person_id, address)
);
comment on table  rights.brought_certificate            is 'A certificate of another provider. @subject person_id';
comment on column rights.brought_certificate.id         is 'Identifies it. @data imports';
comment on column rights.brought_certificate.academy_id is 'The academy. @data imports';
comment on column rights.brought_certificate.person_id  is 'Who earned it. @data imports';
comment on column rights.brought_certificate.address    is 'Where anyone can verify it. @data imports';
comment on column rights.brought_certificate.title      is 'Title of the course. @data imports';
comment on column rights.brought_certificate.issuer     is 'Who issued it. @data imports';
comment on column rights.brought_certificate.issued_at  is 'When it was issued. @data imports';
comment on column rights.brought_certificate.revoked_at is 'When it was revoked, if it was. @data imports';
comment on column rights.brought_certificate.record     is 'All that it says, the name as printed too. @data imports @sealed';
comment on column rights.brought_certificate.brought_at is 'When it was brought along. @data imports';
call academy.guard('rights.brought_certificate');
