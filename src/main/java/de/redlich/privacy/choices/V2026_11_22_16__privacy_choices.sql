-- What people decided about the uses of their data, and the one function every query asks that reads data for a use.

create table privacy.use (
  key        text primary key,
  purpose    text not null,
  categories text[] not null,
  starts_on  boolean not null,
  exempt     boolean not null,
  facts      text[] not null
);
comment on table  privacy.use            is 'A use of personal data, copied at the start from uses.yaml and the catalogue; each purpose stands for itself too. @plain what the software does, about nobody';
comment on column privacy.use.key        is 'Key of the use, or of the purpose.';
comment on column privacy.use.purpose    is 'The purpose it serves.';
comment on column privacy.use.categories is 'Categories of data it reads.';
comment on column privacy.use.starts_on  is 'Whether it is on until somebody objects; otherwise it is off until somebody agrees.';
comment on column privacy.use.exempt     is 'Whether a restriction leaves it on (Art. 18(2) GDPR).';
comment on column privacy.use.facts      is 'What an agreement to the purpose must have covered to count.';
call academy.open_table('privacy.use', 'select, insert, update');

create table privacy.consent (
  id         uuid primary key default uuidv7(),
  academy_id uuid not null references academy.academy (id) on delete restrict,
  person_id  uuid not null,
  purpose    text not null,
  facts      text[] not null,
  version    int not null,
  language   text not null,
  agreed_at  timestamptz not null default now(),
  unique (academy_id, person_id, purpose)
);
comment on table  privacy.consent            is 'An agreement that stands; gone when withdrawn, the evidence of both stays. @subject person_id';
comment on column privacy.consent.id         is 'Identifies the agreement. @data consent';
comment on column privacy.consent.academy_id is 'The academy. @data consent';
comment on column privacy.consent.person_id  is 'Who agreed. @data consent';
comment on column privacy.consent.purpose    is 'To what. @data consent';
comment on column privacy.consent.facts      is 'Which data and recipients the words named; what comes later is not covered. @data consent';
comment on column privacy.consent.version    is 'Version of the words that were shown. @data consent';
comment on column privacy.consent.language   is 'Language in which they were shown. @data consent';
comment on column privacy.consent.agreed_at  is 'When. @data consent';
create index consent_person on privacy.consent (person_id);
call academy.guard('privacy.consent');

create table privacy.wording (
  academy_id  uuid not null references academy.academy (id) on delete restrict,
  key         text not null,
  language    text not null,
  version     int not null,
  hash        text not null,
  text        text not null,
  first_shown timestamptz not null,
  primary key (academy_id, key, language, version),
  unique (academy_id, key, language, hash)
);
comment on table  privacy.wording             is 'Words that people agreed to, each state of them once; evidence names their hash. @plain words shown to everybody';
comment on column privacy.wording.academy_id  is 'The academy.';
comment on column privacy.wording.key         is 'What the words are for.';
comment on column privacy.wording.language    is 'Their language.';
comment on column privacy.wording.version     is 'Counts their states from 1.';
comment on column privacy.wording.hash        is 'SHA-256 of the words.';
comment on column privacy.wording.text        is 'The words.';
comment on column privacy.wording.first_shown is 'When somebody first decided on these words.';
call academy.guard('privacy.wording', 'select, insert');

create table privacy.objection (
  id          uuid primary key default uuidv7(),
  academy_id  uuid not null references academy.academy (id) on delete restrict,
  person_id   uuid not null,
  purpose     text not null,
  state       text not null check (state in ('STANDS', 'WEIGHED', 'OVERRULED')),
  reason      bytea,
  answer      bytea,
  objected_at timestamptz not null,
  decided_at  timestamptz,
  unique (academy_id, person_id, purpose),
  check (state <> 'OVERRULED' or (answer is not null and decided_at is not null)),
  -- Art. 21(3): nobody weighs an objection to advertising
  check (purpose <> 'marketing' or state = 'STANDS')
);
comment on table  privacy.objection             is 'An objection to a use of data. @subject person_id';
comment on column privacy.objection.id          is 'Identifies the objection. @data consent';
comment on column privacy.objection.academy_id  is 'The academy. @data consent';
comment on column privacy.objection.person_id   is 'Who objected. @data consent';
comment on column privacy.objection.purpose     is 'To which purpose. @data consent';
comment on column privacy.objection.state       is 'Whether it stands, waits for a person who weighs it, or was overruled with reasons. @data consent';
comment on column privacy.objection.reason      is 'Reason, if given. @data consent @sealed';
comment on column privacy.objection.answer      is 'What the person who weighed it answered. @data consent @sealed';
comment on column privacy.objection.objected_at is 'When. @data consent';
comment on column privacy.objection.decided_at  is 'When it was decided. @data consent';
create index objection_person on privacy.objection (person_id);
create index objection_waiting on privacy.objection (objected_at) where state = 'WEIGHED';
call academy.guard('privacy.objection');

