-- What matters for protection, in the order in which it happened, and what somebody has to look at.
create table security.event (
  id         uuid primary key default uuidv7(),
  academy_id uuid not null references academy.academy (id) on delete restrict,
  number     bigint not null,
  kind       text not null,
  severity   text not null check (severity in ('INFO', 'NOTICE', 'WARNING', 'ALARM')),
  person_id  uuid,
  source     bytea,
  target     bytea,
  detail     text not null default '' check (length(detail) <= 100),
  at         timestamptz not null,
  hash       bytea not null,
  unique (academy_id, number)
);
comment on table  security.event            is 'Something that matters for the protection of accounts and platform; never changed. @subject person_id @due creation at';
comment on column security.event.id         is 'Identifies the event. @data security_events';
comment on column security.event.academy_id is 'The academy. @data security_events';
comment on column security.event.number     is 'Position in the academy''s chain. @data security_events';
comment on column security.event.kind       is 'What happened. @data security_events';
comment on column security.event.severity   is 'How much it should worry. @data security_events';
comment on column security.event.person_id  is 'Who did it, or whose account it was tried at. @data security_events';
comment on column security.event.source     is 'Keyed fingerprint of the network it came from. @data security_events @hashed';
comment on column security.event.target     is 'Keyed fingerprint of what or whom it concerned. @data security_events @hashed';
comment on column security.event.detail     is 'One word of the program that says more. @data security_events';
comment on column security.event.at         is 'When. @data security_events';
comment on column security.event.hash       is 'SHA-256 over this event and the hash before it. @data security_events @hashed';
create index event_person on security.event (person_id);
create index event_at on security.event (academy_id, at);
call academy.guard('security.event', 'select, insert, delete');

create table security.event_gap (
  academy_id uuid not null references academy.academy (id) on delete restrict,
  number     bigint not null,
  hash       bytea not null,
  removed_at timestamptz not null default now(),
  primary key (academy_id, number)
);
comment on table  security.event_gap            is 'Where an event has been erased. @plain hashes of what is gone; nothing can be read from them';
comment on column security.event_gap.academy_id is 'The academy.';
comment on column security.event_gap.number     is 'Its position in the academy''s chain.';
comment on column security.event_gap.hash       is 'Its hash, which the next event''s hash covers.';
comment on column security.event_gap.removed_at is 'When it was removed.';
call academy.guard('security.event_gap', 'select');

create function security.event_hash(previous bytea, entry security.event) returns bytea
  language sql immutable
  return sha256(coalesce(previous, ''::bytea) || convert_to(concat_ws('|',
    entry.academy_id, entry.number, entry.kind, entry.severity, coalesce(entry.person_id::text, '-'),
    coalesce(encode(entry.source, 'hex'), '-'), coalesce(encode(entry.target, 'hex'), '-'), entry.detail,
    extract(epoch from entry.at)::text), 'UTF8'));
create trigger chain before insert on security.event for each row execute function privacy.chain_entry();
create trigger append_only before update or truncate on security.event
  for each statement execute function privacy.refuse_change();
create trigger append_only before update or delete or truncate on security.event_gap
  for each statement execute function privacy.refuse_change();

-- An event goes when its period is over or with its person's account; its hash stays in its place, so nothing goes unseen.
create function security.note_removal() returns trigger
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into security.event_gap (academy_id, number, hash) values (old.academy_id, old.number, old.hash);
  return old;
end $$;
create trigger noted before delete on security.event for each row execute function security.note_removal();

create table security.watched (
  academy_id uuid primary key references academy.academy (id) on delete restrict,
  number     bigint not null
);
comment on table  security.watched            is 'How far the events have been looked through for patterns. @plain a number';
comment on column security.watched.academy_id is 'The academy.';
comment on column security.watched.number     is 'Last event that was looked at.';
call academy.guard('security.watched');

create table security.alarm (
  id            uuid primary key default uuidv7(),
  academy_id    uuid not null references academy.academy (id) on delete restrict,
  rule          text not null,
  key           bytea not null,
  severity      text not null check (severity in ('INFO', 'NOTICE', 'WARNING', 'ALARM')),
  person_id     uuid,
  count         int not null,
  first_at      timestamptz not null,
  last_at       timestamptz not null,
  answer_until  timestamptz not null,
  answered_by   uuid,
  answered_at   timestamptz,
  closed_at     timestamptz,
  reason        text check (length(reason) <= 2000),
  reminded_at   timestamptz,
  check ((answered_by is null) = (answered_at is null)),
  check ((closed_at is null) = (reason is null))
);
comment on table  security.alarm              is 'A suspicious pattern that somebody has to look at. @subject person_id, answered_by @due creation first_at';
comment on column security.alarm.id           is 'Identifies the alarm. @data security_events';
comment on column security.alarm.academy_id   is 'The academy. @data security_events';
comment on column security.alarm.rule         is 'Which pattern. @data security_events';
comment on column security.alarm.key          is 'Keyed fingerprint of what the events have in common. @data security_events @hashed';
comment on column security.alarm.severity     is 'How much it should worry. @data security_events';
comment on column security.alarm.person_id    is 'Whose act or account it is about, if one person''s. @data security_events';
comment on column security.alarm.count        is 'How many events. @data security_events';
comment on column security.alarm.first_at     is 'When it was first seen. @data security_events';
comment on column security.alarm.last_at      is 'When it was last seen. @data security_events';
comment on column security.alarm.answer_until is 'Until when somebody has to look. @data security_events';
comment on column security.alarm.answered_by  is 'Who looks at it. @data security_events';
comment on column security.alarm.answered_at  is 'Since when. @data security_events';
comment on column security.alarm.closed_at    is 'When it was closed. @data security_events';
comment on column security.alarm.reason       is 'What it was, without names. @data security_events';
comment on column security.alarm.reminded_at  is 'When the others were told that nobody had looked in time. @data security_events';
create unique index alarm_open on security.alarm (academy_id, rule, key) where closed_at is null;
create index alarm_person on security.alarm (person_id);
create index alarm_answered_by on security.alarm (answered_by);
call academy.guard('security.alarm');
