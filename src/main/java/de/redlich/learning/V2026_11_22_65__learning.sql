create schema learning;
comment on schema learning is 'Who takes which course and how far they are.';
grant usage on schema learning to redlich_app;

create table learning.enrolment (
  id           uuid primary key default uuidv7(),
  academy_id   uuid not null references academy.academy (id) on delete restrict,
  learner_id   uuid not null references account.person (id) on delete restrict,
  course_id    uuid not null references course.course (id) on delete restrict,
  version_id   uuid not null references course.version (id) on delete restrict,
  enrolled_at  timestamptz not null default now(),
  last_key     text,
  last_at      timestamptz not null default now(),
  completed_at timestamptz,
  left_at      timestamptz,
  unique (learner_id, course_id)
) with (fillfactor = 80);
comment on table  learning.enrolment              is 'A learner takes a course. @subject learner_id';
comment on column learning.enrolment.id           is 'Identifies the enrolment. @data enrolment';
comment on column learning.enrolment.academy_id   is 'The academy. @data enrolment';
comment on column learning.enrolment.learner_id   is 'The learner. @data enrolment';
comment on column learning.enrolment.course_id    is 'The course. @data enrolment';
comment on column learning.enrolment.version_id   is 'The version the learner stays on. @data enrolment';
comment on column learning.enrolment.enrolled_at  is 'When it began. @data enrolment';
comment on column learning.enrolment.last_key     is 'Lesson last read. @data progress';
comment on column learning.enrolment.last_at      is 'When it was last read. @data progress';
comment on column learning.enrolment.completed_at is 'When the course was completed. @data enrolment';
comment on column learning.enrolment.left_at      is 'When the learner left the course; none while taking it. @data enrolment';
create index enrolment_course on learning.enrolment (course_id, id);
call academy.guard('learning.enrolment');

create table learning.progress (
  id           uuid primary key default uuidv7(),
  academy_id   uuid not null references academy.academy (id) on delete restrict,
  learner_id   uuid not null references account.person (id) on delete restrict,
  enrolment_id uuid not null references learning.enrolment (id) on delete restrict,
  lesson_key   text not null,
  block_key    text not null default '',
  position     int not null default 0,
  seconds      int not null default 0 check (seconds >= 0),
  view         uuid not null default uuidv7(),
  serial       int not null default 0,
  spent        int not null default 0,
  updated_at   timestamptz not null default now(),
  completed_at timestamptz,
  unique (enrolment_id, lesson_key)
) with (fillfactor = 80);
comment on table  learning.progress              is 'How far a learner is in a lesson. @subject learner_id';
comment on column learning.progress.id           is 'Identifies the row. @data progress';
comment on column learning.progress.academy_id   is 'The academy. @data progress';
comment on column learning.progress.learner_id   is 'The learner. @data progress';
comment on column learning.progress.enrolment_id is 'The enrolment. @data progress';
comment on column learning.progress.lesson_key   is 'The lesson, the same in every version that has it. @data progress';
comment on column learning.progress.block_key    is 'Where to resume: the block at the top of the screen. @data progress';
comment on column learning.progress.position     is 'Where to resume: pixels below that block''s top. @data progress';
comment on column learning.progress.seconds      is 'Time spent with the lesson. @data learning_time';
comment on column learning.progress.view         is 'The shown page that last reported. @data progress';
comment on column learning.progress.serial       is 'Which of its reports that was, so that a repeated or late one changes nothing. @data progress';
comment on column learning.progress.spent        is 'How many of its seconds are counted. @data learning_time';
comment on column learning.progress.updated_at   is 'When it was last read. @data progress';
comment on column learning.progress.completed_at is 'When the learner completed it. @data progress';
create index progress_learner on learning.progress (learner_id);
call academy.guard('learning.progress');

create table learning.week (
  id           uuid primary key default uuidv7(),
  academy_id   uuid not null references academy.academy (id) on delete restrict,
  learner_id   uuid not null references account.person (id) on delete restrict,
  enrolment_id uuid not null references learning.enrolment (id) on delete restrict,
  monday       date not null,
  seconds      int not null check (seconds >= 0),
  unique (enrolment_id, monday)
) with (fillfactor = 80);
comment on table  learning.week              is 'Time a learner spent with a course in a week. @subject learner_id';
comment on column learning.week.id           is 'Identifies the row. @data learning_time';
comment on column learning.week.academy_id   is 'The academy. @data learning_time';
comment on column learning.week.learner_id   is 'The learner. @data learning_time';
comment on column learning.week.enrolment_id is 'The enrolment. @data learning_time';
comment on column learning.week.monday       is 'The week''s first day, in Berlin. @data learning_time';
comment on column learning.week.seconds      is 'Time spent. @data learning_time';
create index week_learner on learning.week (learner_id, monday);
call academy.guard('learning.week');
