-- Entries of the evidence can expire as a whole, and the chain still proves that nothing else was touched: the hash of each
-- expired entry stays in its place.
create table privacy.evidence_gap (
  academy_id uuid not null references academy.academy (id) on delete restrict,
  number     bigint not null,
  hash       bytea not null,
  removed_at timestamptz not null default now(),
  primary key (academy_id, number)
);
comment on table  privacy.evidence_gap            is 'Where an entry of the evidence has expired. @plain hashes of what is gone; nothing can be read from them';
comment on column privacy.evidence_gap.academy_id is 'The academy.';
comment on column privacy.evidence_gap.number     is 'Its position in the academy''s chain.';
comment on column privacy.evidence_gap.hash       is 'Its hash, which the next entry''s hash covers.';
comment on column privacy.evidence_gap.removed_at is 'When it was removed.';
call academy.guard('privacy.evidence_gap', 'select');

create or replace function privacy.chain_evidence() returns trigger language plpgsql as $$
declare
  last record;
  before text := privacy.see_restricted('on');
begin
  perform pg_advisory_xact_lock(hashtextextended('privacy.evidence' || new.academy_id, 0));
  select number, hash into last
    from ((select number, hash from privacy.evidence where academy_id = new.academy_id order by number desc limit 1)
          union all
          (select number, hash from privacy.evidence_gap where academy_id = new.academy_id order by number desc limit 1)) ends
   order by number desc limit 1;
  new.number := coalesce(last.number, 0) + 1;
  new.hash := privacy.evidence_hash(last.hash, new);
  perform privacy.see_restricted(before);
  return new;
end $$;

-- An entry goes only after its hash was noted, with position and all.
create function privacy.refuse_unnoted_removal() returns trigger language plpgsql as $$
begin
  if not exists (select from privacy.evidence_gap g
                  where g.academy_id = old.academy_id and g.number = old.number and g.hash = old.hash) then
    raise exception 'evidence is never changed';
  end if;
  return old;
end $$;
drop trigger append_only on privacy.evidence;
create trigger append_only before update or truncate on privacy.evidence
  for each statement execute function privacy.refuse_change();
create trigger whole before delete on privacy.evidence for each row execute function privacy.refuse_unnoted_removal();
create trigger append_only before update or delete or truncate on privacy.evidence_gap
  for each statement execute function privacy.refuse_change();

-- Removes expired entries of the current academy. The only way to remove any.
create function privacy.expire_evidence(ids uuid[]) returns bigint
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  gone bigint;
begin
  insert into privacy.evidence_gap (academy_id, number, hash)
  select academy_id, number, hash from privacy.evidence where id = any (ids) and academy_id = academy.current();
  delete from privacy.evidence where id = any (ids) and academy_id = academy.current();
  get diagnostics gone = row_count;
  return gone;
end $$;
revoke execute on function privacy.expire_evidence(uuid[]) from public;
grant execute on function privacy.expire_evidence(uuid[]) to redlich_app;

drop function privacy.first_broken_evidence(uuid);
create function privacy.first_broken_evidence(academy uuid) returns bigint language plpgsql as $$
declare
  before text := privacy.see_restricted('on');
  broken bigint;
begin
  select min(chain.number) into broken
    from (select link.*, lag(link.hash) over (order by link.number) as previous,
                 lag(link.number) over (order by link.number) as one_before
            from (select e.number, e.hash, e as entry, false as expired from privacy.evidence e where e.academy_id = academy
                  union all
                  select g.number, g.hash, null, true from privacy.evidence_gap g where g.academy_id = academy) link) chain
   where chain.number is distinct from coalesce(chain.one_before, 0) + 1
      or (not chain.expired and chain.hash is distinct from privacy.evidence_hash(chain.previous, chain.entry));
  perform privacy.see_restricted(before);
  return broken;
end $$;
