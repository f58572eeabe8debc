create schema privacy;
comment on schema privacy is 'Evidence of what people declared.';
grant usage on schema privacy to redlich_app;

create table privacy.evidence (
  id           uuid primary key default uuidv7(),
  academy_id   uuid not null references academy.academy (id) on delete restrict,
  number       bigint not null,
  person_id    uuid not null,
  kind         text not null,
  text_hash    text not null,
  text_version text not null,
  language     text not null,
  at           timestamptz not null default now(),
  hash         bytea not null,
  unique (academy_id, number)
);
comment on table  privacy.evidence              is 'What a person declared or what was done for them; never changed. @subject person_id';
comment on column privacy.evidence.id           is 'Identifies the entry. @data evidence';
comment on column privacy.evidence.academy_id   is 'The academy. @data evidence';
comment on column privacy.evidence.number       is 'Position in the academy''s chain. @data evidence';
comment on column privacy.evidence.person_id    is 'Who declared it. @data evidence';
comment on column privacy.evidence.kind         is 'What was declared or done. @data evidence';
comment on column privacy.evidence.text_hash    is 'SHA-256 of the words that were shown. @data evidence @hashed';
comment on column privacy.evidence.text_version is 'Version of those words. @data evidence';
comment on column privacy.evidence.language     is 'Language in which they were shown. @data evidence';
comment on column privacy.evidence.at           is 'When. @data evidence';
comment on column privacy.evidence.hash         is 'SHA-256 over this entry and the hash before it. @data evidence @hashed';
create index evidence_person on privacy.evidence (person_id);
call academy.guard('privacy.evidence', 'select, insert');

create function privacy.evidence_hash(previous bytea, entry privacy.evidence) returns bytea
  language sql immutable
  return sha256(coalesce(previous, ''::bytea) || convert_to(concat_ws('|',
    entry.academy_id, entry.number, entry.person_id, entry.kind, entry.text_hash, entry.text_version, entry.language,
    extract(epoch from entry.at)::text), 'UTF8'));

create function privacy.chain_evidence() returns trigger language plpgsql as $$
declare
  last record;
begin
  perform pg_advisory_xact_lock(hashtextextended('privacy.evidence' || new.academy_id, 0));
  select number, hash into last from privacy.evidence
   where academy_id = new.academy_id order by number desc limit 1;
  new.number := coalesce(last.number, 0) + 1;
  new.hash := privacy.evidence_hash(last.hash, new);
  return new;
end $$;
create trigger chain before insert on privacy.evidence for each row execute function privacy.chain_evidence();

create function privacy.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'evidence is never changed';
end $$;
create trigger append_only before update or delete or truncate on privacy.evidence
  for each statement execute function privacy.refuse_change();

create function privacy.first_broken_evidence(academy uuid) returns bigint language sql stable as $$
  select e.number
    from (select e, lag(hash) over (order by number) as previous from privacy.evidence e where academy_id = academy) as chain,
         lateral (select (chain.e).number, (chain.e).hash) as e
   where e.hash is distinct from privacy.evidence_hash(chain.previous, chain.e)
   order by 1 limit 1 $$;
