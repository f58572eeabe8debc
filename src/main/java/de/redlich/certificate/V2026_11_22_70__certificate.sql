create schema certificate;
comment on schema certificate is 'What people have achieved, so that third parties can verify it.';
grant usage on schema certificate to redlich_app;

-- What the paper says is copied at issue: a certificate never changes when a course or a name does.
create table certificate.certificate (
  id                uuid primary key default uuidv7(),
  academy_id        uuid not null references academy.academy (id) on delete restrict,
  holder_id         uuid not null references account.person (id) on delete restrict,
  course_id         uuid not null references course.course (id) on delete restrict,
  version_id        uuid not null references course.version (id) on delete restrict,
  code              text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{26}$'),
  holder            bytea not null,
  language          text not null check (language in ('de', 'en')),
  course_title      text not null,
  course_language   text not null,
  minutes           int not null check (minutes >= 0),
  lessons           int not null check (lessons >= 0),
  points_reached    int not null check (points_reached >= 0),
  points_possible   int not null check (points_possible >= points_reached),
  issued_at         timestamptz not null default now(),
  revoked_at        timestamptz,
  revocation_reason text,
  check ((revoked_at is null) = (revocation_reason is null))
);
create unique index certificate_in_force on certificate.certificate (holder_id, course_id) where revoked_at is null;
create index certificate_holder on certificate.certificate (holder_id, id);
comment on table  certificate.certificate                   is 'A certificate for a completed course. @subject holder_id';
comment on column certificate.certificate.id                is 'Identifies the certificate. @data certificate';
comment on column certificate.certificate.academy_id        is 'The academy that issued it. @data certificate';
comment on column certificate.certificate.holder_id         is 'Who earned it. @data certificate';
comment on column certificate.certificate.course_id         is 'The course. @data certificate';
comment on column certificate.certificate.version_id        is 'The version that was completed. @data certificate';
comment on column certificate.certificate.code              is 'Verification code: 130 random bits in Crockford''s base 32. @data certificate';
comment on column certificate.certificate.holder            is 'Name as printed. @data certificate @sealed';
comment on column certificate.certificate.language          is 'Language it is written in. @data certificate';
comment on column certificate.certificate.course_title      is 'Title of the course as printed. @data certificate';
comment on column certificate.certificate.course_language   is 'Language of that title. @data certificate';
comment on column certificate.certificate.minutes           is 'Extent of the course as printed. @data certificate';
comment on column certificate.certificate.lessons           is 'Number of lessons as printed. @data certificate';
comment on column certificate.certificate.points_reached    is 'Points reached in quizzes, as printed. @data certificate';
comment on column certificate.certificate.points_possible   is 'Points one could reach, 0 for a course without quizzes. @data certificate';
comment on column certificate.certificate.issued_at         is 'When it was issued. @data certificate';
comment on column certificate.certificate.revoked_at        is 'When it was revoked, if it was. @data certificate';
comment on column certificate.certificate.revocation_reason is 'Why it was revoked, told to the holder only. @data certificate';
call academy.guard('certificate.certificate');
