-- What a retention run needs: what is locked, what is held, what was totalled, and what the runs did.

create table privacy.restricted (
  academy_id uuid not null references academy.academy (id) on delete restrict,
  table_name text not null,
  row_id     uuid not null,
  since      timestamptz not null,
  primary key (row_id, table_name)
);
comment on table  privacy.restricted            is 'A row that is locked: kept for the reason its rule names, seen by no other query. @plain ids of rows; what is in them stands elsewhere';
comment on column privacy.restricted.academy_id is 'The academy.';
comment on column privacy.restricted.table_name is 'Table of the row.';
comment on column privacy.restricted.row_id     is 'The row.';
comment on column privacy.restricted.since      is 'Since when.';
call academy.guard('privacy.restricted');

create function privacy.sees_restricted() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('redlich.restricted', true), '') = 'on';

-- Shows or hides locked rows until the transaction ends; tells how it was before.
create function privacy.see_restricted(shown text) returns text language plpgsql as $$
declare
  before text := coalesce(current_setting('redlich.restricted', true), '');
begin
  perform set_config('redlich.restricted', shown, true);
  return before;
end $$;

-- For tables of a category with a rule that locks: locked rows are there for nobody who does not ask for them.
create procedure privacy.restrictable(kept regclass) language plpgsql as $$
begin
  execute format('drop policy if exists unrestricted on %s', kept);
  execute format('create policy unrestricted on %s as restrictive for select using (privacy.sees_restricted() '
                 'or not exists (select from privacy.restricted r where r.row_id = %I.id and r.table_name = %L))',
                 kept, split_part(kept::text, '.', 2), kept::text);
end $$;

-- Appends a label to a table's comment.
create procedure privacy.label(labelled regclass, label text) language plpgsql as $$
begin
  execute format('comment on table %s is %L', labelled, concat_ws(' ', obj_description(labelled, 'pg_class'), label));
end $$;

call privacy.restrictable('privacy.evidence');
call privacy.label('privacy.erasure', '@due withdrawal act');

create table privacy.hold (
  id          uuid primary key default uuidv7(),
  academy_id  uuid not null references academy.academy (id) on delete restrict,
  kind        text not null check (kind in ('LEGAL', 'TAX')),
  person_id   uuid,
  category    text,
  reason      text not null check (length(reason) between 3 and 500),
  set_by      uuid not null,
  since       timestamptz not null,
  until       date,
  lifted_at   timestamptz,
  lifted_by   uuid,
  lift_reason text,
  check (kind = 'TAX' or person_id is not null or category is not null),
  check ((lifted_at is null) = (lifted_by is null))
);
comment on table  privacy.hold             is 'What must not be erased for now, because of a dispute, an authority or an open tax assessment. @subject person_id, set_by, lifted_by @due closing lifted_at';
comment on column privacy.hold.id          is 'Identifies the hold. @data legal_hold';
comment on column privacy.hold.academy_id  is 'The academy. @data legal_hold';
comment on column privacy.hold.kind        is 'A dispute or an authority (LEGAL), or an open tax assessment (TAX). @data legal_hold';
comment on column privacy.hold.person_id   is 'Whose data are held; everybody''s when empty. @data legal_hold';
comment on column privacy.hold.category    is 'Which category is held; every one when empty. @data legal_hold';
comment on column privacy.hold.reason      is 'Why, with a file number, without names. @data legal_hold';
comment on column privacy.hold.set_by      is 'Who set it. @data legal_hold';
comment on column privacy.hold.since       is 'Since when. @data legal_hold';
comment on column privacy.hold.until       is 'Last day, when it ends by itself. @data legal_hold';
comment on column privacy.hold.lifted_at   is 'When it was lifted. @data legal_hold';
comment on column privacy.hold.lifted_by   is 'Who lifted it. @data legal_hold';
comment on column privacy.hold.lift_reason is 'Why it was lifted. @data legal_hold';
call academy.guard('privacy.hold');
create index hold_person on privacy.hold (person_id);
create index hold_set_by on privacy.hold (set_by);
create index hold_lifted_by on privacy.hold (lifted_by);

create table privacy.total (
  id         uuid primary key default uuidv7(),
  academy_id uuid not null references academy.academy (id) on delete restrict,
  table_name text not null,
  counted_by text not null,
  year       int not null,
  people     bigint not null,
  entries    bigint not null,
  sums       jsonb not null default '{}',
  unique (academy_id, table_name, counted_by, year)
);
comment on table  privacy.total            is 'What stays of rows that were summed up. @plain totals without people, shown from ten people on';
comment on column privacy.total.id         is 'Identifies the total.';
comment on column privacy.total.academy_id is 'The academy.';
comment on column privacy.total.table_name is 'Table of the rows.';
comment on column privacy.total.counted_by is 'What they have in common, for example the course.';
comment on column privacy.total.year       is 'Year in which they were due.';
comment on column privacy.total.people     is 'How many people they were about.';
comment on column privacy.total.entries    is 'How many rows.';
comment on column privacy.total.sums       is 'Their columns that can be added up.';
call academy.guard('privacy.total');

create table privacy.retention_run (
  id         uuid primary key default uuidv7(),
  academy_id uuid not null references academy.academy (id) on delete restrict,
  day        date not null,
  asked      text not null check (asked in ('NIGHT', 'PAGE', 'COMMAND')),
  state      text not null default 'RUNNING' check (state in ('RUNNING', 'DONE', 'FAILED', 'CUT_SHORT')),
  started_at timestamptz not null,
  millis     bigint not null default 0
);
comment on table  privacy.retention_run            is 'A run that ended what was due. @plain counts, no people';
comment on column privacy.retention_run.id         is 'Identifies the run.';
comment on column privacy.retention_run.academy_id is 'The academy.';
comment on column privacy.retention_run.day        is 'The day it worked for.';
comment on column privacy.retention_run.asked      is 'What started it: the night, a page, a command.';
comment on column privacy.retention_run.state      is 'Running, done, failed in part, or cut short.';
comment on column privacy.retention_run.started_at is 'When it began.';
comment on column privacy.retention_run.millis     is 'How long it took.';
create index retention_run_newest on privacy.retention_run (academy_id, started_at desc);
call academy.guard('privacy.retention_run');

create table privacy.retention_result (
  id         uuid primary key default uuidv7(),
  academy_id uuid not null references academy.academy (id) on delete restrict,
  run_id     uuid not null references privacy.retention_run (id) on delete restrict,
  table_name text not null,
  category   text not null,
  trigger    text not null,
  mode       text not null,
  done       bigint not null,
  held       bigint not null,
  waiting    bigint not null,
  failure    text
);
comment on table  privacy.retention_result            is 'What a run did by one rule at one table. @plain counts, no people';
comment on column privacy.retention_result.id         is 'Identifies the result.';
comment on column privacy.retention_result.academy_id is 'The academy.';
comment on column privacy.retention_result.run_id     is 'The run.';
comment on column privacy.retention_result.table_name is 'The table.';
comment on column privacy.retention_result.category   is 'The category whose rule it was.';
comment on column privacy.retention_result.trigger    is 'The rule''s trigger.';
comment on column privacy.retention_result.mode       is 'What the rule does.';
comment on column privacy.retention_result.done       is 'How many rows.';
comment on column privacy.retention_result.held       is 'How many were due and held.';
comment on column privacy.retention_result.waiting    is 'How many were due and wait for rows that hang on them.';
comment on column privacy.retention_result.failure    is 'What went wrong, if it did; it is tried again the next night.';
create index retention_result_run on privacy.retention_result (run_id);
call academy.guard('privacy.retention_result');
