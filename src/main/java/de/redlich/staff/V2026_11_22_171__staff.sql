create schema staff;
comment on schema staff is 'Staff of an academy: rights, grants, looks, reviews.';
grant usage on schema staff to redlich_app;

-- Staff data outlive the account (they prove who could do what), so nothing here refers to account.person.
create table staff.member (
  id          uuid primary key,
  academy_id  uuid not null references academy.academy (id) on delete restrict,
  external_id text,
  since       timestamptz not null,
  left_at     timestamptz,
  removed     boolean not null default false
);
comment on table  staff.member             is 'Somebody who works for the academy. @subject id @due leaving left_at';
comment on column staff.member.id          is 'The person. @data staff';
comment on column staff.member.academy_id  is 'The academy. @data staff';
comment on column staff.member.external_id is 'What the company''s directory calls the person. @data staff';
comment on column staff.member.since       is 'Since when. @data staff';
comment on column staff.member.removed     is 'Whether the directory has removed the person. @data staff';
comment on column staff.member.left_at     is 'When the person left; everything ended in that moment. @data staff';
create index member_directory on staff.member (academy_id, external_id);
call academy.guard('staff.member');
call privacy.restrictable('staff.member');

create table staff.entitlement (
  id           uuid primary key default uuidv7(),
  academy_id   uuid not null references academy.academy (id) on delete restrict,
  person_id    uuid not null references staff.member (id) on delete restrict,
  role         text not null check (role in ('LECTURER', 'GRADER', 'EDITOR', 'SUPPORT', 'ACCOUNTANT', 'SECURITY', 'OWNER', 'OPERATOR', 'PRIVACY_OFFICER')),
  course       text,
  granted_by   uuid,
  granted_at   timestamptz not null,
  until        timestamptz not null,
  reason       text not null check (length(reason) between 1 and 300),
  confirmed_by uuid,
  confirmed_at timestamptz,
  ended_by     uuid,
  ended_at     timestamptz,
  ended_why    text check (ended_why in ('TAKEN_BACK', 'EXPIRED', 'UNCONFIRMED', 'LEFT', 'DIRECTORY'))
);
comment on table  staff.entitlement              is 'A right: one role, for a time. @subject person_id>staff.member.id @due leaving person_id>staff.member';
comment on column staff.entitlement.id           is 'Identifies the right. @data staff';
comment on column staff.entitlement.academy_id   is 'The academy. @data staff';
comment on column staff.entitlement.person_id    is 'Who has it. @data staff';
comment on column staff.entitlement.role         is 'The task. @data staff';
comment on column staff.entitlement.course       is 'The one course for which it holds; none for all. @data staff';
comment on column staff.entitlement.granted_by   is 'Who gave it. @data staff';
comment on column staff.entitlement.granted_at   is 'When it was given. @data staff';
comment on column staff.entitlement.until        is 'Until when it holds. @data staff';
comment on column staff.entitlement.reason       is 'Why it was given. @data staff';
comment on column staff.entitlement.confirmed_by is 'Who confirmed it last in a review. @data staff';
comment on column staff.entitlement.confirmed_at is 'When it was confirmed last. @data staff';
comment on column staff.entitlement.ended_by     is 'Who ended it. @data staff';
comment on column staff.entitlement.ended_at     is 'When it ended before its time. @data staff';
comment on column staff.entitlement.ended_why    is 'Why it ended. @data staff';
create index entitlement_person on staff.entitlement (person_id);
create unique index entitlement_once on staff.entitlement (academy_id, person_id, role, coalesce(course, '')) where ended_at is null;
call academy.guard('staff.entitlement');
call privacy.restrictable('staff.entitlement');

-- From now on a session's query finds the roles here.
create or replace view account.role_given with (security_invoker = true) as
  select e.person_id, e.role from staff.entitlement e where e.ended_at is null and e.until > now();

create table staff.declaration (
  id         uuid primary key default uuidv7(),
  academy_id uuid not null references academy.academy (id) on delete restrict,
  person_id  uuid not null references staff.member (id) on delete restrict,
  version    text not null,
  signed_at  timestamptz not null,
  until      timestamptz not null
);
comment on table  staff.declaration            is 'A signed confidentiality declaration; its words are proved by the evidence. @subject person_id>staff.member.id @due leaving person_id>staff.member';
comment on column staff.declaration.id         is 'Identifies the declaration. @data staff';
comment on column staff.declaration.academy_id is 'The academy. @data staff';
comment on column staff.declaration.person_id  is 'Who signed. @data staff';
comment on column staff.declaration.version    is 'Version of its words. @data staff';
comment on column staff.declaration.signed_at  is 'When it was signed. @data staff';
comment on column staff.declaration.until      is 'Until when it holds. @data staff';
create index declaration_person on staff.declaration (person_id);
call academy.guard('staff.declaration');
call privacy.restrictable('staff.declaration');

