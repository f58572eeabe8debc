create table privacy.outside_consent (
  id         uuid primary key default uuidv7(),
  academy_id uuid not null references academy.academy (id) on delete restrict,
  person_id  uuid not null,
  host       text not null check (length(host) <= 253),
  agreed_at  timestamptz not null default now(),
  unique (academy_id, person_id, host)
);
comment on table  privacy.outside_consent            is 'A provider of embedded content a person agreed to; gone when withdrawn, the evidence of it stays. @subject person_id';
comment on column privacy.outside_consent.id         is 'Identifies the agreement. @data outside_consent';
comment on column privacy.outside_consent.academy_id is 'The academy. @data outside_consent';
comment on column privacy.outside_consent.person_id  is 'Who agreed. @data outside_consent';
comment on column privacy.outside_consent.host       is 'Host name of the provider. @data outside_consent';
comment on column privacy.outside_consent.agreed_at  is 'When. @data outside_consent';
call academy.guard('privacy.outside_consent');
