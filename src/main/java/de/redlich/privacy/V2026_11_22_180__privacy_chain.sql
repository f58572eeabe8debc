-- The chain of the evidence for other tables too: academy_id, number and hash of its own, a table <name>_gap for what has expired,
-- and a function <name>_hash(previous, entry) that says what the hash covers.
create or replace function privacy.chain_entry() returns trigger language plpgsql as $$
declare
  kept text := format('%I.%I', tg_table_schema, tg_table_name);
  gaps text := format('%I.%I', tg_table_schema, tg_table_name || '_gap');
  covers text := format('%I.%I', tg_table_schema, tg_table_name || '_hash');
  last_number bigint;
  last_hash bytea;
  before text := privacy.see_restricted('on');
begin
  perform pg_advisory_xact_lock(hashtextextended(kept || new.academy_id, 0));
  execute format('select number, hash from ((select number, hash from %1$s where academy_id = $1 order by number desc limit 1)
                  union all (select number, hash from %2$s where academy_id = $1 order by number desc limit 1)) ends
                  order by number desc limit 1', kept, gaps) into last_number, last_hash using new.academy_id;
  new.number := coalesce(last_number, 0) + 1;
  execute format('select %s($1, $2)', covers) into new.hash using last_hash, new;
  perform privacy.see_restricted(before);
  return new;
end $$;

-- Number of the first entry of an academy that does not fit, none when the chain is whole.
create function privacy.first_broken(kept regclass, academy uuid) returns bigint language plpgsql as $$
declare
  before text := privacy.see_restricted('on');
  name text := (select format('%I.%I', n.nspname, c.relname)
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = kept);
  broken bigint;
begin
  execute format('select min(chain.number)
    from (select link.*, lag(link.hash) over (order by link.number) as previous,
                 lag(link.number) over (order by link.number) as one_before
            from (select e.number, e.hash, e as entry, false as expired from %1$s e where e.academy_id = $1
                  union all
                  select g.number, g.hash, null, true from %1$s_gap g where g.academy_id = $1) link) chain
   where chain.number is distinct from coalesce(chain.one_before, 0) + 1
      or (not chain.expired and chain.hash is distinct from %1$s_hash(chain.previous, chain.entry))', name)
    into broken using academy;
  perform privacy.see_restricted(before);
  return broken;
end $$;

drop trigger chain on privacy.evidence;
create trigger chain before insert on privacy.evidence for each row execute function privacy.chain_entry();
drop function privacy.chain_evidence();
create or replace function privacy.first_broken_evidence(academy uuid) returns bigint language sql as
  $$ select privacy.first_broken('privacy.evidence', academy) $$;
