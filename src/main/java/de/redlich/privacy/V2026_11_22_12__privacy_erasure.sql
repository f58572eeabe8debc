-- Requests to erase a person, what became of each, and what stays after an account's end.
create table privacy.erasure (
  id           uuid primary key default uuidv7(),
  academy_id   uuid not null references academy.academy (id) on delete restrict,
  person_id    uuid,
  recipient_id uuid,
  recipient    bytea,
  cause        text not null check (cause in ('PERSON', 'PERSON_AT_ONCE', 'JOB', 'REPLAY')),
  wishes       text[] not null default '{}',
  state        text not null default 'WAITING' check (state in ('WAITING', 'HELD', 'RUNNING', 'FAILED_WILL_RETRY', 'DONE')),
  step         text not null default 'BEGIN' check (step in ('BEGIN', 'FILES', 'ROWS', 'KEYS', 'RECEIPT', 'END')),
  released     boolean not null default false,
  failures     int not null default 0,
  failure      text,
  requested_at timestamptz not null,
  due_at       timestamptz not null,
  begun_at     timestamptz,
  erased_at    timestamptz,
  done_at      timestamptz,
  check (state <> 'DONE' or (person_id is null and recipient_id is null and recipient is null))
);
comment on table  privacy.erasure              is 'A request to be erased, and later its receipt without the person. @subject recipient_id, person_id';
comment on column privacy.erasure.id           is 'Identifies the request. @data erasure_request';
comment on column privacy.erasure.academy_id   is 'The academy. @data erasure_request';
comment on column privacy.erasure.person_id    is 'Who is to be erased; none once that has happened. @data erasure_request';
comment on column privacy.erasure.recipient_id is 'A one-time name for whoever gets the receipt; none once it was delivered. @data erasure_request';
comment on column privacy.erasure.recipient    is 'Name, address and language for the receipt. @data erasure_request @sealed';
comment on column privacy.erasure.cause        is 'Asked for by the person, by a job when a period was over, or repeated after a restore. @data erasure_request';
comment on column privacy.erasure.wishes       is 'What the person wishes to stay. @data erasure_request';
comment on column privacy.erasure.state        is 'Waiting, held by the brake, running, failed and to be retried, or done. @data erasure_request';
comment on column privacy.erasure.step         is 'What is next. @data erasure_request';
comment on column privacy.erasure.released     is 'Whether an operator released it from the brake. @data erasure_request';
comment on column privacy.erasure.failures     is 'How often a step failed. @data erasure_request';
comment on column privacy.erasure.failure      is 'Kind of the last failure. @data erasure_request';
comment on column privacy.erasure.requested_at is 'When it was asked for. @data erasure_request';
comment on column privacy.erasure.due_at       is 'When it begins; until then it can be taken back. @data erasure_request';
comment on column privacy.erasure.begun_at     is 'When it began. @data erasure_request';
comment on column privacy.erasure.erased_at    is 'When everything was erased. @data erasure_request';
comment on column privacy.erasure.done_at      is 'When the receipt was delivered too. @data erasure_request';
create unique index erasure_person on privacy.erasure (person_id);
create index erasure_recipient on privacy.erasure (recipient_id);
create index erasure_begun on privacy.erasure (academy_id, begun_at);
call academy.guard('privacy.erasure');

create table privacy.receipt (
  id         uuid primary key default uuidv7(),
  academy_id uuid not null references academy.academy (id) on delete restrict,
  erasure_id uuid not null references privacy.erasure (id) on delete restrict,
  what       text not null,
  fate       text not null check (fate in ('ERASED', 'ANONYMISED', 'KEPT')),
  count      bigint not null,
  category   text not null default '',
  until      date,
  unique (erasure_id, what, fate)
);
comment on table  privacy.receipt            is 'How many rows of a table an erasure removed, detached or kept. @plain counts, without anybody''s name or id';
comment on column privacy.receipt.id         is 'Identifies the line.';
comment on column privacy.receipt.academy_id is 'The academy.';
comment on column privacy.receipt.erasure_id is 'The erasure.';
comment on column privacy.receipt.what       is 'Table, or folder of files as blob:folder.';
comment on column privacy.receipt.fate       is 'Erased, anonymised or kept.';
comment on column privacy.receipt.count      is 'How many.';
comment on column privacy.receipt.category   is 'Category whose rule keeps it.';
comment on column privacy.receipt.until      is 'Last day it is kept.';
call academy.guard('privacy.receipt');

create table privacy.kept (
  id         uuid primary key default uuidv7(),
  academy_id uuid not null references academy.academy (id) on delete restrict,
  person_id  uuid not null,
  what       text not null,
  category   text not null,
  ended_at   timestamptz not null,
  until      date,
  unique (person_id, what)
);
comment on table  privacy.kept            is 'Rows that stay after an account''s end, for the reason of their category only. @subject person_id';
comment on column privacy.kept.id         is 'Identifies the entry. @data evidence';
comment on column privacy.kept.academy_id is 'The academy. @data evidence';
comment on column privacy.kept.person_id  is 'Whose account it was. @data evidence';
comment on column privacy.kept.what       is 'The table. @data evidence';
comment on column privacy.kept.category   is 'Category whose rule keeps them. @data evidence';
comment on column privacy.kept.ended_at   is 'When the account ended. @data evidence';
comment on column privacy.kept.until      is 'Last day of the longest-kept of them. @data evidence';
call academy.guard('privacy.kept');

create table privacy.ledger_seen (
  the_row boolean primary key default true check (the_row),
  number bigint not null
);
comment on table  privacy.ledger_seen        is 'How far these data know the list of erased people; a restored backup knows less. @plain a number';
comment on column privacy.ledger_seen.the_row is 'There is one row.';
comment on column privacy.ledger_seen.number is 'Last entry of the list that these data know.';
insert into privacy.ledger_seen (number) values (0);
call academy.open_table('privacy.ledger_seen', 'select, update');

create index scheduled_instance on jobs.scheduled_tasks (task_instance);
