create table privacy.correction (
  id         uuid primary key default uuidv7(),
  academy_id uuid not null references academy.academy (id) on delete restrict,
  person_id  uuid not null,
  field      text not null check (field ~ '^[a-z_]+\.[a-z_]+\.[a-z_]+$'),
  old_value  bytea not null,
  new_value  bytea not null,
  by_staff   boolean not null,
  at         timestamptz not null
);
comment on table  privacy.correction            is 'A value that was put right: what stood there and what stands there now. @subject person_id @due closing at';
comment on column privacy.correction.id         is 'Identifies the correction. @data rights_cases';
comment on column privacy.correction.academy_id is 'The academy. @data rights_cases';
comment on column privacy.correction.person_id  is 'Whose value it is. @data rights_cases';
comment on column privacy.correction.field      is 'Which value, as schema.table.column. @data rights_cases';
comment on column privacy.correction.old_value  is 'What stood there. @data rights_cases @sealed';
comment on column privacy.correction.new_value  is 'What stands there now. @data rights_cases @sealed';
comment on column privacy.correction.by_staff   is 'Whether staff did it for the person. @data rights_cases';
comment on column privacy.correction.at         is 'When. @data rights_cases';
create index correction_person on privacy.correction (person_id, id);
call academy.guard('privacy.correction', 'select, insert, delete');