create table staff.training (
  id         uuid primary key default uuidv7(),
  academy_id uuid not null references academy.academy (id) on delete restrict,
  person_id  uuid not null references staff.member (id) on delete restrict,
  course     text not null,
  passed_at  timestamptz not null,
  until      timestamptz not null
);
comment on table  staff.training            is 'A passed training. @subject person_id>staff.member.id @due leaving person_id>staff.member';
comment on column staff.training.id         is 'Identifies the training. @data staff';
comment on column staff.training.academy_id is 'The academy. @data staff';
comment on column staff.training.person_id  is 'Who was trained. @data staff';
comment on column staff.training.course     is 'Short name of the course. @data staff';
comment on column staff.training.passed_at  is 'When it was passed. @data staff';
comment on column staff.training.until      is 'Until when it counts. @data staff';
create index training_person on staff.training (person_id);
call academy.guard('staff.training');
call privacy.restrictable('staff.training');

-- A grant to look at one person's data. The table is not called "grant" because SQL is.
create table staff.look_grant (
  id           uuid primary key default uuidv7(),
  academy_id   uuid not null references academy.academy (id) on delete restrict,
  staff_id     uuid not null,
  person_id    uuid not null,
  task         text not null check (task in ('HELP', 'CLEAR_UP')),
  role         text not null check (role in ('SUPPORT', 'SECURITY')),
  reference    text not null check (length(reference) between 1 and 300),
  broken_glass boolean not null,
  asked_at     timestamptz not null,
  until        timestamptz,
  decided_by   uuid,
  decided_at   timestamptz,
  refused      boolean not null default false,
  reviewed_by  uuid,
  reviewed_at  timestamptz,
  verdict      text check (verdict in ('JUSTIFIED', 'MISUSE')),
  check (decided_by is null or decided_by <> staff_id),
  check (reviewed_by is null or reviewed_by <> staff_id)
);
comment on table  staff.look_grant              is 'Leave to look at one person''s data, for a reason and a time. @subject person_id, staff_id @due creation asked_at';
comment on column staff.look_grant.id           is 'Identifies the grant. @data audit';
comment on column staff.look_grant.academy_id   is 'The academy. @data audit';
comment on column staff.look_grant.staff_id     is 'Who of the staff asked. @data audit';
comment on column staff.look_grant.person_id    is 'Whose data. @data audit';
comment on column staff.look_grant.task         is 'For which task. @data audit';
comment on column staff.look_grant.role         is 'In which role. @data audit';
comment on column staff.look_grant.reference    is 'The case or the purpose. @data audit';
comment on column staff.look_grant.broken_glass is 'Whether it was taken in an emergency, without a second person. @data audit';
comment on column staff.look_grant.asked_at     is 'When it was asked for. @data audit';
comment on column staff.look_grant.until        is 'Until when one may look; none while it waits or when it was refused. @data audit';
comment on column staff.look_grant.decided_by   is 'The second person who decided. @data audit';
comment on column staff.look_grant.decided_at   is 'When the second person decided. @data audit';
comment on column staff.look_grant.refused      is 'Whether it was refused. @data audit';
comment on column staff.look_grant.reviewed_by  is 'Who reviewed an emergency. @data audit';
comment on column staff.look_grant.reviewed_at  is 'When it was reviewed. @data audit';
comment on column staff.look_grant.verdict      is 'What the review found. @data audit';
create index look_grant_person on staff.look_grant (person_id);
create index look_grant_staff on staff.look_grant (staff_id);
call academy.guard('staff.look_grant');