create table privacy.restriction (
  id          uuid primary key default uuidv7(),
  academy_id  uuid not null references academy.academy (id) on delete restrict,
  person_id   uuid not null,
  scope       text not null check (scope in ('ALL', 'PURPOSE', 'CATEGORY')),
  key         text not null check ((scope = 'ALL') = (key = '')),
  ground      text not null check (ground in ('ACCURACY', 'UNLAWFUL', 'CLAIMS', 'OBJECTION')),
  reason      bytea,
  since       timestamptz not null,
  told_at     timestamptz,
  told_why    bytea,
  lifts_at    timestamptz,
  unique (academy_id, person_id, scope, key),
  -- Art. 18(3): nobody lifts it before the person was told
  check ((lifts_at is null) = (told_at is null)),
  check (lifts_at > told_at)
);
comment on table  privacy.restriction            is 'Data that may only be stored for now (Art. 18 GDPR); gone when lifted, the evidence stays. @subject person_id';
comment on column privacy.restriction.id         is 'Identifies the restriction. @data consent';
comment on column privacy.restriction.academy_id is 'The academy. @data consent';
comment on column privacy.restriction.person_id  is 'Whose data. @data consent';
comment on column privacy.restriction.scope      is 'Whether all data, one purpose or one category. @data consent';
comment on column privacy.restriction.key        is 'Which purpose or category. @data consent';
comment on column privacy.restriction.ground     is 'The ground of Art. 18(1) GDPR. @data consent';
comment on column privacy.restriction.reason     is 'Reason, if given. @data consent @sealed';
comment on column privacy.restriction.since      is 'Since when. @data consent';
comment on column privacy.restriction.told_at    is 'When the person was told that it will be lifted. @data consent';
comment on column privacy.restriction.told_why   is 'What they were told. @data consent @sealed';
comment on column privacy.restriction.lifts_at   is 'When it will be lifted. @data consent';
create index restriction_person on privacy.restriction (person_id);
create index restriction_lifting on privacy.restriction (lifts_at) where lifts_at is not null;
call academy.guard('privacy.restriction');

-- Whether data of the person may be read for that use now. An unknown use is an error, never a yes.
create function privacy.may(person uuid, wanted text) returns boolean language plpgsql stable as $$
declare
  u privacy.use;
begin
  select * into u from privacy.use where key = wanted;
  if not found then
    raise exception 'there is no use "%" in uses.yaml', wanted;
  end if;
  return (u.starts_on or exists (
           select from privacy.consent c where c.person_id = person and c.purpose = u.purpose and c.facts @> u.facts))
     and not exists (
           select from privacy.objection o where o.person_id = person and o.purpose = u.purpose and o.state <> 'OVERRULED')
     and (u.exempt or not exists (
           select from privacy.restriction r
            where r.person_id = person
              and (r.scope = 'ALL' or r.key = case r.scope when 'PURPOSE' then u.purpose end
                   or (r.scope = 'CATEGORY' and r.key = any (u.categories)))));
end $$;

-- The few who are to be left out of a use that is on for everybody else: for counts and sums over many.
create function privacy.left_out(wanted text) returns setof uuid language plpgsql stable as $$
declare
  u privacy.use;
begin
  select * into u from privacy.use where key = wanted and starts_on;
  if not found then
    raise exception 'there is no use "%" that starts on in uses.yaml', wanted;
  end if;
  return query
    select o.person_id from privacy.objection o where o.purpose = u.purpose and o.state <> 'OVERRULED'
    union
    select r.person_id from privacy.restriction r
     where not u.exempt
       and (r.scope = 'ALL' or r.key = case r.scope when 'PURPOSE' then u.purpose end
            or (r.scope = 'CATEGORY' and r.key = any (u.categories)));
end $$;
