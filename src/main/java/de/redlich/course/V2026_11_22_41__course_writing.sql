-- What is needed to write courses in the browser, and what keeps a published version as it is.
alter table course.version add column revision int not null default 1;
comment on column course.version.revision is 'Grows with every change of a draft, so that two tabs cannot overwrite each other.';
alter table course.version add column keywords text not null default '';
comment on column course.version.keywords is 'Subjects and lessons'' titles, for the search.';

drop index course.version_words;
alter table course.version drop column words;
alter table course.version add column words tsvector generated always as (
  setweight(to_tsvector('course.german', title), 'A') ||
  setweight(to_tsvector('course.german', summary), 'B') ||
  setweight(to_tsvector('course.german', keywords), 'C')) stored;
comment on column course.version.words is 'For the search.';
create index version_words on course.version using gin (words);

create unique index version_draft on course.version (course_id) where published_at is null;

create table course.source (
  id         uuid primary key default uuidv7(),
  academy_id uuid not null references academy.academy (id) on delete restrict,
  version_id uuid not null references course.version (id) on delete restrict,
  path       text not null,
  text       text not null,
  unique (version_id, path)
);
comment on table  course.source            is 'What the author wrote, file by file. @plain course content';
comment on column course.source.id         is 'Identifies the file.';
comment on column course.source.academy_id is 'The academy.';
comment on column course.source.version_id is 'The version.';
comment on column course.source.path       is 'Path in the course folder.';
comment on column course.source.text       is 'LiaScript Markdown.';
call academy.guard('course.source');

create function course.keep_published() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'version' then
    if old.published_at is not null then
      raise exception 'a published version is never changed' using errcode = 'restrict_violation';
    end if;
  elsif exists (select 1 from course.version v
                 where v.id = (case when tg_op = 'INSERT' then new.version_id else old.version_id end)
                   and v.published_at is not null) then
    raise exception 'a published version is never changed' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger published before update or delete on course.version for each row execute function course.keep_published();
create trigger published before insert or update or delete on course.lesson for each row execute function course.keep_published();
create trigger published before insert or update or delete on course.material for each row execute function course.keep_published();
create trigger published before insert or update or delete on course.source for each row execute function course.keep_published();
