-- Each state of an academy's privacy statement as it was published, and who has seen a material change.

create table privacy.edition (
  id           uuid primary key default uuidv7(),
  academy_id   uuid not null references academy.academy (id) on delete restrict,
  number       int not null check (number > 0),
  kind         text not null check (kind in ('FIRST', 'MINOR', 'MATERIAL')),
  facts        text[] not null,
  published_at timestamptz not null,
  mailed_to    uuid,
  mailed_at    timestamptz,
  unique (academy_id, number)
);
comment on table  privacy.edition              is 'A published state of the privacy statement. @plain a public text';
comment on column privacy.edition.id           is 'Identifies the edition.';
comment on column privacy.edition.academy_id   is 'The academy.';
comment on column privacy.edition.number       is 'Counts the editions from 1.';
comment on column privacy.edition.kind         is 'The first, one with other words only, or one that changes something material.';
comment on column privacy.edition.facts        is 'What it says beyond its wording, line by line, to compare the next one with.';
comment on column privacy.edition.published_at is 'When it was published.';
comment on column privacy.edition.mailed_to    is 'Id up to which accounts were written to about a material change; says nothing about anybody.';
comment on column privacy.edition.mailed_at    is 'When every account had been written to.';
call academy.guard('privacy.edition', 'select, insert, update');

create table privacy.edition_text (
  id         uuid primary key default uuidv7(),
  academy_id uuid not null references academy.academy (id) on delete restrict,
  edition_id uuid not null references privacy.edition (id) on delete restrict,
  language   text not null check (language in ('de', 'en')),
  html       text not null,
  hash       text not null,
  changes    text[] not null,
  unique (edition_id, language)
);
comment on table  privacy.edition_text            is 'The words of an edition in one language, as readers saw them. @plain a public text';
comment on column privacy.edition_text.id         is 'Identifies the text.';
comment on column privacy.edition_text.academy_id is 'The academy.';
comment on column privacy.edition_text.edition_id is 'The edition.';
comment on column privacy.edition_text.language   is 'The language.';
comment on column privacy.edition_text.html       is 'The whole text.';
comment on column privacy.edition_text.hash       is 'SHA-256 of the text.';
comment on column privacy.edition_text.changes    is 'What changed materially, in sentences.';
call academy.guard('privacy.edition_text', 'select, insert');

create table privacy.edition_seen (
  id         uuid primary key default uuidv7(),
  academy_id uuid not null references academy.academy (id) on delete restrict,
  person_id  uuid not null,
  number     int not null,
  seen_at    timestamptz not null,
  unique (academy_id, person_id, number)
);
comment on table  privacy.edition_seen            is 'A person has seen that the statement changed; that is no consent to anything. @subject person_id';
comment on column privacy.edition_seen.id         is 'Identifies the acknowledgement. @data evidence';
comment on column privacy.edition_seen.academy_id is 'The academy. @data evidence';
comment on column privacy.edition_seen.person_id  is 'Who has seen it. @data evidence';
comment on column privacy.edition_seen.number     is 'Which edition. @data evidence';
comment on column privacy.edition_seen.seen_at    is 'When. @data evidence';
create index edition_seen_person on privacy.edition_seen (person_id);
call academy.guard('privacy.edition_seen');
