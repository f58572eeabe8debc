create schema academy;
comment on schema academy is 'The academies of the installation.';
grant usage on schema academy to redlich_app;

-- The academy a connection works for. Null (no rows at all) until one is set.
create function academy.current() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('redlich.academy', true), '')::uuid;

-- Makes a table of an academy's data visible to that academy only, even to the table's owner.
create procedure academy.guard(guarded regclass, rights text default 'select, insert, update, delete')
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format('create policy academy on %s using (academy_id = (select academy.current())) '
                 'with check (academy_id = (select academy.current()))', guarded);
  execute format('grant %s on %s to redlich_app', rights, guarded);
end $$;

-- For the few tables that belong to no academy.
create procedure academy.open_table(opened regclass, rights text default 'select, insert, update, delete')
  language plpgsql as $$
begin
  execute format('grant %s on %s to redlich_app', rights, opened);
end $$;

create table academy.academy (
  id         uuid primary key default uuidv7(),
  slug       text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,40}$'),
  kind       text not null check (kind in ('SCHOOL', 'OFFICE')),
  name       text not null,
  host       text not null unique check (host = lower(host)),
  language   text not null check (language in ('de', 'en')),
  land       text not null,
  claims     text[] not null default '{}',
  fields     text[] not null default '{}',
  created_at timestamptz not null default now()
);
comment on table  academy.academy            is 'An academy: a course provider of this installation. @plain about organisations';
comment on column academy.academy.id         is 'Identifies the academy.';
comment on column academy.academy.slug       is 'Short name; also names its brand and legal texts.';
comment on column academy.academy.kind       is 'A school, or the office of the operators.';
comment on column academy.academy.name       is 'Full name.';
comment on column academy.academy.host       is 'Host name under which it is reached.';
comment on column academy.academy.language   is 'Language when the reader chose none.';
comment on column academy.academy.land       is 'German Land of its seat: competent authority and holidays.';
comment on column academy.academy.claims     is 'What its front page claims.';
comment on column academy.academy.fields     is 'What it asks beyond the basics: FIELD=NO|OPTIONAL|REQUIRED.';
comment on column academy.academy.created_at is 'When it was opened.';
call academy.open_table('academy.academy', 'select, insert, update');
