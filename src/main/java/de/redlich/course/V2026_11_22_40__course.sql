create extension if not exists pg_trgm;
create extension if not exists unaccent;
create schema course;
comment on schema course is 'Courses and what they consist of.';
grant usage on schema course to redlich_app;

-- German words without accents, so that "Uebung", "Übung" and "Übungen" meet.
create text search configuration course.german (copy = pg_catalog.german);
alter text search configuration course.german
  alter mapping for hword, hword_part, word with unaccent, german_stem;

create table course.course (
  id           uuid primary key default uuidv7(),
  academy_id   uuid not null references academy.academy (id) on delete restrict,
  slug         text not null check (slug ~ '^[a-z0-9][a-z0-9-]{0,99}$'),
  lecturer_id  uuid not null references account.person (id) on delete restrict,
  published_id uuid,
  created_at   timestamptz not null default now(),
  unique (academy_id, slug)
);
comment on table  course.course              is 'A course, whoever teaches it. @subject lecturer_id';
comment on column course.course.id           is 'Identifies the course. @data teaching';
comment on column course.course.academy_id   is 'The academy. @data teaching';
comment on column course.course.slug         is 'Its address. @data teaching';
comment on column course.course.lecturer_id  is 'Who teaches it. @data teaching';
comment on column course.course.published_id is 'The version new learners get; none while it is a draft. @data teaching';
comment on column course.course.created_at   is 'When it was begun. @data teaching';
create index course_lecturer on course.course (lecturer_id);
call academy.guard('course.course');

create table course.version (
  id           uuid primary key default uuidv7(),
  academy_id   uuid not null references academy.academy (id) on delete restrict,
  course_id    uuid not null references course.course (id) on delete restrict,
  number       int not null,
  title        text not null,
  summary      text not null,
  author       text not null,
  language     text not null,
  level        text not null,
  minutes      int not null,
  tags         text[] not null,
  goals        text[] not null,
  preview      int not null,
  lessons      int not null default 0,
  points       int not null default 0,
  report       jsonb not null default '[]',
  created_at   timestamptz not null default now(),
  published_at timestamptz,
  words        tsvector generated always as (
    setweight(to_tsvector('course.german', title), 'A') ||
    setweight(to_tsvector('course.german', summary), 'B')) stored,
  unique (course_id, number)
);
comment on table  course.version              is 'A state of a course; never changed once published. @plain course content as published';
comment on column course.version.id           is 'Identifies the version.';
comment on column course.version.academy_id   is 'The academy.';
comment on column course.version.course_id    is 'The course.';
comment on column course.version.number       is 'Counts from 1.';
comment on column course.version.title        is 'Title.';
comment on column course.version.summary      is 'One or two sentences.';
comment on column course.version.author       is 'Authors as named in the published work.';
comment on column course.version.language     is 'Language of the course.';
comment on column course.version.level        is 'beginner, intermediate, advanced or empty.';
comment on column course.version.minutes      is 'Estimated time.';
comment on column course.version.tags         is 'Subjects.';
comment on column course.version.goals        is 'What one learns.';
comment on column course.version.preview      is 'Number of the lesson anyone may read, 0 for none.';
comment on column course.version.lessons      is 'How many lessons.';
comment on column course.version.points       is 'Points its quizzes give.';
comment on column course.version.report       is 'What an import could not take over.';
comment on column course.version.created_at   is 'When it was begun.';
comment on column course.version.published_at is 'When it was published; none for a draft.';
comment on column course.version.words        is 'For the search.';
create index version_words on course.version using gin (words);
create index version_title on course.version using gin (title gin_trgm_ops);
call academy.guard('course.version');
alter table course.course add foreign key (published_id) references course.version (id) on delete restrict;

create table course.lesson (
  id         uuid primary key default uuidv7(),
  academy_id uuid not null references academy.academy (id) on delete restrict,
  version_id uuid not null references course.version (id) on delete restrict,
  position   int not null check (position > 0),
  key        text not null,
  chapter    text not null,
  depth      int not null,
  title      text not null,
  minutes    int not null,
  points     int not null,
  blocks     jsonb not null,
  unique (version_id, position),
  unique (version_id, key)
);
comment on table  course.lesson            is 'A lesson of a version. @plain course content';
comment on column course.lesson.id         is 'Identifies the lesson.';
comment on column course.lesson.academy_id is 'The academy.';
comment on column course.lesson.version_id is 'The version.';
comment on column course.lesson.position   is 'Order, from 1.';
comment on column course.lesson.key        is 'Stays the same in the next version.';
comment on column course.lesson.chapter    is 'Chapter it stands in.';
comment on column course.lesson.depth      is 'Heading level.';
comment on column course.lesson.title      is 'Title.';
comment on column course.lesson.minutes    is 'Estimated time.';
comment on column course.lesson.points     is 'Points its quizzes give.';
comment on column course.lesson.blocks     is 'What it consists of, top to bottom.';
call academy.guard('course.lesson');

create table course.material (
  id         uuid primary key default uuidv7(),
  academy_id uuid not null references academy.academy (id) on delete restrict,
  version_id uuid not null references course.version (id) on delete restrict,
  path       text not null,
  type       text not null,
  bytes      bigint not null,
  blob       text not null,
  unique (version_id, path)
);
comment on table  course.material            is 'A file that lessons of a version use. @plain course content';
comment on column course.material.id         is 'Identifies the file.';
comment on column course.material.academy_id is 'The academy.';
comment on column course.material.version_id is 'The version.';
comment on column course.material.path       is 'Path in the lessons, material/….';
comment on column course.material.type       is 'Media type, found from the content.';
comment on column course.material.bytes      is 'Size.';
comment on column course.material.blob       is 'Where the blob store keeps it.';
call academy.guard('course.material');
