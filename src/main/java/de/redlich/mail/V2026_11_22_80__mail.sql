create schema mail;
comment on schema mail is 'E-mail to people.';
grant usage on schema mail to redlich_app;

create table mail.message (
  id         uuid primary key default uuidv7(),
  academy_id uuid not null references academy.academy (id) on delete restrict,
  person_id  uuid not null references account.person (id) on delete restrict,
  kind       text not null,
  state      text not null default 'QUEUED' check (state in ('QUEUED', 'SENT', 'FAILED')),
  address    bytea,
  content    bytea,
  tries      int not null default 0,
  created_at timestamptz not null default now(),
  next_at    timestamptz not null default now(),
  sent_at    timestamptz
);
comment on table  mail.message            is 'An e-mail to a person, waiting or sent. @subject person_id';
comment on column mail.message.id         is 'Identifies the message. @data mail';
comment on column mail.message.academy_id is 'The academy it comes from. @data mail';
comment on column mail.message.person_id  is 'To whom. @data mail';
comment on column mail.message.kind       is 'What it is about. @data mail';
comment on column mail.message.state      is 'Waiting, sent or given up. @data mail';
comment on column mail.message.address    is 'Where it goes; erased a week after sending. @data mail @sealed';
comment on column mail.message.content    is 'Its words; erased a week after sending. @data mail @sealed';
comment on column mail.message.tries      is 'How often its delivery was tried. @data mail';
comment on column mail.message.created_at is 'When it was written. @data mail';
comment on column mail.message.next_at    is 'When its delivery is tried next. @data mail';
comment on column mail.message.sent_at    is 'When a mail server took it. @data mail';
create index message_person on mail.message (person_id);
create index message_waiting on mail.message (next_at) where state = 'QUEUED';
call academy.guard('mail.message');