create table staff.look (
  id         uuid primary key default uuidv7(),
  academy_id uuid not null references academy.academy (id) on delete restrict,
  person_id  uuid,
  course     text,
  staff_id   uuid not null,
  role       text not null check (role in ('LECTURER', 'GRADER', 'EDITOR', 'SUPPORT', 'ACCOUNTANT', 'SECURITY', 'OWNER', 'OPERATOR', 'PRIVACY_OFFICER')),
  task       text not null,
  grant_id   uuid,
  reference  text not null,
  at         timestamptz not null
);
comment on table  staff.look            is 'Somebody of the staff looked at data of a person, or of all who take a course. Never changed. @subject person_id, staff_id @due creation at';
comment on column staff.look.id         is 'Identifies the look. @data audit';
comment on column staff.look.academy_id is 'The academy. @data audit';
comment on column staff.look.person_id  is 'Whose data. @data audit';
comment on column staff.look.course     is 'The course whose list was looked at, once a day. @data audit';
comment on column staff.look.staff_id   is 'Who of the staff looked. @data audit';
comment on column staff.look.role       is 'In which role. @data audit';
comment on column staff.look.task       is 'For which task. @data audit';
comment on column staff.look.grant_id   is 'The grant, where the task needs one. @data audit';
comment on column staff.look.reference  is 'The case or the purpose. @data audit';
comment on column staff.look.at         is 'When. @data audit';
create index look_person on staff.look (person_id, at desc);
create index look_staff on staff.look (staff_id, at desc);
create index look_course on staff.look (academy_id, course, at desc) where course is not null;
call academy.guard('staff.look', 'select, insert');
create trigger append_only before update or truncate on staff.look
  for each statement execute function privacy.refuse_change();

-- The only way to remove entries: those whose time is over.
create function staff.expire_look(ids uuid[]) returns bigint
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  gone bigint;
begin
  delete from staff.look where id = any (ids) and academy_id = academy.current();
  get diagnostics gone = row_count;
  return gone;
end $$;
revoke execute on function staff.expire_look(uuid[]) from public;
grant execute on function staff.expire_look(uuid[]) to redlich_app;

create table staff.policy (
  academy_id   uuid primary key references academy.academy (id) on delete restrict,
  training     text,
  months       int not null default 12 check (months between 1 and 36),
  right_months int not null default 12 check (right_months between 1 and 36)
);
comment on table  staff.policy              is 'What an academy asks of its staff. @plain settings of an organisation';
comment on column staff.policy.academy_id   is 'The academy.';
comment on column staff.policy.training     is 'Short name of the course that is the training.';
comment on column staff.policy.months       is 'After how many months declaration and training are due again.';
comment on column staff.policy.right_months is 'How many months a right holds at most.';
call academy.guard('staff.policy');

create table staff.review (
  academy_id uuid not null references academy.academy (id) on delete restrict,
  quarter    text not null check (quarter ~ '^[0-9]{4}-[1-4]$'),
  opened_at  timestamptz not null,
  due_on     date not null,
  reminders  int not null default 0,
  closed_at  timestamptz,
  confirmed  int,
  ended      int,
  primary key (academy_id, quarter)
);
comment on table  staff.review            is 'The review of all rights in a quarter. @plain counts; the rights stand elsewhere';
comment on column staff.review.academy_id is 'The academy.';
comment on column staff.review.quarter    is 'Year and quarter.';
comment on column staff.review.opened_at  is 'When it began.';
comment on column staff.review.due_on     is 'Its last day.';
comment on column staff.review.reminders  is 'How often the owners were reminded.';
comment on column staff.review.closed_at  is 'When it was closed.';
comment on column staff.review.confirmed  is 'How many rights were confirmed.';
comment on column staff.review.ended      is 'How many rights ended because nobody confirmed them.';
call academy.guard('staff.review');

create table staff.directory (
  id         uuid primary key default uuidv7(),
  academy_id uuid not null references academy.academy (id) on delete restrict,
  name       text not null check (length(name) between 1 and 100),
  token_hash bytea not null unique,
  created_at timestamptz not null,
  used_on    date,
  revoked_at timestamptz
);
comment on table  staff.directory            is 'A company directory that may create and remove staff (SCIM). @plain about a machine of an organisation';
comment on column staff.directory.id         is 'Identifies the directory.';
comment on column staff.directory.academy_id is 'The academy.';
comment on column staff.directory.name       is 'What it is called here.';
comment on column staff.directory.token_hash is 'SHA-256 of its random token.';
comment on column staff.directory.created_at is 'Since when.';
comment on column staff.directory.used_on    is 'When it last called, to the day.';
comment on column staff.directory.revoked_at is 'When the token was taken back.';
call academy.guard('staff.directory');

-- Who had a task before keeps it for a year, and is reviewed like everybody.
do $$
declare
  a record;
begin
  for a in select id from academy.academy loop
    perform set_config('redlich.academy', a.id::text, true);
    insert into staff.member (id, academy_id, since)
    select id, academy_id, created_at from account.person where roles <> '{}';
    insert into staff.entitlement (academy_id, person_id, role, granted_at, until, reason)
    select p.academy_id, p.id, r.role, now(), now() + interval '12 months', '–'
      from account.person p cross join unnest(p.roles) as r (role);
  end loop;
  perform set_config('redlich.academy', '', true);
end $$;
