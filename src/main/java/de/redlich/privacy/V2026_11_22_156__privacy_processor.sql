-- The register of processors as the privacy officers keep it: every state of an entry is a row of its own, none is changed.
-- Nothing stands here until the first change; until then the register is what came with the software.
create table privacy.processor (
  id         uuid primary key default uuidv7(),
  academy_id uuid not null references academy.academy (id) on delete restrict,
  entry      uuid not null,
  number     int not null,
  content    jsonb not null,
  written_at timestamptz not null,
  unique (academy_id, entry, number)
);
comment on table  privacy.processor            is 'A state of an entry in the register of processors (Art. 28 GDPR). @plain about companies under contract';
comment on column privacy.processor.id         is 'Identifies the state.';
comment on column privacy.processor.academy_id is 'The academy.';
comment on column privacy.processor.entry      is 'Which entry, the same in all its states.';
comment on column privacy.processor.number     is 'Counts the states of the entry from 1; the highest holds.';
comment on column privacy.processor.content    is 'Company, task, contract, categories, measures, place, certificate and end.';
comment on column privacy.processor.written_at is 'Since when it holds.';
call academy.guard('privacy.processor', 'select, insert');
