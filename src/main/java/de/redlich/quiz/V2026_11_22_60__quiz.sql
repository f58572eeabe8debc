create schema quiz;
comment on schema quiz is 'Questions in lessons and what learners answered.';
grant usage on schema quiz to redlich_app;

create table quiz.answer (
  id         uuid primary key default uuidv7(),
  academy_id uuid not null references academy.academy (id) on delete restrict,
  learner_id uuid not null references account.person (id) on delete restrict,
  course_id  uuid not null references course.course (id) on delete restrict,
  block_key  text not null,
  given      bytea not null,
  view       uuid not null,
  serial     int not null,
  tries      int not null default 0,
  hints      int not null default 0,
  state      text not null default 'SAVED' check (state in ('SAVED', 'WRONG', 'RIGHT', 'SHOWN')),
  points     int not null default 0,
  saved_at   timestamptz not null default now(),
  checked_at timestamptz,
  unique (learner_id, course_id, block_key)
);
comment on table  quiz.answer            is 'What a learner answered to a question. @subject learner_id';
comment on column quiz.answer.id         is 'Identifies the answer. @data quiz_answers';
comment on column quiz.answer.academy_id is 'The academy. @data quiz_answers';
comment on column quiz.answer.learner_id is 'The learner. @data quiz_answers';
comment on column quiz.answer.course_id  is 'The course. @data quiz_answers';
comment on column quiz.answer.block_key  is 'The question, the same in every version that has it. @data quiz_answers';
comment on column quiz.answer.given      is 'What was answered. @data quiz_answers @sealed';
comment on column quiz.answer.view       is 'The shown form from which it last came. @data quiz_answers';
comment on column quiz.answer.serial     is 'Which of that form''s posts it was, so that a repeated or late one changes nothing. @data quiz_answers';
comment on column quiz.answer.tries      is 'How often it was checked. @data quiz_answers';
comment on column quiz.answer.hints      is 'How many hints were taken. @data quiz_answers';
comment on column quiz.answer.state      is 'Saved, checked wrong, checked right, or the solution was shown. @data quiz_answers';
comment on column quiz.answer.points     is 'Points reached. @data quiz_answers';
comment on column quiz.answer.saved_at   is 'When it was last saved. @data quiz_answers';
comment on column quiz.answer.checked_at is 'When it was last checked. @data quiz_answers';
call academy.guard('quiz.answer');
